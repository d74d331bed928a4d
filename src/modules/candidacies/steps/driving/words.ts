export const words = {
  title: { en: 'Driving', fr: 'Conduite' },
  next: {
    en: 'The officer attests it, and adds the licence where it is asked for.',
    fr: 'La personne l’atteste et ajoute son permis lorsqu’il est exigé.',
  },
  codes: {
    attested: {
      en: 'The officer attests to driving standard-shift 4x4 vehicles.',
      fr: 'La personne atteste conduire des véhicules 4x4 à transmission manuelle.',
    },
    'answered-no': {
      en: 'The officer does not drive standard-shift vehicles.',
      fr: 'La personne ne conduit pas de véhicules à transmission manuelle.',
    },
    'attest-again': {
      en: 'The attestation held until {day} and must be given again.',
      fr: 'L’attestation valait jusqu’au {day} et doit être renouvelée.',
    },
    'not-attested': { en: 'The officer has not attested it yet.', fr: 'La personne ne l’a pas encore attesté.' },
    'licence-held': {
      en: 'A licence has been held for {months} months or more.',
      fr: 'Le permis est détenu depuis au moins {months} mois.',
    },
    'licence-too-new': {
      en: 'A licence must have been held for {months} months; that is reached on {day}.',
      fr: 'Le permis doit être détenu depuis {months} mois; ce sera le cas le {day}.',
    },
    'licence-not-verified': {
      en: 'A licence is recorded, and nobody has verified it yet.',
      fr: 'Un permis est consigné, mais personne ne l’a encore vérifié.',
    },
    'no-licence': { en: 'No driver’s licence is recorded yet.', fr: 'Aucun permis de conduire n’est encore consigné.' },
  },
}

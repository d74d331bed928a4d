import type { Localized } from '#kernel/language.ts'

/** What a change of a mission asks for those who are there, and the acts that answer it. */
export const touchedWords = {
  kind: { en: 'Deployment', fr: 'Déploiement' },
  waiting: {
    en: 'Deployment touched by a change of its mission',
    fr: 'Déploiement touché par un changement de mission',
  },
  relocate: { en: 'Relocate the officer', fr: 'Réaffecter la personne' },
  hold: { en: 'Hold the departure', fr: 'Suspendre le départ' },
  earlyEnd: { en: 'End the tour early', fr: 'Mettre fin au tour plus tôt' },
  agreeEnd: { en: 'Agree whether the end of the tour changes', fr: 'Convenir d’un changement de la fin du tour' },
  weaponBack: { en: 'Take the weapon back', fr: 'Récupérer l’arme' },
  firearms: { en: 'See to the firearms qualification', fr: 'Voir à la qualification au tir' },
  stillThere: { en: 'Is there, or prepares to go', fr: 'Est sur place, ou s’y prépare' },
  equipmentOut: { en: 'Equipment not accounted for', fr: 'Matériel non comptabilisé' },
  uncounted: { en: 'Counts against no shared number any more', fr: 'Ne compte plus dans un nombre commun' },
  relocations: { en: 'Relocations', fr: 'Réaffectations' },
  relocatedOn: { en: 'Relocated', fr: 'Réaffectation' },
  toPosition: { en: 'to {position}, {mission}', fr: 'vers {position}, {mission}' },
  samePosition: { en: 'same position, at {place}', fr: 'même poste, à {place}' },
} satisfies Record<string, Localized>

export const touchedActionWords = {
  relocate: {
    title: { en: 'Relocate the officer', fr: 'Réaffecter la personne' },
    intro: {
      en: 'To a position that is free in a mission that runs, or, without one, on the same position to the place where the mission is now.',
      fr: 'À un poste libre d’une mission en cours ou, sans en choisir un, au même poste là où la mission se trouve maintenant.',
    },
    done: { en: 'The relocation is recorded.', fr: 'La réaffectation est consignée.' },
    fields: {
      deploymentId: { label: { en: 'Deployment', fr: 'Déploiement' } },
      positionId: { label: { en: 'To the position', fr: 'Vers le poste' } },
      day: {
        label: { en: 'Day', fr: 'Jour' },
        hint: { en: 'Today or earlier.', fr: 'Aujourd’hui ou avant.' },
      },
    },
  },
  endForMission: {
    title: { en: 'End the tour for the mission', fr: 'Mettre fin au tour pour la mission' },
    intro: {
      en: 'Because the mission is suspended, draws down or has too many officers: not the officer’s own wish. The way home, the money and the equipment become tasks.',
      fr: 'Parce que la mission est suspendue, réduite ou en dépassement d’effectif\u00a0: ce n’est pas une demande de la personne. Le retour, l’argent et le matériel deviennent des tâches.',
    },
    done: { en: 'The end of the tour is recorded.', fr: 'La fin du tour est consignée.' },
    fields: {
      deploymentId: { label: { en: 'Deployment', fr: 'Déploiement' } },
      day: {
        label: { en: 'First day at home again', fr: 'Premier jour après le tour' },
        hint: {
          en: 'Before the planned end; it may lie ahead.',
          fr: 'Avant la fin prévue; la date peut être à venir.',
        },
      },
    },
  },
}

export const touchedRefusals: Record<string, Localized> = {
  'not-for-the-mission': {
    en: 'Nothing about the mission asks for an early end of this tour.',
    fr: 'Rien, du côté de la mission, n’exige une fin anticipée de ce tour.',
  },
  'position-not-free-then': {
    en: 'Choose a position that is free on that day in a mission that runs.',
    fr: 'Choisissez un poste libre à cette date dans une mission en cours.',
  },
  'mission-of-another-desk': {
    en: 'That mission belongs to another desk: the program’s desk moves officers between missions.',
    fr: 'Cette mission relève d’un autre bureau\u00a0: le bureau du programme réaffecte d’une mission à l’autre.',
  },
}

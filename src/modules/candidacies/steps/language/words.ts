export const words = {
  title: { en: 'Language of operation', fr: 'Langue de travail' },
  next: {
    en: 'The language level is assessed and recorded by the home service.',
    fr: 'Le niveau linguistique est évalué et consigné par le service d’attache.',
  },
  codes: {
    enough: { en: 'The level reaches {level}.', fr: 'Le niveau atteint {level}.' },
    'too-low-en': { en: 'Level {level} of English is required.', fr: 'Le niveau {level} en anglais est exigé.' },
    'too-low-fr': { en: 'Level {level} of French is required.', fr: 'Le niveau {level} en français est exigé.' },
    'passed-with-ams': {
      en: 'The language part of the UN assessment ({percent}%) was passed with the clearance.',
      fr: 'La partie linguistique de l’évaluation de l’ONU ({percent}\u00a0%) a été réussie avec l’habilitation.',
    },
    'tested-in-mission': {
      en: 'The language part of the UN assessment ({percent}%) is planned in mission on {day}.',
      fr: 'La partie linguistique de l’évaluation de l’ONU ({percent}\u00a0%) est prévue dans la mission le {day}.',
    },
    'tested-with-ams': {
      en: 'The language part of the UN assessment ({percent}%) is passed with an AMS clearance; none is recorded yet.',
      fr: 'La partie linguistique de l’évaluation de l’ONU ({percent}\u00a0%) se réussit avec l’habilitation; aucune n’est encore consignée.',
    },
    'not-assessed-en': {
      en: 'The level of English has not been assessed yet; {level} is required.',
      fr: 'Le niveau d’anglais n’a pas encore été évalué; le niveau {level} est exigé.',
    },
    'not-assessed-fr': {
      en: 'The level of French has not been assessed yet; {level} is required.',
      fr: 'Le niveau de français n’a pas encore été évalué; le niveau {level} est exigé.',
    },
  },
}

import type { Localized } from '#kernel/language.ts'

const service = { label: { en: 'Police service', fr: 'Service de police' } }

export const serviceActionWords = {
  recordCap: {
    title: { en: 'Say how many may be abroad', fr: 'Fixer le nombre de policiers à l’étranger' },
    intro: {
      en: 'The most officers whom your service lets be abroad at once. From the day that you name it takes the place of what was said before. Nobody is called back, and nothing is refused by it: whoever is over is shown, and a release beyond it gives its reason.',
      fr: 'Le nombre maximal de policiers que votre service laisse partir en même temps. À compter de la date indiquée, il remplace ce qui avait été fixé. Personne n’est rappelé et rien n’est refusé : le dépassement est signalé, et une libération qui l’entraîne est motivée.',
    },
    submit: { en: 'Record', fr: 'Consigner' },
    done: { en: 'The number is recorded.', fr: 'Le nombre est consigné.' },
    fields: {
      serviceId: service,
      number: { label: { en: 'Officers at most', fr: 'Nombre maximal de policiers' } },
      from: { label: { en: 'From', fr: 'À compter du' } },
      until: {
        label: { en: 'Until (last day)', fr: 'Jusqu’au (dernier jour)' },
        hint: { en: 'Leave empty where no end is set.', fr: 'Laissez vide si aucune fin n’est prévue.' },
      },
      source: {
        label: { en: 'Who says so, and where', fr: 'Qui l’a fixé, et dans quel document' },
        hint: {
          en: 'For example: order of the chief of 3 March. No names of officers.',
          fr: 'Par exemple : ordre de la direction du 3 mars. Aucun nom de policier.',
        },
      },
    },
  },
  recordParticipation: {
    title: { en: 'Record participation', fr: 'Consigner une participation' },
    intro: {
      en: 'A period in which the service takes part in the program. The public count of services follows from it.',
      fr: 'Une période pendant laquelle le service participe au programme. Le nombre public de services en découle.',
    },
    submit: { en: 'Record', fr: 'Consigner' },
    done: { en: 'The participation is recorded.', fr: 'La participation est consignée.' },
    fields: {
      serviceId: service,
      from: { label: { en: 'First day', fr: 'Premier jour' } },
      until: {
        label: { en: 'Last day', fr: 'Dernier jour' },
        hint: { en: 'Leave empty while it goes on.', fr: 'Laissez vide tant qu’elle se poursuit.' },
      },
      agreement: {
        label: { en: 'Agreement', fr: 'Entente' },
        hint: { en: 'Title and date of the memorandum of understanding.', fr: 'Titre et date du protocole d’entente.' },
      },
    },
  },
  endParticipation: {
    title: { en: 'End participation', fr: 'Mettre fin à la participation' },
    submit: { en: 'End', fr: 'Mettre fin' },
    done: { en: 'The end of the participation is recorded.', fr: 'La fin de la participation est consignée.' },
    fields: { serviceId: service, lastDay: { label: { en: 'Last day', fr: 'Dernier jour' } } },
  },
}

export const serviceRefusals: Record<string, Localized> = {
  'cap-ends-before-it-starts': {
    en: 'The last day lies before the first one.',
    fr: 'Le dernier jour précède le premier.',
  },
  'participation-ends-before-it-starts': {
    en: 'The last day of participation lies before the first one.',
    fr: 'Le dernier jour de la participation précède le premier.',
  },
  'participation-overlaps': {
    en: 'The service takes part already on some of these days. End that period first.',
    fr: 'Le service participe déjà pendant une partie de cette période. Mettez d’abord fin à cette participation.',
  },
  'does-not-take-part': {
    en: 'The service does not take part today.',
    fr: 'Le service ne participe pas aujourd’hui.',
  },
  'does-not-take-part-on': {
    en: 'The service does not take part on {day} in the period of today.',
    fr: 'Le service ne participe pas le {day} pendant la période en cours.',
  },
}

export const serviceWords = {
  caps: { en: 'How many may be abroad at once', fr: 'Combien peuvent être à l’étranger en même temps' },
  capsIntro: {
    en: 'What the chief or coordinator of the service says, from when until when.',
    fr: 'Ce que fixe la direction ou la coordination du service, et pour quelle période.',
  },
  noCap: { en: 'The service has not said.', fr: 'Le service ne l’a pas précisé.' },
  most: { en: 'At most', fr: 'Au plus' },
  when: { en: 'When', fr: 'Quand' },
  source: { en: 'Source', fr: 'Source' },
  agreement: { en: 'Agreement', fr: 'Entente' },
  takesPart: { en: 'Takes part today', fr: 'Participe aujourd’hui' },
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'Not as far as the record goes', fr: 'Pas selon les données' },
} satisfies Record<string, Localized>

import type { Localized } from '#kernel/language.ts'

export const contactWords = {
  title: { en: 'Whom to contact', fr: 'À qui s’adresser' },
  intro: {
    en: 'Say who you are, and you get the one contact that is yours. Nothing is kept.',
    fr: 'Dites qui vous êtes, et vous obtiendrez la seule personne-ressource qu’il vous faut. Rien n’est conservé.',
  },
  who: { en: 'Who are you?', fr: 'Qui êtes-vous?' },
  kinds: {
    'partner-officer': {
      en: 'A police officer who wants to serve abroad (not of the RCMP)',
      fr: 'Policier ou policière voulant servir à l’étranger (hors GRC)',
    },
    'rcmp-member': {
      en: 'A member of the RCMP who wants to serve abroad',
      fr: 'Membre de la GRC voulant servir à l’étranger',
    },
    'partner-manager': {
      en: 'A manager in a police service, interested in a senior course',
      fr: 'Gestionnaire dans un service de police, pour un cours de haut niveau',
    },
    'rcmp-manager': {
      en: 'A manager in the RCMP, interested in a senior course',
      fr: 'Gestionnaire à la GRC, pour un cours de haut niveau',
    },
    'partner-service': {
      en: 'A police service that wants to take part',
      fr: 'Service de police souhaitant participer',
    },
    family: { en: 'Family of an officer', fr: 'Famille d’un policier ou d’une policière' },
    health: {
      en: 'Somebody with a question about health and fitness',
      fr: 'Personne ayant une question de santé ou d’aptitude',
    },
    'host-country': {
      en: 'A country or an organization that asks for police',
      fr: 'Pays ou organisation demandant des policiers',
    },
    media: { en: 'The media', fr: 'Média' },
    public: { en: 'Somebody else', fr: 'Autre' },
  },
  go: { en: 'Continue', fr: 'Continuer' },
  service: { en: 'Your police service', fr: 'Votre service de police' },
  serviceHint: {
    en: 'Not in the list? Your service may join: choose “A police service that wants to take part” instead.',
    fr: 'Il n’y figure pas? Votre service peut se joindre au programme\u00a0: choisissez plutôt «\u00a0Service de police souhaitant participer\u00a0».',
  },
  unknownService: {
    en: 'This service is not on record. Choose one of the list.',
    fr: 'Ce service n’est pas consigné. Choisissez-en un dans la liste.',
  },
  yours: { en: 'Your contact', fr: 'Votre personne-ressource' },
  ofService: { en: 'Police service', fr: 'Service de police' },
  organisation: { en: 'Organization', fr: 'Organisme' },
  phone: { en: 'Telephone', fr: 'Téléphone' },
  email: { en: 'E-mail', fr: 'Courriel' },
  since: { en: 'On record since', fr: 'Consigné depuis' },
  source: { en: 'Source', fr: 'Source' },
  noAddress: {
    en: 'No telephone number or address is published. Members reach this office through their own service; others write to the organization named above.',
    fr: 'Aucun numéro ni aucune adresse n’est publié. Les membres joignent ce bureau par leur propre service; les autres écrivent à l’organisme nommé ci-dessus.',
  },
  howCoordinator: {
    en: 'Names of coordinators are not published. Ask for the peace operations coordinator at the head office of your service.',
    fr: 'Les noms des coordonnateurs et coordonnatrices ne sont pas publiés. Demandez, au siège de votre service, la personne qui coordonne les opérations de paix.',
  },
  ifNobody: { en: 'If nobody there knows who that is', fr: 'Si personne n’y sait de qui il s’agit' },
  ifNobodyLink: { en: 'the unit that advises police services', fr: 'l’unité qui conseille les services de police' },
  fallback: {
    en: 'No contact of its own is on record for you on this day. This one answers instead:',
    fr: 'Aucune personne-ressource n’est consignée pour vous à cette date. Celle-ci répond à sa place\u00a0:',
  },
  nobody: {
    en: 'No contact is on record for this day',
    fr: 'Aucune personne-ressource n’est consignée pour cette date',
  },
  nobodyText: {
    en: 'The record of contacts begins on {day}. Look at the contacts of today.',
    fr: 'Les personnes-ressources sont consignées à partir du {day}. Consultez celles d’aujourd’hui.',
  },
  today: { en: 'Contacts of today', fr: 'Personnes-ressources d’aujourd’hui' },
  again: { en: 'Choose again', fr: 'Choisir de nouveau' },
  unverified: { en: 'not verified', fr: 'non vérifié' },
} satisfies Record<string, Localized | Record<string, Localized>>

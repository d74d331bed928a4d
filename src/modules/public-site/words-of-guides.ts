import type { Localized } from '#kernel/language.ts'

export const guideWords = {
  title: { en: 'Guides to read together', fr: 'Des guides à lire à deux' },
  intro: {
    en: 'Guides for officers who think of serving abroad, and for those who stay at home. Read them here, or ask for a copy: you need no account.',
    fr: 'Des guides pour les policiers et policières qui songent à servir à l’étranger, et pour ceux qui restent. Lisez-les ici ou demandez-en un exemplaire\u00a0: aucun compte n’est nécessaire.',
  },
  forWhom: { en: 'For', fr: 'Pour' },
  audience: {
    officer: { en: 'officers', fr: 'policiers et policières' },
    partner: { en: 'partners', fr: 'partenaires' },
  },
  phase: { en: 'When', fr: 'Moment' },
  languages: { en: 'Languages', fr: 'Langues' },
  edition: { en: 'Edition', fr: 'Édition' },
  read: { en: 'Read online', fr: 'Lire en ligne' },
  ask: { en: 'Ask for a copy', fr: 'Demander un exemplaire' },
  none: { en: 'No guide is published for this day', fr: 'Aucun guide n’est publié pour cette date' },
  noneText: {
    en: 'The published record begins later. Choose another day.',
    fr: 'Les données publiées commencent plus tard. Choisissez une autre date.',
  },
  decision: { en: 'The decision guide for two', fr: 'Le guide de décision à deux' },
  decisionText: {
    en: 'Questions for you and your partner, each first alone, then together. It works without a connection, and keeps and sends nothing.',
    fr: 'Des questions pour vous et votre partenaire, d’abord chacun de son côté, puis ensemble. Il fonctionne sans connexion, ne conserve rien et n’envoie rien.',
  },
  service: { en: 'What you can count on', fr: 'Nos engagements' },
  within: {
    en: 'Whoever asks for a guide has an answer within {target} days. E-mail or postal address are erased {kept} days after that.',
    fr: 'Quiconque demande un guide reçoit une réponse dans un délai de {target} jours. L’adresse de courriel ou postale est effacée {kept} jours plus tard.',
  },
  withinInterest: {
    en: 'Whoever says interest in a senior course hears from their contact within {target} days. Name and address are erased {kept} days after that.',
    fr: 'Quiconque manifeste son intérêt pour un cours de haut niveau reçoit des nouvelles de sa personne-ressource dans un délai de {target} jours. Le nom et l’adresse sont effacés {kept} jours plus tard.',
  },
  privacy: {
    en: 'What you enter serves only to answer you. You may see it, have it corrected or erased: write with your code to the contact below. No cookie is set, and no address of your computer is kept with your request.',
    fr: 'Vos renseignements servent uniquement à vous répondre. Vous pouvez les consulter, les faire corriger ou effacer\u00a0: écrivez, avec votre code, à la personne-ressource indiquée ci-dessous. Aucun témoin n’est déposé, et l’adresse de votre ordinateur n’est pas conservée avec votre demande.',
  },
  proposal: { en: 'proposed, not confirmed by the program', fr: 'proposition, non confirmée par le programme' },
  contact: { en: 'Whom to contact', fr: 'À qui s’adresser' },
  requested: { en: 'Your request was received', fr: 'Votre demande a été reçue' },
  interestNoted: { en: 'Your contact was told', fr: 'Votre personne-ressource a été avisée' },
  keepCode: {
    en: 'Keep this code: it is how we find your request.',
    fr: 'Conservez ce code\u00a0: il nous permet de retrouver votre demande.',
  },
  yourCode: { en: 'Your code', fr: 'Votre code' },
  next: { en: 'What happens next', fr: 'La suite' },
  nextGuide: {
    en: 'If you gave an e-mail address, a confirmation is on its way, as long as that address did not have several today. The guide follows within {target} days. If it does not come, write to us with the code.',
    fr: 'Si vous avez indiqué une adresse de courriel, une confirmation est en route, à moins que cette adresse n’en ait déjà reçu plusieurs aujourd’hui. Le guide suivra dans un délai de {target} jours. S’il n’arrive pas, écrivez-nous en mentionnant le code.',
  },
  nextInterest: {
    en: 'Your contact writes to you within {target} days. If nobody does, write to your contact with the code.',
    fr: 'Votre personne-ressource vous écrira dans un délai de {target} jours. Sinon, écrivez-lui en mentionnant le code.',
  },
  backToGuides: { en: 'Back to the guides', fr: 'Retour aux guides' },
  courses: { en: 'Back to the courses', fr: 'Retour aux formations' },
  found: { en: 'A guide', fr: 'Un guide' },
  unverified: { en: 'not verified', fr: 'non vérifié' },
} satisfies Record<string, Localized | Record<string, Localized>>

export const supportWords = {
  title: { en: 'Deployment support', fr: 'Soutien au déploiement' },
  intro: {
    en: 'Services for officers who deploy or return, and for their families: what each does, when, and whom to ask. This page is light on purpose: it opens over a weak connection.',
    fr: 'Les services offerts aux policiers et policières qui partent ou rentrent, et à leur famille\u00a0: ce que fait chacun, quand, et à qui s’adresser. Cette page est légère à dessein\u00a0: elle s’ouvre même sur une connexion faible.',
  },
  phases: {
    before: { en: 'before the mission', fr: 'avant la mission' },
    during: { en: 'during it', fr: 'pendant celle-ci' },
    after: { en: 'after it', fr: 'au retour' },
  },
  when: { en: 'When', fr: 'Moment' },
  unit: { en: 'Unit', fr: 'Unité' },
  contact: { en: 'Whom to ask', fr: 'À qui s’adresser' },
  fallback: {
    en: 'No contact of its own is published. Officers ask through their mission desk or their service; everybody else: {contact}.',
    fr: 'Aucune personne-ressource propre n’est publiée. Les policiers passent par leur bureau de mission ou leur service; pour toute autre personne\u00a0: {contact}.',
  },
  fallbackNobody: {
    en: 'No contact is on record for this day. Officers ask through their mission desk or their service.',
    fr: 'Aucune personne-ressource n’est consignée pour cette date. Les policiers passent par leur bureau de mission ou leur service.',
  },
  guides: { en: 'Guides to read', fr: 'Guides à lire' },
  none: { en: 'No service is on record for this day', fr: 'Aucun service n’est consigné pour cette date' },
  noneText: {
    en: 'The published record begins later. Choose another day.',
    fr: 'Les données publiées commencent plus tard. Choisissez une autre date.',
  },
  found: { en: 'Support service', fr: 'Service de soutien' },
  allContacts: { en: 'All contacts', fr: 'Toutes les personnes-ressources' },
} satisfies Record<string, Localized | Record<string, Localized>>

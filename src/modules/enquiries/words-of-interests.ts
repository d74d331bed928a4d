const course = { en: 'Course', fr: 'Cours' }
export const managerWords = {
  'management-partner': {
    en: 'I am a manager in a partner police service',
    fr: 'Je suis gestionnaire dans un service de police partenaire',
  },
  'management-rcmp': { en: 'I am a manager in the RCMP', fr: 'Je suis gestionnaire à la GRC' },
}
export const genderWords = {
  woman: { en: 'Woman', fr: 'Femme' },
  man: { en: 'Man', fr: 'Homme' },
  another: { en: 'Another gender', fr: 'Autre genre' },
  'not-said': { en: 'I prefer not to say', fr: 'Je préfère ne pas répondre' },
}
export const genderHeads = { ...genderWords, 'not-said': { en: 'Not said', fr: 'Non précisé' } }
export const outcomeWords = {
  'put-forward': { en: 'Put forward for the course', fr: 'Candidature proposée pour le cours' },
  'talked-over': { en: 'Talked over, remains interested', fr: 'Entretien tenu, l’intérêt demeure' },
  'not-this-time': { en: 'Not this time', fr: 'Pas cette fois-ci' },
  'not-reached': { en: 'Could not be reached', fr: 'Personne injoignable' },
}
export const interestStateWords = {
  received: { en: 'To be answered', fr: 'À traiter' },
  answered: { en: 'Answered', fr: 'Traité' },
}

export const sayInterestWords = {
  title: {
    en: 'Say that you are interested in a senior course',
    fr: 'Manifester votre intérêt pour un cours de haut niveau',
  },
  intro: {
    en: 'Women are encouraged to come forward: missions need their experience at the top, and too few lead them. Your contact alone sees your name: the peace operations coordinator of your own service, or at the RCMP Executive/Officer Development and Resourcing. No account is needed and no cookie is set; what you enter is erased when the time named on the page of guides is over after your contact has answered.',
    fr: 'Les femmes sont encouragées à se manifester\u00a0: les missions ont besoin de leur expérience aux échelons supérieurs, et trop peu d’entre elles les dirigent. Seule votre personne-ressource voit votre nom\u00a0: la personne qui coordonne les opérations de paix dans votre service ou, à la GRC, Perfectionnement et affectation des cadres et des officiers. Aucun compte n’est nécessaire et aucun témoin n’est déposé; vos renseignements sont effacés une fois écoulé, après la réponse de votre personne-ressource, le délai indiqué à la page des guides.',
  },
  submit: { en: 'Tell my contact', fr: 'Aviser ma personne-ressource' },
  done: { en: 'Your contact was told.', fr: 'Votre personne-ressource a été avisée.' },
  fields: {
    course: { label: course },
    audience: { label: { en: 'Where you serve', fr: 'Où vous servez' }, options: managerWords },
    service: {
      label: { en: 'Your police service', fr: 'Votre service de police' },
      hint: {
        en: 'Of a partner service only; leave it open at the RCMP.',
        fr: 'Pour un service partenaire seulement; laissez vide à la GRC.',
      },
    },
    name: { label: { en: 'Name', fr: 'Nom' } },
    rank: {
      label: { en: 'Rank or position', fr: 'Grade ou poste' },
      hint: { en: 'You may leave this open.', fr: 'Vous pouvez ne pas répondre.' },
    },
    email: { label: { en: 'E-mail address', fr: 'Adresse de courriel' } },
    gender: {
      label: { en: 'Gender', fr: 'Genre' },
      hint: {
        en: 'Only if you like. It is counted apart from your name, and nobody sees it beside it: it shows whether women hear of these courses.',
        fr: 'Facultatif. Le genre est compté séparément de votre nom, et personne ne voit l’un avec l’autre\u00a0: il montre si ces cours sont connus des femmes.',
      },
      options: genderWords,
    },
  },
}

export const answerInterestWords = {
  answer: {
    title: { en: 'Note the answer', fr: 'Consigner la réponse' },
    done: { en: 'The answer was noted.', fr: 'La réponse est consignée.' },
    fields: {
      interestId: { label: course },
      outcome: { label: { en: 'What came of it', fr: 'Suite donnée' }, options: outcomeWords },
    },
  },
  erase: {
    title: { en: 'Erase name and address', fr: 'Effacer le nom et l’adresse' },
    intro: {
      en: 'Name, rank and e-mail address go for good. That somebody said interest stays.',
      fr: 'Le nom, le grade et l’adresse de courriel disparaissent définitivement. L’existence de la manifestation d’intérêt demeure.',
    },
    submit: { en: 'Erase for good', fr: 'Effacer définitivement' },
    done: { en: 'Name and address were erased.', fr: 'Le nom et l’adresse ont été effacés.' },
    fields: { interestId: { label: course } },
  },
}

export const interestPageWords = {
  list: { en: 'Interest in senior courses', fr: 'Intérêt pour les cours de haut niveau' },
  listIntro: {
    en: 'Managers of your service who said that they are interested, the most overdue first.',
    fr: 'Les gestionnaires de votre service qui ont manifesté leur intérêt, les plus en retard d’abord.',
  },
  one: { en: 'Interest in a course', fr: 'Intérêt pour un cours' },
  figures: { en: 'Interest in courses, in figures', fr: 'L’intérêt pour les cours, en chiffres' },
  figuresIntro: {
    en: 'How many said interest, by course and by the gender they gave. Numbers from 1 to 4, and others from which these could be worked out, are left out.',
    fr: 'Nombre de manifestations d’intérêt par cours et selon le genre indiqué. Les nombres de 1 à 4, et ceux qui permettraient de les déduire, sont omis.',
  },
  code: { en: 'Code', fr: 'Code' },
  course,
  name: { en: 'Name', fr: 'Nom' },
  rank: { en: 'Rank or position', fr: 'Grade ou poste' },
  email: { en: 'E-mail address', fr: 'Adresse de courriel' },
  service: { en: 'Police service', fr: 'Service de police' },
  audience: { en: 'Comes from', fr: 'Provenance' },
  audiences: {
    'management-partner': { en: 'Partner service', fr: 'Service partenaire' },
    'management-rcmp': { en: 'RCMP manager', fr: 'Gestionnaire de la GRC' },
  },
  saidOn: { en: 'Said on', fr: 'Manifesté le' },
  dueOn: { en: 'Due on', fr: 'Échéance' },
  state: { en: 'State', fr: 'État' },
  outcome: { en: 'What came of it', fr: 'Suite donnée' },
  doneOn: { en: 'Answered on', fr: 'Réponse le' },
  erasedOn: { en: 'Name and address erased on', fr: 'Nom et adresse effacés le' },
  erasedBy: { en: 'Name and address go on', fr: 'Nom et adresse effacés d’ici le' },
  late: { en: 'late', fr: 'en retard' },
  open: { en: 'To be answered', fr: 'À traiter' },
  erased: { en: 'erased', fr: 'effacé' },
  search: { en: 'Name or code', fr: 'Nom ou code' },
  emptyTitle: { en: 'Nobody has said interest', fr: 'Personne n’a manifesté d’intérêt' },
  emptyText: {
    en: 'Managers say it on the public page of courses. Take a filter away to see more.',
    fr: 'Les gestionnaires le font à partir de la page publique des cours. Retirez un filtre pour en voir davantage.',
  },
  noFigures: { en: 'Nobody has said interest yet', fr: 'Personne n’a encore manifesté d’intérêt' },
  noFiguresText: {
    en: 'Figures stand here from the first expression of interest on.',
    fr: 'Les chiffres paraîtront ici dès la première manifestation d’intérêt.',
  },
  year: { en: 'Year', fr: 'Année' },
  show: { en: 'Show', fr: 'Afficher' },
  all: { en: 'All', fr: 'Total' },
  keptBack: { en: 'left out', fr: 'omis' },
  waiting: { en: 'Interest in a course to be answered', fr: 'Intérêt pour un cours à traiter' },
}

export const interestLetterWords = {
  subject: { en: 'Interest in a senior course', fr: 'Intérêt pour un cours de haut niveau' },
  body: {
    en: 'A manager of your service said interest in a senior course ({code}). The answer is due by {day}.',
    fr: 'Un ou une gestionnaire de votre service a manifesté son intérêt pour un cours de haut niveau ({code}). La réponse est attendue au plus tard le {day}.',
  },
}

export const interestMailWords = {
  subject: { en: 'Your interest in a course', fr: 'Votre intérêt pour un cours' },
  body: {
    en: 'We told your contact that you are interested in “{course}”. The code is {code}. You will have an answer by {day}.\n\nIf you did not do this, you need do nothing.\n\n{site}/en/contact',
    fr: 'Nous avons avisé votre personne-ressource de votre intérêt pour «\u00a0{course}\u00a0». Le code est {code}. Vous aurez une réponse au plus tard le {day}.\n\nSi vous n’avez rien demandé, vous n’avez rien à faire.\n\n{site}/fr/contact',
  },
}

export const interestRefusals = {
  'no-course-to-choose': {
    en: 'No senior course is published now.',
    fr: 'Aucun cours de haut niveau n’est publié actuellement.',
  },
  'interest-needs-service': {
    en: 'Choose your police service, so that its coordinator hears of it.',
    fr: 'Choisissez votre service de police, afin que sa personne-ressource en soit avisée.',
  },
  'interest-of-the-rcmp': {
    en: 'Members of the RCMP say so above: “I am a manager in the RCMP”.',
    fr: 'Les membres de la GRC l’indiquent plus haut\u00a0: «\u00a0Je suis gestionnaire à la GRC\u00a0».',
  },
  'interest-nowhere-to-go': {
    en: 'No service is on record that could hear of it. Look at the page of contacts.',
    fr: 'Aucun service n’est consigné pour en être avisé. Consultez la page des personnes-ressources.',
  },
  'interest-answered': { en: 'This was answered already.', fr: 'Une réponse a déjà été donnée.' },
}

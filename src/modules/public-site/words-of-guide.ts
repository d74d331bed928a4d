import type { Localized } from '#kernel/language.ts'

/** The decision guide. Its topics are data of the pack; here stands what leads through them. */
export const guideWords = {
  title: { en: 'Deciding together', fr: 'Décider à deux' },
  menu: { en: 'Decision guide', fr: 'Guide de décision' },
  intro: {
    en: 'For a police officer who is thinking about a mission, and for the person who shares the home. Each of you answers alone; then you look at both answers together. It gives no score, and it does not tell you what to do.',
    fr: 'Pour le policier ou la policière qui pense à une mission, et pour la personne qui partage le même toit. Chacun répond seul; ensuite, vous regardez les deux réponses ensemble. Il n’y a pas de note, et personne ne vous dit quoi faire.',
  },
  promise: {
    en: 'Nothing that you choose here is stored or sent',
    fr: 'Rien de ce que vous choisissez ici n’est conservé ni envoyé',
  },
  promiseText: {
    en: 'Your answers exist on this screen only. They are gone when you start over, leave the page, or put the device down for a quarter of an hour. Nobody in the program can see that you were here for this, or what you answered.',
    fr: 'Vos réponses n’existent que sur cet écran. Elles disparaissent quand vous recommencez, quittez la page ou laissez l’appareil un quart d’heure. Personne au programme ne peut voir ce que vous avez répondu.',
  },
  offline: {
    en: 'This page is now kept on your device: it also works without a network. You can switch the network off and see.',
    fr: 'Cette page est maintenant gardée sur votre appareil\u00a0: elle fonctionne aussi sans réseau. Vous pouvez couper le réseau pour vérifier.',
  },
  ways: { en: 'Three ways to use it', fr: 'Trois façons de s’en servir' },
  wayPhone: {
    en: 'On one phone: one of you answers, covers the answers, and hands it over. Half an hour each, and an evening to talk.',
    fr: 'Sur un seul téléphone\u00a0: l’un répond, couvre ses réponses et passe l’appareil. Une demi-heure chacun, et une soirée pour parler.',
  },
  wayPaper: {
    en: 'On paper: print the blank sheet, twice if you like, and put the phone away.',
    fr: 'Sur papier\u00a0: imprimez la feuille vierge, en deux exemplaires si vous voulez, et rangez le téléphone.',
  },
  wayRead: {
    en: 'Just read: everything stands below, without answering anything.',
    fr: 'En lecture seulement\u00a0: tout se trouve ci-dessous, sans répondre à quoi que ce soit.',
  },
  begin: { en: 'Begin the conversation', fr: 'Commencer la conversation' },
  names: { en: 'What shall we call you? (optional)', fr: 'Comment vous appeler? (facultatif)' },
  namesHint: {
    en: 'A first name or a letter is enough. It stays on this screen like everything else.',
    fr: 'Un prénom ou une lettre suffit. Cela reste sur cet écran, comme tout le reste.',
  },
  first: { en: 'First person', fr: 'Première personne' },
  second: { en: 'Second person', fr: 'Deuxième personne' },
  printBlank: { en: 'Print the blank sheet', fr: 'Imprimer la feuille vierge' },
  printAnswers: { en: 'Print with our answers', fr: 'Imprimer avec nos réponses' },
  startOver: { en: 'Start over', fr: 'Recommencer' },
  startOverNote: {
    en: 'Starting over empties everything at once.',
    fr: 'Recommencer efface tout sur-le-champ.',
  },
  oldBrowser: {
    en: 'This browser is too old to cover answers. Please read here, or print the blank sheet.',
    fr: 'Ce navigateur est trop ancien pour couvrir les réponses. Lisez ici, ou imprimez la feuille vierge.',
  },
  withoutScript: {
    en: 'Scripts are switched off here. The guide works all the same: go through the steps by hand, and load the page anew to empty it. Only the estimator needs paper and a pencil.',
    fr: 'Les scripts sont désactivés ici. Le guide fonctionne quand même\u00a0: suivez les étapes à la main, et rechargez la page pour la vider. Seul l’estimateur demande du papier et un crayon.',
  },
  honest: { en: 'An honest picture', fr: 'Un portrait franc' },
  honestIntro: {
    en: 'Before you begin: what is known, and what nobody can promise.',
    fr: 'Avant de commencer\u00a0: ce que l’on sait, et ce que personne ne peut promettre.',
  },
  conversation: { en: 'Your conversation', fr: 'Votre conversation' },
  where: { en: 'Where you are', fr: 'Où vous en êtes' },
  turns: {
    start: { en: 'Read', fr: 'Lire' },
    first: { en: 'First answers', fr: 'Premières réponses' },
    hand: { en: 'Hand over', fr: 'Passer l’appareil' },
    second: { en: 'Second answers', fr: 'Deuxièmes réponses' },
    sit: { en: 'Sit down together', fr: 'S’asseoir ensemble' },
    both: { en: 'Both', fr: 'Les deux' },
  } satisfies Record<string, Localized>,
  progress: { en: '{name}: topic {at} of {all}', fr: '{name}\u00a0: thème {at} de {all}' },
  alone: {
    en: 'Answer for yourself, without the other looking. There is no right answer, and you may leave any out.',
    fr: 'Répondez pour vous, sans que l’autre regarde. Il n’y a pas de bonne réponse, et vous pouvez en sauter.',
  },
  back: { en: 'Back', fr: 'Retour' },
  next: { en: 'Next topic', fr: 'Thème suivant' },
  lastNext: { en: 'I am done: cover my answers', fr: 'J’ai terminé\u00a0: couvrir mes réponses' },
  handTitle: { en: 'Now hand it over', fr: 'Passez maintenant l’appareil' },
  handText: {
    en: 'The first answers are covered. Give the phone to the other person, and go and make some tea.',
    fr: 'Les premières réponses sont couvertes. Donnez le téléphone à l’autre personne, et allez préparer une tisane.',
  },
  handTaken: { en: 'I have it: my turn', fr: 'Je l’ai\u00a0: à mon tour' },
  handBack: { en: 'I am not done: back to my answers', fr: 'Je n’ai pas fini\u00a0: revenir à mes réponses' },
  sitTitle: { en: 'Now sit down together', fr: 'Asseyez-vous maintenant ensemble' },
  sitText: {
    en: 'Both have answered. Take your time: switch off the television, put the phone between you. Where you differ, nobody is wrong. Ask first, explain afterwards.',
    fr: 'Vous avez répondu tous les deux. Prenez votre temps\u00a0: fermez la télé, posez le téléphone entre vous. Là où vous différez, personne n’a tort. Posez d’abord des questions, expliquez ensuite.',
  },
  sitShow: { en: 'Show both answers', fr: 'Montrer les deux réponses' },
  answers: {
    yes: { en: 'Yes', fr: 'Oui' },
    mostly: { en: 'Mostly', fr: 'Plutôt oui' },
    'not-yet': { en: 'Not yet', fr: 'Pas encore' },
    no: { en: 'No', fr: 'Non' },
    talk: { en: 'I would rather say it', fr: 'Je préfère le dire' },
  } satisfies Record<string, Localized>,
  unanswered: { en: 'Left out', fr: 'Sans réponse' },
  outcomes: {
    agree: { en: 'You agree', fr: 'Vous êtes d’accord' },
    differ: { en: 'You differ', fr: 'Vous différez' },
    open: { en: 'Open for both of you', fr: 'À voir pour vous deux' },
    talk: { en: 'Something to tell each other', fr: 'Quelque chose à vous dire' },
  } satisfies Record<string, Localized>,
  groups: {
    differ: { en: 'Where you differ', fr: 'Là où vous différez' },
    talk: { en: 'What to talk about', fr: 'Ce dont il faut parler' },
    agree: { en: 'Where you agree', fr: 'Là où vous êtes d’accord' },
  } satisfies Record<string, Localized>,
  groupTexts: {
    differ: {
      en: 'Begin here, with the one that feels easiest. Each says in two minutes how it looks from their side.',
      fr: 'Commencez ici, par ce qui semble le plus facile. Chacun dit en deux minutes comment il voit la chose.',
    },
    talk: {
      en: 'Here something is open for both of you, or one of you would rather say it than tick it.',
      fr: 'Ici, quelque chose reste à voir pour vous deux, ou l’un de vous préfère le dire plutôt que le cocher.',
    },
    agree: {
      en: 'This carries you. Say it aloud once: it is good to hear.',
      fr: 'Voilà ce qui vous porte. Dites-le une fois à voix haute\u00a0: cela fait du bien à entendre.',
    },
  } satisfies Record<string, Localized>,
  summary: {
    en: 'Of 13 topics, you agree on {agree}; on {differ} you differ; {talk} are open.',
    fr: 'Sur 13 thèmes, vous êtes d’accord sur {agree}; sur {differ}, vous différez; {talk} restent à voir.',
  },
  after: { en: 'And afterwards', fr: 'Et ensuite' },
  afterText: {
    en: 'You need not decide tonight. Write down one thing that each of you will find out, and a day on which you sit down again.',
    fr: 'Vous n’avez pas à décider ce soir. Notez une chose que chacun ira vérifier, et un jour où vous vous rassoirez ensemble.',
  },
  talkTitle: { en: 'To talk about', fr: 'Pour en parler' },
  helpsTitle: { en: 'What helps', fr: 'Ce qui aide' },
  askTitle: { en: 'Whom to ask', fr: 'À qui s’adresser' },
  more: { en: 'Questions, help and whom to ask', fr: 'Questions, aide et à qui s’adresser' },
  notes: { en: 'Notes', fr: 'À noter' },
  doors: {
    'family-services': {
      label: { en: 'Family services and support', fr: 'Services et soutien aux familles' },
      path: { en: '/deployment-support', fr: '/soutien-au-deploiement' },
    },
    health: {
      label: {
        en: 'Confidential consultation with the health unit (IHPW)',
        fr: 'Consultation confidentielle auprès de l’unité de santé (IHPW)',
      },
      path: { en: '/deployment-support', fr: '/soutien-au-deploiement' },
    },
    coordinator: {
      label: {
        en: 'The coordinator of your own service, or your adviser',
        fr: 'La personne qui coordonne dans votre service, ou votre conseiller',
      },
      path: { en: '/contact', fr: '/contact' },
    },
    finance: {
      label: { en: 'Advice on finance and benefits', fr: 'Conseils sur les finances et les avantages' },
      path: { en: '/deployment-support', fr: '/soutien-au-deploiement' },
    },
    operations: {
      label: { en: 'The operations, one by one', fr: 'Les opérations, une par une' },
      path: { en: '/operations', fr: '/operations' },
    },
    selection: {
      label: { en: 'How selection works', fr: 'Comment se déroule la sélection' },
      path: { en: '/how-selection-works', fr: '/fonctionnement-de-la-selection' },
    },
  } satisfies Record<string, { label: Localized; path: Localized }>,
  helpAreas: { en: 'Who helps with what', fr: 'Qui aide à quoi' },
  helpAreasIntro: {
    en: 'Ask them before you write them down: a name on a list is not help yet.',
    fr: 'Demandez-leur avant de les inscrire\u00a0: un nom sur une liste n’est pas encore de l’aide.',
  },
  area: { en: 'What', fr: 'Quoi' },
  who: { en: 'Who helps', fr: 'Qui aide' },
  asked: { en: 'Asked, and said yes', fr: 'Demandé, et la réponse est oui' },
  sources: { en: 'Where this comes from', fr: 'D’où cela vient' },
  sourcesText: {
    en: 'What is said about missions follows the program’s page for partners as it stood about 2016; the numbers behind a text are those of its sentences. The statements, questions and advice are this project’s own and were not examined by a psychologist.',
    fr: 'Ce qui est dit des missions suit la page du programme destinée aux partenaires, telle qu’elle était vers 2016; les numéros à la suite d’un texte sont ceux de ses phrases. Les énoncés, les questions et les conseils sont de ce projet et n’ont pas été examinés par un psychologue.',
  },
  frenchNote: {
    en: 'The French text is the project’s own and was not approved by a translator.',
    fr: 'Le texte français est celui du projet et n’a pas été approuvé par un traducteur ou une traductrice.',
  },
  unverified: { en: 'Not verified', fr: 'Non vérifié' },
  nothing: { en: 'The guide is not published yet.', fr: 'Le guide n’est pas encore publié.' },
  nothingText: {
    en: 'Ask the coordinator of your service for it.',
    fr: 'Demandez-le à la personne qui coordonne dans votre service.',
  },
  idleTitle: { en: 'Are you still here?', fr: 'Êtes-vous toujours là?' },
  idleText: {
    en: 'Nobody has touched this page for a while. In two minutes the answers are emptied, so that nobody else finds them.',
    fr: 'Personne n’a touché à cette page depuis un moment. Dans deux minutes, les réponses seront effacées pour que personne d’autre ne les trouve.',
  },
  idleStay: { en: 'We are still here', fr: 'Nous sommes là' },
  cleared: { en: 'Everything is empty again.', fr: 'Tout est de nouveau vide.' },
  found: { en: 'Decision guide', fr: 'Guide de décision' },
} as const

/** The estimator inside the guide: the couple's own figures, each line with its arithmetic. */
export const estimateWords = {
  title: { en: 'What it brings and what it costs', fr: 'Ce que cela rapporte et ce que cela coûte' },
  intro: {
    en: 'With your own figures, after tax, in dollars. What you leave empty counts nothing. No rate of the program stands here: none is published by a verified source. Ask the finance advisors what holds for your case, and put it in.',
    fr: 'Avec vos propres chiffres, après impôt, en dollars. Ce que vous laissez vide ne compte pas. Aucun taux du programme ne figure ici\u00a0: aucune source vérifiée n’en publie. Demandez aux conseillers en finances ce qui vaut pour votre cas, et inscrivez-le.',
  },
  salary: {
    en: 'The salary goes on and stands on neither side. If it does not in your case, put the difference in the third line.',
    fr: 'Le salaire continue et ne figure d’aucun côté. S’il ne continue pas dans votre cas, inscrivez la différence à la troisième ligne.',
  },
  fields: {
    months: { en: 'Length of the tour, in months', fr: 'Durée du tour de service, en mois' },
    allowances: {
      en: 'Allowances a month, as the finance advisor told you',
      fr: 'Indemnités par mois, selon le conseiller en finances',
    },
    saved: {
      en: 'What one less at home saves a month',
      fr: 'Ce qu’une personne de moins à la maison épargne par mois',
    },
    'income-lost': {
      en: 'Income lost a month: overtime, second job, fewer hours of the one at home',
      fr: 'Revenu perdu par mois\u00a0: heures supplémentaires, second emploi, heures réduites de la personne restée',
    },
    household: {
      en: 'Extra costs at home a month: help, repairs, meals, telephone',
      fr: 'Frais de plus à la maison par mois\u00a0: aide, réparations, repas, téléphone',
    },
    'child-care': { en: 'Extra child care a month', fr: 'Garde d’enfants de plus par mois' },
    before: {
      en: 'Once: clothing, papers, trips before the departure',
      fr: 'Une fois\u00a0: vêtements, papiers, déplacements avant le départ',
    },
    trips: { en: 'Leave at home: how many trips', fr: 'Congés à la maison\u00a0: combien de voyages' },
    'trip-cost': {
      en: 'Cost of one trip that nobody pays back',
      fr: 'Coût d’un voyage que personne ne rembourse',
    },
  } satisfies Record<string, Localized>,
  notAnAmount: {
    en: 'This cannot be read as an amount, such as 1,250.50.',
    fr: 'Ceci ne se lit pas comme un montant, par exemple 1\u00a0250,50.',
  },
  line: { en: 'Line', fr: 'Ligne' },
  how: { en: 'Worked out', fr: 'Calcul' },
  sum: { en: 'Sum', fr: 'Total' },
  brings: { en: 'Brings in all', fr: 'Rapporte en tout' },
  costs: { en: 'Costs in all', fr: 'Coûte en tout' },
  leave: { en: 'Leave at home', fr: 'Congés à la maison' },
  left: { en: 'Left, without leave at home', fr: 'Reste, sans congé à la maison' },
  leftWithLeave: { en: 'Left, with leave at home', fr: 'Reste, avec congés à la maison' },
  aMonth: { en: '{sum} a month', fr: '{sum} par mois' },
  afterwards: {
    en: 'Then ask each other: if this sum were half as large, would we still want it? And what does it not pay for?',
    fr: 'Demandez-vous ensuite\u00a0: si cette somme était moitié moindre, en aurions-nous encore envie? Et qu’est-ce qu’elle ne paie pas?',
  },
  paper: { en: '× ______ = ______', fr: '× ______ = ______ $' },
} as const

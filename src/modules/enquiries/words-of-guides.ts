const guide = { en: 'Guide', fr: 'Guide demandé' }
const language = { en: 'Language of the guide', fr: 'Langue du guide' }
const languages = { en: { en: 'English', fr: 'Anglais' }, fr: { en: 'French', fr: 'Français' } }
const wayWords = { email: { en: 'By e\u2011mail', fr: 'Par courriel' }, post: { en: 'By post', fr: 'Par la poste' } }
const askerWords = {
  officer: { en: 'An officer', fr: 'Policier ou policière' },
  partner: { en: 'The partner of an officer', fr: 'Partenaire d’un policier ou d’une policière' },
}
export const reasonWords = {
  address: { en: 'The address is not complete', fr: 'L’adresse est incomplète' },
  'not-available': { en: 'The guide is not available now', fr: 'Le guide n’est pas disponible actuellement' },
  repeated: { en: 'Asked for twice', fr: 'Demande en double' },
  'taken-back': { en: 'Taken back by whoever asked', fr: 'Retirée par la personne qui l’a faite' },
  'not-ours': { en: 'Not a request for our guide', fr: 'Ne vise pas l’un de nos guides' },
}
export const guideStateWords = {
  received: { en: 'To be answered', fr: 'À traiter' },
  sent: { en: 'Sent', fr: 'Envoyé' },
  'not-possible': { en: 'Not possible', fr: 'Impossible' },
}

export const requestGuideWords = {
  title: { en: 'Ask for a guide', fr: 'Demander un guide' },
  intro: {
    en: 'You need no account, and no cookie is set. We use what you enter only to send you the guide, and erase it once that is done and the time named on the page of guides is over. You can have it erased earlier: write to us with the code that you get. Nobody in the selection of officers sees who asked.',
    fr: 'Aucun compte n’est nécessaire, et aucun témoin n’est déposé. Vos renseignements servent uniquement à vous envoyer le guide; ils sont effacés une fois l’envoi fait et le délai indiqué à la page des guides écoulé. Vous pouvez les faire effacer plus tôt\u00a0: écrivez-nous en mentionnant le code que vous recevrez. Personne, à la sélection des policiers, ne sait qui a fait une demande.',
  },
  submit: { en: 'Send the request', fr: 'Envoyer la demande' },
  done: { en: 'Your request was received.', fr: 'Votre demande a été reçue.' },
  fields: {
    guide: { label: guide },
    language: { label: language, options: languages },
    way: { label: { en: 'How should we send it?', fr: 'Comment vous l’envoyer?' }, options: wayWords },
    email: {
      label: { en: 'E-mail address', fr: 'Adresse de courriel' },
      hint: { en: 'If it comes by e-mail.', fr: 'Si vous le voulez par courriel.' },
    },
    postal: {
      label: { en: 'Name and postal address', fr: 'Nom et adresse postale' },
      hint: {
        en: 'If it comes by post, as it should stand on the envelope.',
        fr: 'Si vous le voulez par la poste, tels qu’ils doivent figurer sur l’enveloppe.',
      },
    },
    askedAs: {
      label: { en: 'I am', fr: 'Je suis' },
      hint: { en: 'You may leave this open.', fr: 'Vous pouvez ne pas répondre.' },
      options: askerWords,
    },
  },
}

export const answerGuideWords = {
  email: {
    title: { en: 'Send the guide by e-mail', fr: 'Envoyer le guide par courriel' },
    intro: {
      en: 'An e-mail with the link goes out in the language of the page on which the guide was asked for.',
      fr: 'Un courriel contenant le lien part dans la langue de la page où le guide a été demandé.',
    },
    submit: { en: 'Send the e-mail', fr: 'Envoyer le courriel' },
    done: { en: 'The guide was sent.', fr: 'Le guide a été envoyé.' },
    fields: {
      requestId: { label: guide },
      link: {
        label: { en: 'Link to the guide', fr: 'Lien vers le guide' },
        hint: {
          en: 'A page of this site, such as /en/before-the-mission, or an address that begins with https://',
          fr: 'Une page de ce site, par exemple /fr/avant-la-mission, ou une adresse commençant par https://',
        },
      },
    },
  },
  post: {
    title: { en: 'Note that it was posted', fr: 'Consigner l’envoi par la poste' },
    done: { en: 'The guide was noted as posted.', fr: 'L’envoi par la poste est consigné.' },
    fields: { requestId: { label: guide }, sentOn: { label: { en: 'Posted on', fr: 'Date d’envoi' } } },
  },
  decline: {
    title: { en: 'Cannot be fulfilled', fr: 'Ne peut être satisfaite' },
    intro: {
      en: 'Where the guide is not available or not ours and an e-mail address is there, whoever asked is told.',
      fr: 'Si le guide n’est pas disponible ou n’est pas le nôtre et qu’une adresse de courriel est fournie, la personne en est avisée.',
    },
    done: { en: 'The request was closed.', fr: 'La demande est close.' },
    fields: { requestId: { label: guide }, reason: { label: { en: 'Reason', fr: 'Motif' }, options: reasonWords } },
  },
  erase: {
    title: { en: 'Erase the contact data', fr: 'Effacer les coordonnées' },
    intro: {
      en: 'The address goes for good, with the copies of e-mails to it. That there was a request, and when it was answered, stays.',
      fr: 'L’adresse disparaît définitivement, de même que les copies des courriels qui y ont été envoyés. L’existence de la demande et la date de la réponse demeurent.',
    },
    submit: { en: 'Erase for good', fr: 'Effacer définitivement' },
    done: { en: 'The contact data was erased.', fr: 'Les coordonnées ont été effacées.' },
    fields: { requestId: { label: guide } },
  },
}

export const guidePageWords = {
  list: { en: 'Guide requests', fr: 'Demandes de guides' },
  listIntro: {
    en: 'What visitors asked for, the most overdue first. Addresses stand on each request and go when they are no longer needed.',
    fr: 'Ce que des visiteurs ont demandé, les plus en retard d’abord. Les adresses figurent dans chaque demande et disparaissent lorsqu’elles ne servent plus.',
  },
  one: { en: 'Guide request', fr: 'Demande de guide' },
  code: { en: 'Code', fr: 'Code' },
  guide,
  language,
  languages,
  way: { en: 'Sent', fr: 'Envoi' },
  ways: wayWords,
  asker: { en: 'Asked by', fr: 'Demandé par' },
  askers: askerWords,
  askedOn: { en: 'Asked on', fr: 'Demandé le' },
  dueOn: { en: 'Due on', fr: 'Échéance' },
  state: { en: 'State', fr: 'État' },
  doneOn: { en: 'Answered on', fr: 'Réponse le' },
  reason: { en: 'Reason', fr: 'Motif' },
  late: { en: 'late', fr: 'en retard' },
  open: { en: 'To be answered', fr: 'À traiter' },
  overdue: { en: 'Overdue', fr: 'En retard' },
  repeat: { en: 'repeated', fr: 'en double' },
  repeats: { en: 'Same request as', fr: 'Même demande que' },
  email: { en: 'E-mail address', fr: 'Adresse de courriel' },
  postal: { en: 'Postal address', fr: 'Adresse postale' },
  link: { en: 'Link that was sent', fr: 'Lien envoyé' },
  erasedOn: { en: 'Contact data erased on', fr: 'Coordonnées effacées le' },
  erasedBy: { en: 'Contact data goes on', fr: 'Coordonnées effacées d’ici le' },
  notSaid: { en: 'Not said', fr: 'Non précisé' },
  search: { en: 'Code or e-mail address', fr: 'Code ou adresse de courriel' },
  emptyTitle: { en: 'No request fits', fr: 'Aucune demande ne correspond' },
  emptyText: {
    en: 'Visitors ask for guides on the public page. Take a filter away to see more.',
    fr: 'Les visiteurs demandent des guides sur la page publique. Retirez un filtre pour en voir davantage.',
  },
  waiting: { en: 'Guide to be sent', fr: 'Guide à envoyer' },
}

/** E-mails to visitors: words of ours, and nothing that anybody typed. */
export const guideMailWords = {
  asked: {
    subject: { en: 'Your request for a guide', fr: 'Votre demande de guide' },
    body: {
      en: 'We received a request for the guide “{guide}” with this address. Its code is {code}. You will have an answer by {day}.\n\nIf you did not ask for it, you need do nothing: the address is erased.\n\n{site}/en/guides',
      fr: 'Nous avons reçu, avec cette adresse, une demande visant le guide «\u00a0{guide}\u00a0». Son code est {code}. Vous aurez une réponse au plus tard le {day}.\n\nSi vous n’avez rien demandé, vous n’avez rien à faire\u00a0: l’adresse sera effacée.\n\n{site}/fr/guides',
    },
  },
  sent: {
    subject: { en: 'The guide that you asked for', fr: 'Le guide que vous avez demandé' },
    body: {
      en: 'Here is the guide “{guide}”:\n\n{link}\n\nYour request had the code {code}. You may also want to look at the questions for two in our decision guide: {site}/en/decision-guide',
      fr: 'Voici le guide «\u00a0{guide}\u00a0»\u00a0:\n\n{link}\n\nVotre demande portait le code {code}. Les questions à deux de notre guide de décision pourraient aussi vous être utiles\u00a0: {site}/fr/guide-de-decision',
    },
  },
  declined: {
    subject: { en: 'Your request for a guide', fr: 'Votre demande de guide' },
    body: {
      en: 'We cannot send the guide “{guide}” ({code}). Reason: {reason}.\n\nWhom to ask instead: {site}/en/contact',
      fr: 'Nous ne pouvons envoyer le guide «\u00a0{guide}\u00a0» ({code}). Motif\u00a0: {reason}.\n\nÀ qui vous adresser\u00a0: {site}/fr/contact',
    },
  },
}

export const guideRefusals = {
  'no-guide-to-ask-for': { en: 'No guide can be asked for now.', fr: 'Aucun guide ne peut être demandé actuellement.' },
  'guide-not-in-this-language': {
    en: 'This guide does not exist in the language that you chose. Choose the other one.',
    fr: 'Ce guide n’existe pas dans la langue choisie. Choisissez l’autre.',
  },
  'guide-needs-email': {
    en: 'To send it by e-mail, we need your e-mail address.',
    fr: 'Pour vous l’envoyer par courriel, il nous faut votre adresse de courriel.',
  },
  'guide-needs-address': {
    en: 'To send it by post, we need your name and postal address.',
    fr: 'Pour vous l’envoyer par la poste, il nous faut vos nom et adresse postale.',
  },
  'guide-request-answered': { en: 'This request was answered already.', fr: 'Cette demande a déjà reçu une réponse.' },
  'guide-goes-by-post': { en: 'This guide goes by post.', fr: 'Ce guide part par la poste.' },
  'guide-goes-by-email': { en: 'This guide goes by e-mail.', fr: 'Ce guide part par courriel.' },
  'link-cannot-be-sent': {
    en: 'Give a page of this site that begins with /en or /fr, or an address that begins with https://',
    fr: 'Indiquez une page de ce site commençant par /en ou /fr, ou une adresse commençant par https://',
  },
  'not-the-day-it-was-sent': {
    en: 'Give a day between the one on which it was asked for and today.',
    fr: 'Indiquez une date comprise entre celle de la demande et aujourd’hui.',
  },
  'contact-erased-already': { en: 'The contact data is erased already.', fr: 'Les coordonnées sont déjà effacées.' },
  'answer-first': { en: 'Answer it first, then erase.', fr: 'Répondez d’abord, puis effacez.' },
}

import type { Localized } from '#kernel/language.ts'
import type { MembershipRole, MessageKind } from './vocabulary/exchanges.ts'
import { partyWords } from './words-of-prospects.ts'

export const messageKindWords: Record<MessageKind, Localized> = {
  note: { en: 'Message', fr: 'Message' },
  question: { en: 'Question', fr: 'Question' },
  answer: { en: 'Answer', fr: 'Réponse' },
  correction: { en: 'Correction', fr: 'Correction' },
}
export const membershipRoleWords: Record<MembershipRole, Localized> = {
  member: { en: 'Member', fr: 'Membre' },
  chair: { en: 'Chair', fr: 'Présidence' },
  'vice-chair': { en: 'Vice-chair', fr: 'Vice-présidence' },
  observer: { en: 'Observer', fr: 'Observateur' },
  donor: { en: 'Donor', fr: 'Donateur' },
  founder: { en: 'Founding member', fr: 'Membre fondateur' },
}

const stays = {
  en: 'A message stays as it is said; a correction is another message.',
  fr: 'Un message reste tel qu’il est dit; une correction est un autre message.',
}
const text = { label: { en: 'Text', fr: 'Texte' } }

export const exchangeActionWords = {
  sayMessage: {
    title: { en: 'Write a message', fr: 'Écrire un message' },
    intro: stays,
    submit: { en: 'Send', fr: 'Envoyer' },
    done: { en: 'The message is sent.', fr: 'Le message est envoyé.' },
    fields: { requestId: { label: { en: 'Request', fr: 'Demande' } }, text },
  },
  askQuestion: {
    title: { en: 'Ask a question', fr: 'Poser une question' },
    intro: {
      en: 'The question waits for the party that is asked, and they get a letter. How long the answer takes is measured.',
      fr: 'La question attend la partie interrogée, qui reçoit une lettre. Le délai de réponse est mesuré.',
    },
    submit: { en: 'Ask', fr: 'Poser la question' },
    done: { en: 'The question is asked.', fr: 'La question est posée.' },
    fields: {
      requestId: { label: { en: 'Request', fr: 'Demande' } },
      askedOf: { label: { en: 'Asked of', fr: 'Adressée à' }, options: partyWords },
      text: { label: { en: 'Question', fr: 'Question' } },
      answerBy: { label: { en: 'Answer by', fr: 'Réponse d’ici le' } },
    },
  },
  answerQuestion: {
    title: { en: 'Answer', fr: 'Répondre' },
    intro: stays,
    submit: { en: 'Send the answer', fr: 'Envoyer la réponse' },
    done: { en: 'The question is answered.', fr: 'La question a reçu sa réponse.' },
    fields: {
      messageId: { label: { en: 'Question', fr: 'Question' } },
      text: { label: { en: 'Answer', fr: 'Réponse' } },
    },
  },
  correctMessage: {
    title: { en: 'Correct', fr: 'Corriger' },
    intro: {
      en: 'The message stays as it was said; the correction stands after it and leads back to it.',
      fr: 'Le message reste tel qu’il a été dit; la correction figure à sa suite et y renvoie.',
    },
    submit: { en: 'Send the correction', fr: 'Envoyer la correction' },
    done: { en: 'The correction is sent.', fr: 'La correction est envoyée.' },
    fields: {
      messageId: { label: { en: 'Message', fr: 'Message' } },
      text: { label: { en: 'Correction', fr: 'Correction' } },
    },
  },
  recordMembership: {
    title: { en: 'Record a seat', fr: 'Consigner un siège' },
    intro: {
      en: 'A seat of Canada in the governance of an organization, from when, to when, and where that is said.',
      fr: 'Un siège du Canada dans la gouvernance d’une organisation, avec ses dates et sa source.',
    },
    submit: { en: 'Record', fr: 'Consigner' },
    done: { en: 'The seat is recorded.', fr: 'Le siège est consigné.' },
  },
  correctMembership: {
    title: { en: 'Correct or end the seat', fr: 'Corriger le siège ou y mettre fin' },
    intro: { en: 'The entry as it was stays on record.', fr: 'L’inscription telle qu’elle était reste au dossier.' },
    submit: { en: 'Save', fr: 'Enregistrer' },
    done: { en: 'The seat is corrected.', fr: 'Le siège est corrigé.' },
  },
}
export const seatFieldWords = {
  membershipId: { label: { en: 'Seat', fr: 'Siège' } },
  organisation: {
    label: { en: 'Organization', fr: 'Organisation' },
    hint: { en: 'Known organizations are suggested.', fr: 'Les organisations connues sont suggérées.' },
  },
  body: {
    label: { en: 'Body', fr: 'Organe' },
    hint: { en: 'For example Executive Board.', fr: 'Par exemple conseil exécutif.' },
  },
  role: { label: { en: 'Role of Canada', fr: 'Rôle du Canada' }, options: membershipRoleWords },
  since: {
    label: { en: 'Since', fr: 'Depuis' },
    hint: {
      en: 'As precisely as the source: 2012, 2012-06 or 2012-06-01.',
      fr: 'Aussi précisément que la source\u00a0: 2012, 2012-06 ou 2012-06-01.',
    },
  },
  until: {
    label: { en: 'Until', fr: 'Jusqu’à' },
    hint: { en: 'Left empty while the seat is held.', fr: 'Laissé vide tant que le siège est occupé.' },
  },
  heldBy: {
    label: { en: 'Held by', fr: 'Occupé par' },
    hint: { en: 'The office that sits there, not a person.', fr: 'Le bureau qui y siège, pas une personne.' },
  },
  source: {
    label: { en: 'Source', fr: 'Source' },
    hint: { en: 'A document, a page, a letter.', fr: 'Un document, une page, une lettre.' },
  },
}

export const exchangeRefusals: Record<string, Localized> = {
  'asked-of-oneself': {
    en: 'A question is asked of somebody else.',
    fr: 'Une question s’adresse à quelqu’un d’autre.',
  },
  'asked-of-another': {
    en: 'This question is asked of another party.',
    fr: 'Cette question s’adresse à une autre partie.',
  },
  'not-a-question': { en: 'This message is not a question.', fr: 'Ce message n’est pas une question.' },
  'question-answered': { en: 'This question is answered.', fr: 'Cette question a reçu sa réponse.' },
  'answer-by-in-the-past': { en: 'The day of the answer lies behind us.', fr: 'La date de réponse est déjà passée.' },
  'not-your-message': {
    en: 'Only whoever wrote a message corrects it.',
    fr: 'Seul l’auteur d’un message le corrige.',
  },
  'seat-in-the-future': { en: 'The seat begins in the future.', fr: 'Le siège commence dans l’avenir.' },
  'seat-needs-both-languages': {
    en: 'The body is named in both languages.',
    fr: 'L’organe est nommé dans les deux langues.',
  },
}

export const exchangePageWords = {
  messages: { en: 'Messages', fr: 'Messages' },
  messagesIntro: {
    en: 'Between intake, the departments and the RCMP planner. Nothing here is changed or removed; those who decide read the positions and the package instead.',
    fr: 'Entre la réception, les ministères et le planificateur de la GRC. Rien n’y est modifié ni retiré; ceux qui décident lisent plutôt les positions et le dossier.',
  },
  noMessages: { en: 'Nothing was said yet', fr: 'Rien n’a encore été dit' },
  noMessagesText: {
    en: 'Write a message, or ask a question of one party: it waits for them.',
    fr: 'Écrivez un message, ou posez une question à une partie\u00a0: elle l’attendra.',
  },
  askedOf: { en: 'asked of {party}', fr: 'adressée à {party}' },
  unanswered: { en: 'Not answered yet', fr: 'Sans réponse' },
  answeredIn: { en: 'Answered after {time}', fr: 'Réponse après {time}' },
  answerBy: { en: 'answer by {day}', fr: 'réponse d’ici le {day}' },
  answers: { en: 'Answers the question of {when}', fr: 'Répond à la question du {when}' },
  corrects: { en: 'Corrects the message of {when}', fr: 'Corrige le message du {when}' },
  corrected: { en: 'Corrected below', fr: 'Corrigé plus bas' },
  hours: { en: '{count} hours', fr: '{count} heures' },
  days: { en: '{count} days', fr: '{count} jours' },
  median: {
    en: 'Over all requests, half of the questions were answered within {time}.',
    fr: 'Sur l’ensemble des demandes, la moitié des questions ont reçu une réponse en {time}.',
  },
  memberships: { en: 'Seats in organizations', fr: 'Sièges dans des organisations' },
  membershipsIntro: {
    en: 'Where Canada takes part in the governance of partner organizations, as at a day.',
    fr: 'Où le Canada participe à la gouvernance d’organisations partenaires, à une date donnée.',
  },
  membership: { en: 'Seat', fr: 'Siège' },
  earlierEntries: { en: 'How it was recorded before', fr: 'Inscriptions antérieures' },
  superseded: { en: 'Replaced by a later entry', fr: 'Remplacée par une inscription ultérieure' },
  ended: { en: 'Ended', fr: 'Terminé' },
  recorded: { en: 'Recorded', fr: 'Consigné' },
  unverified: { en: 'Not verified', fr: 'Non vérifié' },
  organisation: { en: 'Organization', fr: 'Organisation' },
  body: { en: 'Body', fr: 'Organe' },
  role: { en: 'Role', fr: 'Rôle' },
  since: { en: 'Since', fr: 'Depuis' },
  until: { en: 'Until', fr: 'Jusqu’à' },
  heldBy: { en: 'Held by', fr: 'Occupé par' },
  source: { en: 'Source', fr: 'Source' },
  which: { en: 'Ended seats', fr: 'Sièges terminés' },
  allOfThem: { en: 'Show them too', fr: 'Les montrer aussi' },
  search: { en: 'Search', fr: 'Recherche' },
  actions: { en: 'Actions', fr: 'Actions' },
  noSeats: { en: 'No seats', fr: 'Aucun siège' },
  noSeatsText: { en: 'No seat is recorded for this day.', fr: 'Aucun siège n’est consigné à cette date.' },
} satisfies Record<string, Localized>

export const exchangeWaitingWords = {
  questionAsked: { en: 'Question on a request', fr: 'Question sur une demande' },
}

export const exchangeLetterWords = {
  asked: {
    subject: { en: 'A question on {code}', fr: 'Une question sur {code}' },
    body: {
      en: 'You are asked a question on the request {code}, {subject}. Read and answer it under “Messages” of the request.',
      fr: 'Une question vous est posée sur la demande {code}, {subject}. Lisez-la et répondez-y sous «\u00a0Messages\u00a0» de la demande.',
    },
  },
  answered: {
    subject: { en: 'Your question on {code} is answered', fr: 'Réponse à votre question sur {code}' },
    body: {
      en: 'Your question on the request {code}, {subject}, has been answered. Read it under “Messages” of the request.',
      fr: 'Votre question sur la demande {code}, {subject}, a reçu une réponse. Lisez-la sous «\u00a0Messages\u00a0» de la demande.',
    },
  },
  decided: {
    subject: { en: 'Decided: {code}', fr: 'Décision rendue\u00a0: {code}' },
    body: {
      en: 'A decision on the request {code}, {subject}, is recorded. Tell the requester, and record when and under which reference.',
      fr: 'Une décision est consignée sur la demande {code}, {subject}. Communiquez-la au demandeur et consignez la date et la référence.',
    },
  },
}

import type { Localized } from '#kernel/language.ts'

/** The letter that tells a requester that the request arrived. `{…}` is filled in. */
export const letterOfAcknowledgement = {
  title: { en: 'Acknowledgement of receipt', fr: 'Accusé de réception' },
  reference: { en: 'Our number', fr: 'Notre numéro' },
  subject: { en: 'Subject', fr: 'Objet' },
  yourReference: { en: 'Your reference', fr: 'Votre référence' },
  yourDate: { en: 'Dated', fr: 'En date de' },
  receivedOn: { en: 'Received on', fr: 'Reçue le' },
  country: { en: 'Country of the mission', fr: 'Pays de la mission' },
  number: { en: 'Officers asked for', fr: 'Policiers demandés' },
  answerBy: { en: 'Answer asked for by', fr: 'Réponse demandée d’ici le' },
  to: { en: 'To: {requester}', fr: 'À l’attention de\u00a0: {requester}' },
  salutation: { en: 'Dear Sir or Madam,', fr: 'Madame, Monsieur,' },
  received: {
    en: 'We have received your request for Canadian police assistance and thank you for the confidence that it expresses.',
    fr: 'Nous avons bien reçu votre demande d’aide policière canadienne et vous remercions de la confiance dont elle témoigne.',
  },
  understood: {
    en: 'We understand that you ask for the following:',
    fr: 'Nous comprenons que vous demandez ce qui suit\u00a0:',
  },
  next: {
    en: 'The departments that are partners in the Canadian Police Arrangement now assess the request. This letter does not anticipate their decision, which we will send you under the same number.',
    fr: 'Les ministères partenaires de l’Arrangement sur la police civile au Canada évaluent maintenant la demande. La présente ne préjuge pas de leur décision, que nous vous communiquerons sous le même numéro.',
  },
  deadline: {
    en: 'We have noted that you would like an answer by {day}.',
    fr: 'Nous avons noté que vous souhaitez une réponse d’ici le {day}.',
  },
  quote: {
    en: 'Please quote {code} in all correspondence.',
    fr: 'Veuillez rappeler le numéro {code} dans toute correspondance.',
  },
  reach: { en: 'You can reach us at: {contact}', fr: 'Vous pouvez nous joindre ainsi\u00a0: {contact}' },
  closing: { en: 'Yours sincerely,', fr: 'Veuillez agréer nos salutations distinguées.' },
  office: { en: 'Office of intake', fr: 'Bureau de réception des demandes' },
  draft: { en: 'Draft: this letter was not sent.', fr: 'Projet\u00a0: cette lettre n’a pas été envoyée.' },
  practice: {
    en: 'Practice copy: nothing here is real, and this letter was sent to nobody.',
    fr: 'Copie d’exercice\u00a0: rien n’est réel, et cette lettre n’a été envoyée à personne.',
  },
} satisfies Record<string, Localized>

/** The page on which the letter stands. */
export const acknowledgementWords = {
  title: { en: 'Acknowledgement', fr: 'Accusé de réception' },
  file: { en: 'Acknowledgement, PDF', fr: 'Accusé de réception, PDF' },
  asSent: { en: 'As it was sent on {day} by {name}.', fr: 'Tel qu’envoyé le {day} par {name}.' },
  somebody: { en: 'somebody', fr: 'quelqu’un' },
  draft: {
    en: 'A draft: this is what goes out when receipt is acknowledged. Who signs, how you are reached and a sentence of your own are added in the form.',
    fr: 'Un projet\u00a0: voici ce qui part lorsque la réception est confirmée. La signature, les coordonnées et une phrase de votre main s’ajoutent dans le formulaire.',
  },
  draftTitle: { en: 'Not sent yet', fr: 'Pas encore envoyé' },
  notKept: {
    en: 'Receipt was acknowledged before letters were kept here. This is how the letter would read today.',
    fr: 'La réception a été confirmée avant que les lettres ne soient conservées ici. Voici comment la lettre se lirait aujourd’hui.',
  },
  notKeptTitle: { en: 'Not the text that was sent', fr: 'Ce n’est pas le texte envoyé' },
  notAcknowledged: {
    en: 'This request ended before its receipt was acknowledged: no letter went out.',
    fr: 'Cette demande a pris fin avant la confirmation de sa réception\u00a0: aucune lettre n’a été envoyée.',
  },
  notAcknowledgedTitle: { en: 'No letter', fr: 'Aucune lettre' },
  download: { en: 'Download as PDF', fr: 'Télécharger en PDF' },
  downloadDraft: { en: 'Download the draft as PDF', fr: 'Télécharger le projet en PDF' },
  english: { en: 'English text', fr: 'Texte anglais' },
  french: { en: 'French text', fr: 'Texte français' },
} satisfies Record<string, Localized>

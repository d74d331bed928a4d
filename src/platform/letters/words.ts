/** Every sentence of letters, in both languages. */
export const words = {
  paths: {
    inbox: { en: '/letters', fr: '/lettres' },
    letter: { en: '/letters/:id', fr: '/lettres/:id' },
    practiceMailbox: { en: '/practice/mailbox', fr: '/exercice/boite' },
  },
  email: {
    subject: { en: 'You have a message in Contingent', fr: 'Vous avez un message dans Contingent' },
    body: {
      en: 'You have a message in Contingent. To read it, sign in:\n\n{link}\n\nThis e-mail was sent automatically. Do not reply to it.',
      fr: 'Vous avez un message dans Contingent. Pour le lire, ouvrez une session\u00a0:\n\n{link}\n\nCe courriel a été envoyé automatiquement. Veuillez ne pas y répondre.',
    },
  },
  inbox: {
    title: { en: 'Letters', fr: 'Lettres' },
    intro: {
      en: 'What was written to you. Unread letters come first.',
      fr: 'Ce qui vous a été écrit. Les lettres non lues figurent en premier.',
    },
    subject: { en: 'Subject', fr: 'Objet' },
    search: { en: 'Subject contains', fr: 'L’objet contient' },
    sent: { en: 'Sent', fr: 'Date d’envoi' },
    state: { en: 'State', fr: 'État' },
    unread: { en: 'Unread', fr: 'Non lue' },
    read: { en: 'Read', fr: 'Lue' },
    emptyTitle: { en: 'No letters', fr: 'Aucune lettre' },
    emptyText: {
      en: 'When something is decided about your file or you are asked for something, you will read it here.',
      fr: 'Lorsqu’une décision est rendue au sujet de votre dossier ou qu’une démarche vous est demandée, vous en serez informé ici.',
    },
  },
  letter: {
    title: { en: 'Letter', fr: 'Lettre' },
    sent: { en: 'Sent', fr: 'Date d’envoi' },
    follow: { en: 'Go to what this letter is about', fr: 'Aller à l’élément visé par cette lettre' },
  },
  markRead: {
    title: { en: 'Mark as read', fr: 'Marquer comme lue' },
    done: { en: 'The letter is marked as read.', fr: 'La lettre est marquée comme lue.' },
    letterId: { en: 'Letter', fr: 'Lettre' },
    already: { en: 'This letter is already marked as read.', fr: 'Cette lettre est déjà marquée comme lue.' },
  },
  practiceMailbox: {
    title: { en: 'Practice mailbox', fr: 'Boîte de courriel d’exercice' },
    intro: {
      en: 'This is a practice installation: no e-mail leaves it. Here are the e-mails that would have been sent, to everybody.',
      fr: 'Il s’agit d’une installation d’exercice\u00a0: aucun courriel n’en sort. Voici les courriels qui auraient été envoyés, tous destinataires confondus.',
    },
    to: { en: 'To', fr: 'Destinataire' },
    search: { en: 'Address contains', fr: 'L’adresse contient' },
    subject: { en: 'Subject', fr: 'Objet' },
    body: { en: 'Text', fr: 'Texte' },
    written: { en: 'Written', fr: 'Date de rédaction' },
    emptyTitle: { en: 'No e-mails', fr: 'Aucun courriel' },
    emptyText: {
      en: 'No e-mail would have been sent so far.',
      fr: 'Aucun courriel n’aurait été envoyé jusqu’à présent.',
    },
  },
} as const

export const codes = {
  valid: { en: 'Valid on that day, and verified.', fr: 'Valide à cette date, et vérifié.' },
  'runs-out-during-tour': {
    en: 'Valid on that day, but it runs out during the tour: from {fails} it no longer holds.',
    fr: 'Valide à cette date, mais il expire pendant le tour de service\u00a0: il ne vaut plus à partir du {fails}.',
  },
  missing: { en: 'No such certificate is recorded yet.', fr: 'Aucun certificat de ce type n’est encore consigné.' },
  'not-verified': {
    en: 'Recorded, but nobody has verified it yet.',
    fr: 'Consigné, mais personne ne l’a encore vérifié.',
  },
  'expires-before': {
    en: 'It expires on {expires} and must still hold on {day}.',
    fr: 'Il expire le {expires} et doit encore être valide le {day}.',
  },
  'renewal-not-verified': {
    en: 'It expires on {expires}; a renewal is recorded and nobody has verified it yet.',
    fr: 'Il expire le {expires}; un renouvellement est consigné, mais personne ne l’a encore vérifié.',
  },
  'counts-later': { en: 'It counts only from {day}.', fr: 'Il ne compte qu’à partir du {day}.' },
  revoked: { en: 'It has been revoked.', fr: 'Il a été révoqué.' },
}

export const words = {
  title: { en: 'Certificate', fr: 'Certificat' },
  next: {
    en: 'The officer adds the certificate with its evidence; a named person verifies it.',
    fr: 'La personne ajoute le certificat et sa preuve; une personne désignée le vérifie.',
  },
  codes,
}

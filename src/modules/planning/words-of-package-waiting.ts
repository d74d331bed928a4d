export const packageWaitingWords = {
  toSubmit: { en: 'Decision package to submit', fr: 'Dossier de décision à soumettre' },
}

/** The words of the two steps that this module brings to bulletins. */
export const stepWords = {
  preliminary: {
    title: { en: 'Preliminary Instructions', fr: 'Consignes préliminaires' },
    next: {
      en: 'The officer works through the points of the Preliminary Instructions.',
      fr: 'La candidate ou le candidat règle les points des consignes préliminaires.',
    },
    codes: {
      'not-sent': {
        en: 'The Preliminary Instructions have not been sent yet.',
        fr: 'Les consignes préliminaires n’ont pas encore été envoyées.',
      },
      'items-open': { en: '{open} of {total} points are open.', fr: '{open} points sur {total} restent à régler.' },
      'items-done': { en: 'All {total} points are done.', fr: 'Les {total} points sont tous réglés.' },
    },
  },
  joining: {
    title: { en: 'Joining Instructions', fr: 'Instructions de ralliement' },
    next: {
      en: 'The officer reads the Joining Instructions that stand and acknowledges them.',
      fr: 'La candidate ou le candidat lit la version en vigueur des instructions de ralliement et en accuse réception.',
    },
    codes: {
      'not-sent': {
        en: 'The Joining Instructions have not been sent yet.',
        fr: 'Les instructions de ralliement n’ont pas encore été envoyées.',
      },
      'not-acknowledged': {
        en: 'The version sent on {day} has not been acknowledged.',
        fr: 'La version envoyée le {day} n’a pas fait l’objet d’un accusé de réception.',
      },
      acknowledged: { en: 'Acknowledged on {day}.', fr: 'Accusé de réception le {day}.' },
    },
  },
}

/** What the bulletin, the checklist and the readiness board say of the steps of this room. */
export const stepWords = {
  onlineModules: {
    title: { en: 'Online training modules', fr: 'Modules de formation en ligne' },
    next: {
      en: 'The officer takes the assigned modules; each needs its pass mark.',
      fr: 'Le policier suit les modules assignés; la note de passage est exigée pour chacun.',
    },
    codes: {
      'not-assigned': { en: 'No module has been assigned yet.', fr: 'Aucun module n’a encore été assigné.' },
      outstanding: { en: '{passed} of {total} modules passed.', fr: '{passed} modules réussis sur {total}.' },
      'below-pass-mark': {
        en: '{below} of {total} modules below the pass mark; each can be taken again.',
        fr: '{below} modules sur {total} sous la note de passage; chacun peut être repris.',
      },
      'all-passed': { en: 'All {total} modules passed.', fr: 'Les {total} modules sont réussis.' },
    },
  },
  researchAssignment: {
    title: { en: 'Research assignment', fr: 'Travail de recherche' },
    next: {
      en: 'The officer submits the assignment; the training officer marks or returns it.',
      fr: 'Le policier remet le travail; l’agent de formation le note ou le renvoie.',
    },
    codes: {
      'not-assigned': { en: 'Not assigned yet.', fr: 'Pas encore assigné.' },
      assigned: { en: 'Assigned, due {due}.', fr: 'Assigné, à remettre au plus tard le {due}.' },
      submitted: { en: 'Submitted, to be marked.', fr: 'Remis, à noter.' },
      returned: {
        en: 'Returned for rework, due {due}.',
        fr: 'Renvoyé pour reprise, à remettre au plus tard le {due}.',
      },
      passed: { en: 'Marked and passed.', fr: 'Noté et réussi.' },
      'below-pass-mark': { en: 'Marked below the pass mark.', fr: 'Noté sous la note de passage.' },
    },
  },
  pdt: {
    title: { en: 'Pre-deployment training', fr: 'Formation préalable au déploiement' },
    next: {
      en: 'The training officer confirms a seat once modules and assignment are passed.',
      fr: 'L’agent de formation confirme une place une fois les modules et le travail réussis.',
    },
    codes: {
      'no-seat': { en: 'No seat yet.', fr: 'Aucune place pour le moment.' },
      'seat-lost': {
        en: 'The seat was lost; a new one is needed.',
        fr: 'La place a été perdue; une nouvelle est nécessaire.',
      },
      'seat-confirmed': { en: 'Seat confirmed: {from} to {to}.', fr: 'Place confirmée : du {from} au {to}.' },
      'session-too-late': {
        en: 'The seat is in a session that ends on {to}, after the day on which training must be done.',
        fr: 'La place est dans une séance qui se termine le {to}, après le jour où la formation doit être terminée.',
      },
      completed: { en: 'Completed on {on}.', fr: 'Terminée le {on}.' },
      'too-late': {
        en: 'Completed on {on}, after the day on which it must be done.',
        fr: 'Terminée le {on}, après le jour où elle doit l’être.',
      },
      incomplete: {
        en: 'Attended, not completed; a new seat is needed.',
        fr: 'Suivie sans être terminée; une nouvelle place est nécessaire.',
      },
    },
  },
}

import type { Localized } from '#kernel/language.ts'

/** What comes next on the way of a request, and the words of a deferral that names its day. */
export const nextStepDone = {
  registered: {
    en: 'The request is registered. Add the profile asked for, then acknowledge receipt.',
    fr: 'La demande est enregistrée. Ajoutez le profil recherché, puis accusez réception.',
  },
}

export const nextStepFieldWords = {
  lookAgainOn: {
    label: { en: 'Look at it again on', fr: 'À réexaminer le' },
    hint: {
      en: 'For a deferral. Where no day is known yet, intake is asked for one.',
      fr: 'Pour un report. Si aucune date n’est encore connue, l’équipe de réception devra en fixer une.',
    },
  },
}

export const nextStepRefusals: Record<string, Localized> = {
  'day-for-a-deferral-only': {
    en: 'Only a deferral has a day on which the request is looked at again. Empty that box, or choose “Deferred”.',
    fr: 'Seul un report comporte une date de réexamen. Videz cette case ou choisissez «\u00a0Reportée\u00a0».',
  },
}

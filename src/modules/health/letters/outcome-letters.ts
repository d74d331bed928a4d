import type { LetterDeclaration } from '#platform/letters/letter.ts'
import { defineLetter } from '#platform/letters/letter.ts'
import { letterFacts } from '../store/letter-facts.ts'
import { type OutcomeWord, ownHealthHref } from '../vocabulary.ts'
import { kindWords, letterWords } from '../words.ts'

/** One letter for each word of the unit; the officer reads the word and its day, as everybody who may. */
const outcomeLetter = (outcome: OutcomeWord, words: LetterDeclaration['words']) =>
  defineLetter({
    name: `health.outcome-${outcome}`,
    on: 'health.declared-outcome',
    async recipients(tx, about) {
      const one = await letterFacts(tx, String(about.assessmentId))
      if (one?.outcome !== outcome) return []
      return [
        {
          personId: one.personId,
          params: { name: one.name, kind: kindWords[one.kind], ...(one.validTo ? { until: one.validTo } : {}) },
        },
      ]
    },
    href: (_about, lang) => ownHealthHref(lang),
    words,
  })

const scheduled = defineLetter({
  name: 'health.assessment-scheduled',
  on: 'health.scheduled-assessment',
  async recipients(tx, about) {
    const one = await letterFacts(tx, String(about.assessmentId))
    if (!one?.scheduledFor) return []
    return [{ personId: one.personId, params: { name: one.name, kind: kindWords[one.kind], on: one.scheduledFor } }]
  },
  href: (_about, lang) => ownHealthHref(lang),
  words: letterWords.scheduled,
})

export const letters = [
  scheduled,
  outcomeLetter('recommended', letterWords.recommended),
  outcomeLetter('deferred', letterWords.deferred),
  outcomeLetter('not-recommended', letterWords.notRecommended),
]

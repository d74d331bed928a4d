import { defineLetter } from '#platform/letters/letter.ts'
import { letterFacts } from '../store/letter-facts.ts'
import { packageHref } from '../vocabulary.ts'
import { letterWords } from '../words-pages.ts'

const href = (about: Record<string, string | number | null>, lang: 'en' | 'fr') =>
  packageHref(String(about.packageId), lang)

/** The officer is told when a package arrives. */
export const letters = [
  defineLetter({
    name: 'readiness.preliminary-instructions',
    on: 'readiness.sent-preliminary',
    async recipients(tx, about) {
      const facts = await letterFacts(tx, String(about.packageId))
      if (!facts) return []
      const { personId, name, posting, points } = facts
      return [{ personId, params: { name, posting, points, due: facts.due ?? facts.sentOn } }]
    },
    href,
    words: letterWords.preliminary,
  }),
  defineLetter({
    name: 'readiness.joining-instructions',
    on: 'readiness.sent-joining',
    async recipients(tx, about) {
      const facts = await letterFacts(tx, String(about.packageId))
      if (!facts?.terms) return []
      const { personId, name, number, terms } = facts
      const { departure, end, mission } = terms
      return [{ personId, params: { name, number, departure, end, mission: mission.name } }]
    },
    href,
    words: letterWords.joining,
  }),
  defineLetter({
    name: 'readiness.points-due-letter',
    on: 'readiness.points-due',
    async recipients(tx, about) {
      const facts = await letterFacts(tx, String(about.packageId))
      if (!facts || facts.due === null) return []
      const { personId, name, open, due } = facts
      return [{ personId, params: { name, open, due } }]
    },
    href,
    words: letterWords.pointsDue,
  }),
]

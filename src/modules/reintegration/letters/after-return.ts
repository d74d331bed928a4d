import type { Language } from '#kernel/language.ts'
import { defineLetter } from '#platform/letters/letter.ts'
import { dueFacts, returnFacts } from '../store/letter-facts.ts'
import { aftercareHref } from '../vocabulary.ts'
import { letterWords } from '../words.ts'

const href = (about: Record<string, string | number | null>, lang: Language) =>
  aftercareHref(String(about.deploymentId), lang)

/** What an officer hears after the return; the letter for the family goes through the officer until families have a door of their own. */
export const letters = [
  defineLetter({
    name: 'reintegration.follow-ups-letter',
    on: 'reintegration.scheduled',
    async recipients(tx, about) {
      const facts = await returnFacts(tx, String(about.deploymentId))
      if (!facts) return []
      const { personId, name, mission, count, first, last } = facts
      return [{ personId, params: { name, mission, count, first, last } }]
    },
    href,
    words: letterWords.scheduled,
  }),
  defineLetter({
    name: 'reintegration.family-letter',
    on: 'reintegration.scheduled',
    async recipients(tx, about) {
      const facts = await returnFacts(tx, String(about.deploymentId))
      return facts ? [{ personId: facts.personId, params: { name: facts.name, family: facts.family } }] : []
    },
    href,
    words: letterWords.family,
  }),
  defineLetter({
    name: 'reintegration.due-letter',
    on: 'reintegration.follow-up-due',
    async recipients(tx, about) {
      const facts = await dueFacts(tx, String(about.followUpId))
      if (!facts) return []
      const { personId, name, title, due } = facts
      return [{ personId, params: { name, title, due } }]
    },
    href,
    words: letterWords.due,
  }),
]

import { familySituationWords } from '#modules/people/index.ts'
import { defineLetter, type LetterDeclaration } from '#platform/letters/letter.ts'
import { familyLetterFacts } from '../store/family.ts'
import { letterFacts } from '../store/letter-facts.ts'
import { familyHref } from '../vocabulary/family.ts'
import { familyWords } from '../words-of-family.ts'

/** The officer hears at once who looked, and what the family was told. */
const toOfficer = (name: LetterDeclaration['name'], on: string, id: string, words: LetterDeclaration['words']) =>
  defineLetter({
    name,
    on,
    async recipients(tx, about) {
      const facts = await letterFacts(tx, String(about.deploymentId), null)
      const told = await familyLetterFacts(tx, String(about[id]))
      if (!facts || !told) return []
      const params = { name: facts.name, who: told.who, on: told.on, situation: familySituationWords[told.situation] }
      return [{ personId: facts.personId, params }]
    },
    href: (about, lang) => familyHref(String(about.deploymentId), lang),
    words,
  })

export const familyLetters = [
  toOfficer(
    'deployments.family-plan-opened-letter',
    'deployments.opened-family-plan',
    'openingId',
    familyWords.letters.opened,
  ),
  toOfficer('deployments.family-told-letter', 'deployments.told-family', 'noticeId', familyWords.letters.told),
]

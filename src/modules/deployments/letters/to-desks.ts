import type { Localized } from '#kernel/language.ts'
import type { Duty } from '#platform/access/actor.ts'
import { accountsHolding } from '#platform/access/directory.ts'
import { defineLetter, type LetterDeclaration } from '#platform/letters/letter.ts'
import { type LetterFacts, letterFacts } from '../store/letter-facts.ts'
import { deploymentHref } from '../vocabulary.ts'
import { letterWords } from '../words-pages.ts'

type Words = { subject: Localized; body: Localized }

/** A letter to those who see to a mission, where somebody must act soon. */
const toDesk = (
  name: LetterDeclaration['name'],
  on: string,
  duties: readonly Duty[],
  words: Words,
  wanted: (facts: LetterFacts) => boolean = () => true,
) =>
  defineLetter({
    name,
    on,
    async recipients(tx, about, c) {
      const facts = await letterFacts(tx, String(about.deploymentId), null)
      if (!facts || !wanted(facts)) return []
      const { name: officer, mission, end } = facts
      const accounts = await accountsHolding(tx, duties, c.today, { missionId: String(about.missionId) })
      return accounts.map((accountId) => ({ accountId, params: { officer, mission, end } }))
    },
    href: (about, lang) => deploymentHref(String(about.deploymentId), lang),
    words,
  })

const early = ({ endKind }: LetterFacts) => endKind === 'voluntary-early-return'
const desks: readonly Duty[] = ['mission-desk', 'readiness-officer']

export const lettersToDesks = [
  toDesk(
    'deployments.extension-desk-letter',
    'deployments.asked-extension',
    ['mission-desk'],
    letterWords.deskExtension,
  ),
  toDesk(
    'deployments.announced-desk-letter',
    'deployments.announced-early-return',
    desks,
    letterWords.deskEarly,
    early,
  ),
  toDesk('deployments.early-desk-letter', 'deployments.ended', desks, letterWords.deskEarly, early),
  toDesk(
    'deployments.overdue-desk-letter',
    'deployments.end-passed',
    ['mission-desk', 'contingent-commander'],
    letterWords.deskOverdue,
  ),
]

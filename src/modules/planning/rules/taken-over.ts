import type { Language } from '#kernel/language.ts'
import { lastDay } from '#kernel/period.ts'
import type { CountryNames } from '#platform/format.ts'
import type { Proposal } from '../vocabulary/package.ts'

const outcomes = { approve: 'approved', decline: 'declined', defer: 'deferred' } as const

/** What a package proposes, as the form of the decision starts with it; the reasons are those who decide. */
export function takenOver(proposal: Proposal, called: CountryNames, lang: Language): Record<string, string> {
  const { recommendation, valid, armed, countries } = proposal
  const said: Record<string, string | number | null | undefined> = {
    outcome: recommendation && outcomes[recommendation],
    level: proposal.level,
    number: proposal.number,
    from: valid?.from,
    until: valid && lastDay(valid),
    maxTourMonths: proposal.maxTourMonths,
    armed: armed === null ? null : armed ? 'armed' : 'unarmed',
    language: proposal.language,
    countries: countries?.map((code) => called[code]?.[lang] ?? code).join(', '),
    dutyPlace: proposal.dutyPlace,
    conditions: proposal.conditions,
    contribution: proposal.contribution,
  }
  const binding = recommendation === 'approve' ? Object.keys(said) : ['outcome', 'level', 'conditions', 'contribution']
  return Object.fromEntries(
    binding.flatMap((name) => (said[name] === null || said[name] === undefined ? [] : [[name, String(said[name])]])),
  )
}

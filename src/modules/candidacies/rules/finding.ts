import type { Day } from '#kernel/calendar.ts'
import type { Criterion } from '#modules/postings/index.ts'
import type { Judgement, Phase } from '../step.ts'
import type { Waiver } from '../vocabulary.ts'

/** One criterion judged for one candidacy, on its day, with the waiver that stands against it. */
export interface Finding {
  criterion: Criterion
  judgement: Judgement
  /** The day it was judged for: the anchor with its margin. */
  on: Day
  waiver: Waiver | null
}

export const isWaived = (finding: Finding, today: Day): boolean =>
  finding.waiver !== null && finding.waiver.until >= today

/** Whether nothing stands against the candidacy here: met, waived until a day not yet past, or a warning only. */
export const isSatisfied = (finding: Finding, today: Day): boolean =>
  finding.judgement.result === 'met' || finding.criterion.effect === 'warning' || isWaived(finding, today)

export interface Standing {
  /** Criteria that are not met, and not waived. */
  unmet: Finding[]
  /** Criteria whose result is still to come, and not waived. */
  pending: Finding[]
}

/** What stands against the candidacy in the phases asked about. */
export function standingIn(findings: readonly Finding[], phases: readonly Phase[], today: Day): Standing {
  const open = findings.filter((finding) => phases.includes(finding.criterion.phase) && !isSatisfied(finding, today))
  return {
    unmet: open.filter(({ judgement }) => judgement.result === 'not-met'),
    pending: open.filter(({ judgement }) => judgement.result === 'pending'),
  }
}

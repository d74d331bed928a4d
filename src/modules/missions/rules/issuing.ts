import type { Day } from '#kernel/calendar.ts'
import { isComplete } from '#kernel/language.ts'
import { type Period, periodOf } from '#kernel/period.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { LivingBrief, LivingTopic, RiskFile, RiskScale } from '../vocabulary/risk.ts'
import { highestResidual, reviewBy } from './risk-level.ts'

/** A version takes the place of the one that stands from its day on, never before that one began and never in the past. */
export function periodOfIssue(from: Day, standing: readonly { valid: Period | null }[], today: Day): Period | Refusal {
  if (from < today) return refuse('not-in-the-past')
  const later = standing.find(({ valid }) => valid !== null && valid.from > from)
  if (later) return refuse('later-version-stands', { from: later.valid?.from ?? '' })
  return periodOf(from, null) ?? refuse('ends-before-it-starts')
}

/** A draft may be put in force when it says what remains, in both languages, and why less remains than there is. */
export function issueOfRisk(
  file: RiskFile,
  scale: RiskScale,
  asked: { from: Day; reviewOn: Day | null },
): { residualLevel: string; reviewOn: Day } | Refusal {
  if (!isComplete(file.summary)) return refuse('summary-in-both-languages')
  const worst = highestResidual(scale, file.risks)
  if (worst === null) return refuse('no-risks-yet')
  const lowered = file.risks.filter(
    (risk) => risk.residualLikelihood < risk.likelihood || risk.residualImpact < risk.impact,
  )
  const unexplained = lowered.filter(({ id }) => !file.mitigations.some(({ riskId }) => riskId === id))
  if (unexplained.length > 0) return refuse('residual-without-mitigation', { count: unexplained.length })
  const latest = reviewBy(worst, asked.from)
  const reviewOn = asked.reviewOn ?? latest
  if (reviewOn <= asked.from) return refuse('review-before-it-begins')
  if (reviewOn > latest) return refuse('review-too-late', { latest })
  return { residualLevel: worst.code, reviewOn }
}

/** Topics of a brief that stand in one language only. */
export const halfTopics = ({ parts }: Pick<LivingBrief, 'parts'>): LivingTopic[] =>
  (Object.entries(parts) as [LivingTopic, { en: string; fr: string }][])
    .filter(([, text]) => !isComplete(text))
    .map(([topic]) => topic)

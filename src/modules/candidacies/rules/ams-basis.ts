import type { Day } from '#kernel/calendar.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { AmsBasis } from '../vocabulary.ts'
import { type Finding, isWaived } from './finding.ts'

/**
 * On what a nomination rests with regard to the Assessment for Mission Service: a UN mission needs a clearance that is valid on
 * arrival, or a recorded day of a planned test in mission (S3-34, W1); others ask for neither.
 */
export function amsBasis(o: {
  kind: string
  findings: readonly Finding[]
  plannedOn: Day | null
  arrival: Day
  today: Day
}): { basis: AmsBasis; plannedOn: Day | null } | Refusal {
  const ams = o.findings.find((finding) => finding.criterion.step === 'ams')
  if (o.kind !== 'UN' && !ams) return { basis: 'not-required', plannedOn: null }
  if (ams && ams.judgement.result === 'met' && ams.judgement.code === 'cleared')
    return { basis: 'clearance', plannedOn: null }
  if (o.plannedOn !== null) {
    return o.plannedOn < o.arrival
      ? refuse('planned-test-before-arrival', { day: o.arrival })
      : { basis: 'planned-in-mission', plannedOn: o.plannedOn }
  }
  if (ams && isWaived(ams, o.today)) return { basis: 'not-required', plannedOn: null }
  return refuse('ams-missing')
}

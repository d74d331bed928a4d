import { type RawBuilder, sql } from 'kysely'
import { askedForRisk } from '../rules/risk-owed.ts'

/** Of a candidacy `k`: whether its officer is asked for the risk of the mission at all. */
export const askedOfRisk = sql`k.state = any(${[...askedForRisk]}::text[])`

/** Whether an assessment of the mission of `k` is in force on a day. */
export const riskInForceFor = (day: string): RawBuilder<unknown> => sql`exists (select from missions.risk_assessment a
  where a.mission_id = k.mission_id and a.state = 'issued' and a.valid @> ${day}::date)`

/** Whether one of them is not acknowledged. */
export const riskOwedBy = (day: string): RawBuilder<unknown> => sql`exists (select from missions.risk_assessment a
  where a.mission_id = k.mission_id and a.state = 'issued' and a.valid @> ${day}::date
    and not exists (select from readiness.risk_acknowledgement g where g.candidacy_id = k.id and g.assessment_id = a.id))`

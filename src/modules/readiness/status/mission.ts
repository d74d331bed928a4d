import { sql } from 'kysely'
import { defineStatusPart } from '#platform/desk-parts.ts'
import { askedOfRisk, riskInForceFor, riskOwedBy } from '../store/risk-owed.ts'
import { missionDeskWords } from '../words-of-mission.ts'

/** Only where an assessment is in force: nobody is asked for what is not there. */
export const missionStatus = defineStatusPart({
  name: 'readiness.risk',
  order: 690,
  owner: 'candidate',
  sql: (c) => sql`select k.id as candidacy_id, case when ${riskOwedBy(c.today)} then 'current' else 'done' end as state,
      k.planned_departure as due, '{}'::jsonb as params
    from candidacies.candidacy k where ${askedOfRisk} and k.planned_end > ${c.today}::date and ${riskInForceFor(c.today)}`,
  words: missionDeskWords.status,
})

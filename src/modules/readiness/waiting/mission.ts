import { sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { askedOfRisk, riskOwedBy } from '../store/risk-owed.ts'
import { ownMissionHref } from '../vocabulary.ts'
import { missionWords } from '../words-of-mission.ts'

/** A newer version asks again, also of those who are there. */
export const missionWaiting = defineWaiting({
  name: 'readiness.risk-to-acknowledge',
  duties: ['candidate'],
  sql: (c) => sql`select k.id as subject_id, k.code as title,
      (select max(lower(a.valid)) from missions.risk_assessment a where a.mission_id = k.mission_id and a.state = 'issued'
        and a.valid @> ${c.today}::date) as since, case when k.state = 'deployed' then null else k.planned_departure end as due
    from candidacies.candidacy k where ${askedOfRisk} and k.planned_end > ${c.today}::date and ${riskOwedBy(c.today)}`,
  href: ownMissionHref,
  words: { label: missionWords.waits },
})

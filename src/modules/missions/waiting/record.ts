import { sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { linkHref } from '../vocabulary/links.ts'
import { riskPath, roomHref } from '../vocabulary/risk.ts'
import { recordWords } from '../words-of-record.ts'
import { riskWords } from '../words-of-risk.ts'

const toRisk = (id: string, lang: 'en' | 'fr') => roomHref(riskPath, id, lang)
const name = sql`coalesce((select split_part(f.value ->> 'en', ';', 1) from missions.mission_fact f where f.mission_id = m.id and f.attribute = 'aliases'
  and f.superseded_at is null order by lower(f.valid) desc limit 1), m.code)`

export const waitingForRecord = [
  defineWaiting({
    name: 'missions.risk-to-review',
    duties: ['rcmp-planner', 'mission-desk'],
    sql: (c) => sql`select m.id as subject_id, ${name} || coalesce(' · ' || (a.place ->> ${c.language}), '') as title,
        lower(a.valid) as since, a.review_on as due
      from missions.risk_assessment a join missions.mission m on m.id = a.mission_id
      where a.state = 'issued' and a.valid @> ${c.today}::date and a.review_on <= ${c.today}::date + 30
        and not exists (select from missions.risk_assessment d where d.mission_id = a.mission_id and d.place_key = a.place_key and d.state = 'draft')`,
    href: toRisk,
    words: { label: riskWords.reviewWaits },
  }),
  defineWaiting({
    name: 'missions.risk-draft',
    duties: ['rcmp-planner', 'mission-desk'],
    sql: (c) => sql`select m.id as subject_id, ${name} || coalesce(' · ' || (a.place ->> ${c.language}), '') as title,
        a.assessed_on as since, null::date as due
      from missions.risk_assessment a join missions.mission m on m.id = a.mission_id where a.state = 'draft'`,
    href: toRisk,
    words: { label: riskWords.draftWaits },
  }),
  defineWaiting({
    name: 'missions.measure-due',
    duties: ['rcmp-planner', 'mission-desk'],
    sql: (
      c,
    ) => sql`select m.id as subject_id, ${name} || ' · ' || i.measure as title, i.due_on as since, i.due_on as due
      from missions.risk_mitigation i join missions.risk_assessment a on a.id = i.assessment_id join missions.mission m on m.id = a.mission_id
      where i.done_on is null and i.due_on <= ${c.today}::date + 14 and a.state = 'issued' and a.valid @> ${c.today}::date
        and exists (select from missions.risk r where r.id = i.risk_id and r.dropped_at is null)`,
    href: toRisk,
    words: { label: riskWords.measureWaits },
  }),
  defineWaiting({
    name: 'missions.link-broken',
    duties: ['communications-officer'],
    sql: (
      c,
    ) => sql`select l.id as subject_id, l.title ->> ${c.language} as title, l.broken_since as since, null::date as due
      from missions.department_link l where l.superseded_at is null and l.broken_since is not null and l.valid @> ${c.today}::date`,
    href: linkHref,
    words: { label: recordWords.linkWaits },
  }),
]

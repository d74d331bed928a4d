import { sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { evaluationHref, indicatorHref, ownerDuties, planHref } from './vocabulary.ts'
import { waitingWords } from './words-of-evaluation.ts'

const title = sql`e.code || '/' || r.number`
const filed = sql`results.recommendation r join results.evaluation e on e.id = r.evaluation_id and e.state = 'reported'
  left join results.response a on a.recommendation_id = r.id and a.superseded_at is null`

export const waiting = [
  defineWaiting({
    name: 'results.response-owed',
    duties: ['rcmp-planner'],
    sql: () => sql`select e.id as subject_id, ${title} as title, e.reported_on as since, null::date as due
      from ${filed} where r.closed_on is null and a.id is null`,
    href: evaluationHref,
    words: { label: waitingWords.toAnswer },
  }),
  defineWaiting({
    name: 'results.action-due',
    duties: ownerDuties,
    sql: (
      c,
    ) => sql`select e.id as subject_id, ${title} || ' · ' || (a.action ->> ${c.language}) as title, a.said_on as since, a.due_on as due
      from ${filed} where r.closed_on is null and a.owner_duty = ${c.actor.duty} and a.due_on <= ${c.today}::date + 30`,
    href: evaluationHref,
    words: { label: waitingWords.actionDue },
  }),
  defineWaiting({
    name: 'results.to-close',
    duties: ['evaluation-officer'],
    sql: () => sql`select e.id as subject_id, ${title} as title, coalesce(p.last, a.said_on) as since, a.due_on as due
      from ${filed} left join lateral (select max(p.on_day) as last from results.progress p where p.recommendation_id = r.id) p on true
      where r.closed_on is null and (a.answer = 'disagree' or p.last is not null)`,
    href: evaluationHref,
    words: { label: waitingWords.toClose },
  }),
  defineWaiting({
    name: 'results.plan-to-approve',
    duties: ['rcmp-planner', 'decision-body'],
    sql: (
      c,
    ) => sql`select p.mission_id as subject_id, m.code || ' · ' || p.number as title, p.recorded_at::date as since, p.starts_on as due
      from results.plan p join missions.mission m on m.id = p.mission_id
      where p.state = 'draft' and p.prepared_by <> ${c.actor.accountId}
        and exists (select from results.plan_strength s where s.plan_id = p.id and s.dropped_at is null)
        and exists (select from results.plan_milestone s where s.plan_id = p.id and s.dropped_at is null)`,
    href: planHref,
    words: { label: waitingWords.planToApprove },
  }),
  defineWaiting({
    name: 'results.value-due',
    duties: ['evaluation-officer', 'mission-desk', 'contingent-commander'],
    sql: (
      c,
    ) => sql`select i.id as subject_id, i.code || ' · ' || (i.name ->> ${c.language}) as title, l.since, l.since + l.days as due from (
        select i.*, b.measured_on from results.indicator i join results.baseline b on b.indicator_id = i.id and b.superseded_at is null
        where i.retired_on is null and i.objective_id is not null and i.frequency <> 'once') i
      cross join lateral (select coalesce((select max(upper(v.period)) from results.measured v where v.indicator_id = i.id and v.superseded_at is null),
          i.measured_on) as since,
        case i.frequency when 'monthly' then 31 when 'quarterly' then 92 when 'half-yearly' then 183 else 366 end as days) l
      where l.since + l.days <= ${c.today}::date`,
    href: indicatorHref,
    words: { label: waitingWords.valueDue },
  }),
]

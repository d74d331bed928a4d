import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Language } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { DecisionStanding } from '../vocabulary/figures.ts'

export interface DecisionLine {
  id: string
  code: string
  request_id: string
  subject: string
  outcome: 'approved' | 'declined' | 'deferred'
  level: 'ministerial' | 'ancillary'
  standing: DecisionStanding
  number: number | null
  used: number | null
  free: number | null
  starts: Day | null
  ends: Day | null
  max_tour_months: number | null
  armed: boolean | null
  language: Language | null
  countries: string[] | null
  duty_place: string | null
  conditions: string | null
}

export type DecisionFilters = ListQuery & {
  standing: DecisionStanding | null
  ending: '30' | '90' | '180' | null
  level: 'ministerial' | 'ancillary' | null
}

/** Places taken on a day under a decision, by its positions or by what it gave to missions and groups; every version of it counts. */
const used = (
  day: Day,
) => sql`(select count(*)::int from missions.occupancy o join missions.position p on p.id = o.position_id
  where o.state <> 'released' and o.period @> ${day}::date and (
    p.decision_id in (select v.id from requests.decision v where v.request_id = d.request_id)
    or exists (select from missions.authorized_strength s where s.superseded_at is null and s.valid @> ${day}::date
      and s.decision_id in (select v.id from requests.decision v where v.request_id = d.request_id)
      and (s.scope_id = o.mission_id or s.scope_id in (select g.group_id from missions.group_member g
        where g.mission_id = o.mission_id and g.valid @> ${day}::date)))))`

/** One page of decisions as they stood on a day: of each request the version that was the last one then; one query. */
export async function listDecisions(tx: Tx, query: DecisionFilters, day: Day): Promise<ListData<DecisionLine>> {
  const select = sql`select * from (
    select x.*, case when x.outcome = 'approved' then x.number - x.used end as free from (
      select d.id, d.code, d.request_id, r.subject, d.outcome, d.level, d.number, lower(d.valid) as starts, upper(d.valid) - 1 as ends,
        d.max_tour_months, d.armed, d.language, d.countries, d.duty_place, d.conditions,
        case when d.outcome = 'deferred' then 'deferred' when d.outcome = 'declined' then 'declined'
          when lower(d.valid) > ${day}::date then 'coming' when upper(d.valid) <= ${day}::date then 'ended' else 'in-force' end as standing,
        case when d.outcome = 'approved' then ${used(day)} end as used
      from requests.decision d join requests.request r on r.id = d.request_id
      where d.decided_on <= ${day}::date and not exists (select from requests.decision later where later.request_id = d.request_id
        and later.version > d.version and later.decided_on <= ${day}::date)) x) y
    where (${query.q}::text is null or strpos(sec.fold(code || ' ' || subject), sec.fold(${query.q})) > 0)
      and (${query.level}::text is null or level = ${query.level})
      and standing = any (${query.standing ? [query.standing] : ['in-force', 'coming']}::text[])
      and (${query.ending}::int is null or (ends >= ${day}::date and ends < ${day}::date + ${query.ending}::int))`
  const list = listOf<DecisionLine>(
    select,
    query,
    {
      code: sql`code`,
      subject: sql`sec.fold(subject)`,
      number: sql`number`,
      used: sql`used`,
      free: sql`free`,
      ends: sql`ends`,
      level: sql`level`,
    },
    { sort: 'ends' },
  )
  return list.read((await list.query.execute(tx)).rows)
}

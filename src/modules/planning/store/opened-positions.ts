import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { StayFact } from '../rules/opened.ts'
import { fitting, type PostFilter, placesKnown } from './board-facts.ts'

export interface PositionFact {
  id: string
  missionId: string
  code: string
  title: Localized
  language: 'en' | 'fr'
  armed: boolean
  leadership: boolean
  from: number
  to: number | null
  decisionId: string | null
  stays: Omit<StayFact, 'positionId' | 'missionId'>[]
  /** Of how many in its mission. */
  total: number
}

export interface OpenedAsked {
  missions: readonly string[]
  from: Day
  to: Day
  knownAt: Day | null
  filter: PostFilter
  /** Only places of the reader's own officers. */
  own: boolean
  perMission: number
  page: number
}

const epoch = sql`date '1970-01-01'`

/** Positions of the missions that were opened, in order, each with everybody who holds it in the window: one query, read as the reader. */
export async function openedPositions(tx: Tx, o: OpenedAsked): Promise<PositionFact[]> {
  const { rows } = await sql<PositionFact>`
    with o as materialized (select * from ${placesKnown(o.knownAt)} places where places.mission_id = any(${o.missions}::uuid[])
        and places.period && daterange(${o.from}::date, ${o.to}::date)),
      mine as (select o.* from o ${
        o.own
          ? sql`join planning.service_of_stays(array(select o.reference from o)) s on s.reference = o.reference`
          : sql``
      }),
      fit as (select p.*, row_number() over (partition by p.mission_id order by p.leadership desc, p.code) as place,
          count(*) over (partition by p.mission_id)::int as total
        from missions.position p where p.mission_id = any(${o.missions}::uuid[]) and ${fitting(sql`p`, o.filter)}
          and (${!o.own} and p.valid && daterange(${o.from}::date, ${o.to}::date) or exists (select from mine where mine.position_id = p.id)))
    select p.id, p.mission_id as "missionId", p.code, p.title, p.language, p.armed, p.leadership, lower(p.valid) - ${epoch} as "from",
      upper(p.valid) - ${epoch} as "to", p.decision_id as "decisionId", p.total,
      coalesce((select jsonb_agg(jsonb_build_object('from', lower(m.period) - ${epoch}, 'to', upper(m.period) - ${epoch}, 'state', m.state,
        'reference', m.reference, 'recordedAt', m.recorded_at) order by lower(m.period)) from mine m where m.position_id = p.id), '[]') as stays
    from fit p where p.place > ${(o.page - 1) * o.perMission} and p.place <= ${o.page * o.perMission}
    order by p.mission_id, p.place`.execute(tx)
  return rows
}

export interface Named {
  officer: string
  deploymentId: string | null
  service: string | null
}

/** Who holds the places, for those who may see it: the function and the row policies decide. */
export async function namesOf(tx: Tx, references: readonly string[]): Promise<Map<string, Named>> {
  const { rows } = await sql<Named & { reference: string }>`
    select n.reference, n.name as officer, n.deployment_id as "deploymentId", v.short as service
    from planning.names_of_stays(${references}::uuid[]) n
      left join planning.service_of_stays(${references}::uuid[]) s on s.reference = n.reference
      left join people.service v on v.id = s.service_id`.execute(tx)
  return new Map(rows.map(({ reference, ...rest }) => [reference, rest]))
}

export interface PostingOfPosition {
  id: string
  code: string
  state: string
  closesOn: Day
}

/** The bulletin that offers each position, the latest one where there are several; drafts for those who may see them. */
export async function postingsOf(tx: Tx, positionIds: readonly string[]): Promise<Map<string, PostingOfPosition>> {
  const { rows } = await sql<PostingOfPosition & { positionId: string }>`
    select distinct on (x.position_id) x.position_id as "positionId", b.id, b.code, b.state, b.closes_on as "closesOn"
    from postings.posting_position x join postings.posting b on b.id = x.posting_id
    where x.position_id = any(${positionIds}::uuid[]) and b.state in ('draft', 'published', 'closed')
    order by x.position_id, b.planned_departure desc, b.code`.execute(tx)
  return new Map(rows.map(({ positionId, ...rest }) => [positionId, rest]))
}

/** How many candidates who hold no place fit a post of a language, armed or not. */
export async function poolDepth(tx: Tx): Promise<(language: string, armed: boolean) => number | null> {
  const { rows } = await sql<{
    language: string
    armed: boolean
    candidates: number
  }>`select * from planning.pool()`.execute(tx)
  return (language, armed) => rows.find((row) => row.language === language && row.armed === armed)?.candidates ?? null
}

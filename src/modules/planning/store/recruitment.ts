import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { FreePost } from '../rules/recruitment.ts'
import type { PipelineStage } from '../vocabulary/recruitment.ts'

/**
 * Posts of a mission that nobody holds from some day of a window on, or already at its beginning, each with the bulletin for whoever follows.
 * Posts that the reader may not know of are absent. One query, however many.
 */
export async function freePosts(tx: Tx, missionId: string, from: Day, to: Day): Promise<FreePost[]> {
  const { rows } = await sql<FreePost>`
    with posts as materialized (select p.id, p.code, p.title, p.valid from missions.position p
        where p.mission_id = ${missionId} and p.valid && daterange(${from}::date, ${to}::date) and p.id <> all ((select missions.unseen_posts())::uuid[])
          and not exists (select from missions.position_stage s where s.position_id = p.id and s.superseded_at is null
            and s.stage in ('proposed', 'frozen', 'abolished') and upper_inf(s.valid))),
      held as materialized (select o.position_id, o.period from missions.occupancy o
        where o.mission_id = ${missionId} and o.state <> 'released' and o.position_id in (select id from posts)),
      free as (
        select p.id, upper(h.period) as free from posts p join held h on h.position_id = p.id
          where upper(h.period) >= ${from}::date and upper(h.period) < ${to}::date and p.valid @> upper(h.period)
            and not exists (select from held other where other.position_id = p.id and other.period @> upper(h.period))
        union
        select p.id, greatest(lower(p.valid), ${from}::date) from posts p
          where not exists (select from held h where h.position_id = p.id and h.period @> greatest(lower(p.valid), ${from}::date)))
    select f.id as "positionId", p.code, p.title, f.free,
      (select min(lower(h.period)) from held h where h.position_id = f.id and lower(h.period) > f.free) as next,
      (select jsonb_build_object('id', b.id, 'code', b.code, 'state', b.state, 'closesOn', b.closes_on)
        from postings.posting_position x join postings.posting b on b.id = x.posting_id
        where x.position_id = f.id and b.state in ('draft', 'published', 'closed') and b.planned_departure >= f.free - 31
        order by b.planned_departure, b.code limit 1) as posting
    from free f join posts p on p.id = f.id order by f.free, p.code`.execute(tx)
  return rows
}

/** How many stand at which stage, by bulletin. */
export async function pipelinesOf(
  tx: Tx,
  postingIds: readonly string[],
): Promise<Map<string, Partial<Record<PipelineStage, number>>>> {
  const { rows } = await sql<{ posting: string; stage: PipelineStage; candidates: number }>`
    select posting_id as posting, stage, candidates from planning.pipeline_of(${[...new Set(postingIds)]}::uuid[])`.execute(
    tx,
  )
  const found = new Map<string, Partial<Record<PipelineStage, number>>>()
  for (const { posting, stage, candidates } of rows) found.set(posting, { ...found.get(posting), [stage]: candidates })
  return found
}

/** How many months before a post comes free its successor's bulletin is due, for a kind of mission; null where nobody has set it. */
export async function leadMonths(tx: Tx, kind: string, day: Day): Promise<number | null> {
  const { rows } = await sql<{ months: number }>`
    select l.months from missions.rotation_lead l where l.kind = ${kind} and l.valid @> ${day}::date`.execute(tx)
  return rows[0]?.months ?? null
}

import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { PostChange, PostWas, Stage, StagePeriod } from '../vocabulary/posts.ts'
import type { Position } from '../vocabulary.ts'
import { rewritePosition } from './positions.ts'
import { periodFrom } from './rows.ts'

/** The stages of a post that stand, in order of time. */
export async function stagesOf(tx: Tx, positionId: string): Promise<StagePeriod[]> {
  const { rows } = await sql<{ id: string; stage: Stage; valid: string; reason: string | null }>`
    select id, stage, valid::text as valid, reason from missions.position_stage
    where position_id = ${positionId} and superseded_at is null order by lower(valid)`.execute(tx)
  return rows.map((row) => ({ ...row, valid: periodFrom(row.valid) }))
}

/** From a day on the post stands there (`open`: no stage holds); what was said of days before is kept. */
export async function standFrom(
  tx: Tx,
  position: Pick<Position, 'id' | 'missionId'>,
  o: { stage: Stage | 'open'; from: Day; reason: string | null },
  c: Pick<Circumstances, 'actor' | 'now' | 'fresh'>,
): Promise<void> {
  const { rows } = await sql<{
    stage: Stage
    from: Day
    reason: string | null
  }>`update missions.position_stage set superseded_at = ${c.now}
    where position_id = ${position.id} and superseded_at is null and coalesce(upper(valid), 'infinity') > ${o.from}::date
    returning stage, lower(valid) as from, reason`.execute(tx)
  const kept = rows.filter((row) => row.from < o.from).map((row) => ({ ...row, to: o.from as Day | null }))
  const next = o.stage === 'open' ? [] : [{ stage: o.stage, from: o.from, reason: o.reason, to: null }]
  for (const one of [...kept, ...next])
    await sql`insert into missions.position_stage (id, position_id, mission_id, stage, valid, reason, recorded_at, recorded_by)
      values (${c.fresh()}, ${position.id}, ${position.missionId}, ${one.stage}, daterange(${one.from}::date, ${one.to}::date), ${one.reason},
        ${c.now}, ${c.actor.accountId})`.execute(tx)
}

export interface Change {
  change: PostChange
  onDay: Day
  reason: string | null
}

type Who = Pick<Circumstances, 'actor' | 'now' | 'fresh'>

/** Changes a post and keeps what it was, with who changed it, when, and why. */
export async function changePost(
  tx: Tx,
  before: Position,
  to: Partial<Position>,
  change: Change,
  c: Who,
): Promise<void> {
  await keepWhatItWas(tx, before, before, change, c)
  await rewritePosition(tx, { ...before, ...to })
}

/** The beginning of a post, or what it was; one line of its history. */
export async function keepWhatItWas(
  tx: Tx,
  position: Pick<Position, 'id' | 'missionId'>,
  was: Position | null,
  { change, onDay, reason }: Change,
  c: Who,
): Promise<void> {
  await sql`insert into missions.position_was (id, position_id, mission_id, change, on_day, was, reason, by_name, recorded_at, recorded_by)
    values (${c.fresh()}, ${position.id}, ${position.missionId}, ${change}, ${onDay}, ${was && JSON.stringify(was)}::jsonb, ${reason},
      ${c.actor.name}, ${c.now}, ${c.actor.accountId})`.execute(tx)
}

/** What a post was before each change, the latest change first. */
export async function historyOf(tx: Tx, positionId: string): Promise<PostWas[]> {
  const { rows } =
    await sql<PostWas>`select id, change, on_day as "onDay", was, reason, by_name as "byName", recorded_at as "recordedAt"
    from missions.position_was where position_id = ${positionId} order by recorded_at desc, id`.execute(tx)
  return rows
}

import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { PartialDate } from '#kernel/partial-date.ts'
import type { Period } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { MissionKind } from '../vocabulary.ts'
import { insertFacts, insertMission } from './facts.ts'

/** A mission of the past as a source tells it. */
export interface RegisterRead {
  code: string
  kind: MissionKind
  hosts: string[]
  name: Localized
  aliases: Localized | null
  from: PartialDate
  until: PartialDate
  source: string
  sourceUrl: string | null
  verified: boolean
  frVerified: boolean
}

/** What was read of the mission last; null where it was not read from a register. */
export async function registerEntryOf(tx: Tx, missionId: string): Promise<RegisterRead | null> {
  const { rows } = await sql<{
    read: RegisterRead
  }>`select read from missions.register_entry where mission_id = ${missionId}`.execute(tx)
  const [row] = rows
  if (!row) return null
  // jsonb keeps no order of keys: as it is written here, so that it can be compared.
  const { code, kind, hosts, name, aliases, from, until, source, sourceUrl, verified, frVerified } = row.read
  const both = (text: Localized | null) => text && { en: text.en, fr: text.fr }
  return {
    code,
    kind,
    hosts,
    name: both(name)!,
    aliases: both(aliases),
    from,
    until,
    source,
    sourceUrl,
    verified,
    frVerified,
  }
}

/** The mission with its facts; what was read before stays on record as superseded. */
export async function writePastMission(
  tx: Tx,
  one: { id: string; known: boolean; read: RegisterRead; active: Period },
  c: Pick<Circumstances, 'now' | 'today' | 'fresh' | 'actor'>,
): Promise<void> {
  const { id, read, active } = one
  if (one.known) {
    await sql`update missions.mission_fact set superseded_at = ${c.now} where mission_id = ${id} and superseded_at is null`.execute(
      tx,
    )
    await sql`update missions.mission set kind = ${read.kind}, host_country = ${read.hosts[0]}, host_countries = ${read.hosts}::text[], version = version + 1
      where id = ${id}`.execute(tx)
  } else await insertMission(tx, { id, code: read.code, kind: read.kind, hostCountries: read.hosts, decisionId: null })
  const source = {
    id: 'REGISTER',
    ref: read.source,
    ...(read.sourceUrl ? { url: read.sourceUrl } : {}),
    read_on: c.today,
  }
  const ever: Period = { from: active.from, to: null }
  const fact = (attribute: string, value: unknown, valid: Period, verified: boolean) => ({
    missionId: id,
    attribute,
    value,
    valid,
    source,
    verified,
  })
  await insertFacts(
    tx,
    [
      fact('name', read.name, ever, read.verified && read.frVerified),
      ...(read.aliases ? [fact('aliases', read.aliases, ever, read.verified && read.frVerified)] : []),
      fact('since', { date: read.from }, ever, read.verified),
      fact('status', 'active', active, read.verified),
      fact('status', 'ended', { from: active.to!, to: null }, read.verified),
    ],
    { at: c.now, account: c.actor.accountId, fresh: c.fresh },
  )
  await sql`insert into missions.register_entry (mission_id, read, recorded_at, recorded_by)
    values (${id}, ${JSON.stringify(read)}::jsonb, ${c.now}, ${c.actor.accountId})
    on conflict (mission_id) do update set read = excluded.read, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`.execute(
    tx,
  )
}

import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/database/connection.ts'

export interface SampleMission {
  missionId: string
  positions: string[]
}

/** A mission with positions and, where given, a number of its own from 2015 on. For tests: written past the actions. */
export async function sampleMission(
  db: Pick<Db, 'pool'>,
  o: {
    code?: string
    kind?: string
    positions?: number
    authorized?: number
    groupId?: string
    tourMonths?: number
    armed?: boolean
  } = {},
): Promise<SampleMission> {
  const missionId = randomUUID()
  const code = o.code ?? `TEST-${missionId.slice(0, 8).toUpperCase()}`
  const ask = (text: string, values: unknown[]) => db.pool.query(text, values)
  await ask(
    `insert into missions.mission (id, code, kind, host_country, host_countries) values ($1, $2, $3, 'HT', '{HT}')`,
    [missionId, code, o.kind ?? 'UN'],
  )
  for (const [attribute, value] of [
    ['name', { en: `Mission ${code}`, fr: `Mission ${code}` }],
    ['language', 'fr'],
    ['armed', o.armed ?? true],
    ['status', 'active'],
  ] as const)
    await ask(
      `insert into missions.mission_fact (id, mission_id, attribute, value, valid, verified, recorded_at, recorded_by)
       values ($1, $2, $3, $4, '[2015-01-01,)', true, '2015-01-01', $1)`,
      [randomUUID(), missionId, attribute, JSON.stringify(value)],
    )
  if (o.groupId)
    await ask(`insert into missions.group_member (group_id, mission_id, valid) values ($1, $2, '[2015-01-01,)')`, [
      o.groupId,
      missionId,
    ])
  if (o.authorized !== undefined)
    await sampleStrength(db, { scope: 'mission', scopeId: missionId, number: o.authorized })
  const positions: string[] = []
  for (let index = 0; index < (o.positions ?? 0); index += 1)
    positions.push(
      await samplePosition(db, { missionId, code: `${code}-${index}`, tourMonths: o.tourMonths, armed: o.armed }),
    )
  return { missionId, positions }
}

/** A position that exists from 2015 on. */
export async function samplePosition(
  db: Pick<Db, 'pool'>,
  o: { missionId: string; code?: string | undefined; tourMonths?: number | undefined; armed?: boolean | undefined },
): Promise<string> {
  const id = randomUUID()
  await db.pool.query(
    `insert into missions.position (id, code, mission_id, title, language, armed, tour_months, valid, recorded_at, recorded_by)
     values ($1, $2, $3, '{"en": "Police adviser", "fr": "Conseiller de police"}', 'fr', $4, $5, '[2015-01-01,)', '2015-01-01', $1)`,
    [id, o.code ?? `POS-${id.slice(0, 8)}`, o.missionId, o.armed ?? true, o.tourMonths ?? 12],
  )
  return id
}

/** A group of missions with one number. */
export async function sampleGroup(db: Pick<Db, 'pool'>, authorized: number): Promise<string> {
  const id = randomUUID()
  await db.pool.query(
    `insert into missions.mission_group (id, code, name) values ($1, $2, '{"en": "Group", "fr": "Groupe"}')`,
    [id, `GROUP-${id.slice(0, 8)}`],
  )
  await sampleStrength(db, { scope: 'group', scopeId: id, number: authorized })
  return id
}

export async function sampleStrength(
  db: Pick<Db, 'pool'>,
  o: { scope: 'mission' | 'group'; scopeId: string; number: number; valid?: string },
): Promise<void> {
  await db.pool.query(
    `insert into missions.authorized_strength (id, scope, scope_id, number, valid, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, '2015-01-01', $1)`,
    [randomUUID(), o.scope, o.scopeId, o.number, o.valid ?? '[2015-01-01,)'],
  )
}

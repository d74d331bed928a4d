import { sql } from 'kysely'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { takeRole } from '#platform/database/claims.ts'
import type { DatabaseRole, Db, Tx } from '#platform/database/connection.ts'
import { practiceTables, type Row } from '../rows.ts'
import type { World } from '../world.ts'
import { copyRows } from './copy-rows.ts'
import type { SealedRows } from './seal-world.ts'

const compartmentRoles = { health: 'app_health', psych: 'app_psych', conduct: 'app_conduct' } as const

/** Copies everything that was told, table by table, each under the role that may write it. */
export async function copyWorld(tx: Tx, db: Db, world: World, sealed: SealedRows): Promise<void> {
  const claims = claimsOf(systemActor('practice'), world.anchor)
  const as = (role: DatabaseRole) => takeRole(tx, db.prefix, { role, claims })
  for (const [table, role] of practiceTables) {
    const rows = [...world.rows.of(table), ...(sealed[table] ?? [])]
    for (const [taken, own] of byRole(role, rows)) {
      await as(taken)
      await copyRows(tx, table, table === 'missions.occupancy' ? earliestFirst(own) : own)
    }
  }
  await as('app')
  await noteDecisions(tx, world.carriedOut)
}

/** The pack's own numbers stand under the decisions of practice where these were about the same mission. */
async function noteDecisions(tx: Tx, carriedOut: ReadonlyMap<string, string>): Promise<void> {
  await sql`update missions.authorized_strength s set decision_id = r.decision
    from jsonb_to_recordset(${JSON.stringify([...carriedOut].map(([strength, decision]) => ({ strength, decision })))}::jsonb)
      as r(strength uuid, decision uuid) where s.id = r.strength`.execute(tx)
}

function byRole(role: (typeof practiceTables)[number][1], rows: readonly Row[]): [DatabaseRole, readonly Row[]][] {
  if (role === 'by-kind')
    return [
      ['app_health', rows.filter((row) => row.kind === 'medical')],
      ['app_psych', rows.filter((row) => row.kind === 'psychological')],
    ]
  if (role === 'by-compartment')
    return (['health', 'psych', 'conduct'] as const).map((compartment) => [
      compartmentRoles[compartment],
      rows.filter((row) => row.compartment === compartment),
    ])
  return [[role, rows]]
}

/** In order of time the guard of the strength has few days to look at for each row. */
const earliestFirst = (rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => (String(a.period) < String(b.period) ? -1 : 1))

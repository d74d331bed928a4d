import { sql } from 'kysely'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction, type Tx } from '#platform/database/connection.ts'
import type { NamedContent } from './consistent-moment.ts'

const roles = { app: 'ordinary', app_health: 'health', app_psych: 'psych', app_conduct: 'conduct' } as const

/** Runs `work` once in each compartment that keeps attachments, under the one role that sees them. */
export async function inEachCompartment<T>(
  db: Db,
  work: (tx: Tx, compartment: (typeof roles)[keyof typeof roles]) => Promise<T>,
): Promise<T[]> {
  const claims = claimsOf(systemActor('backups'), '1970-01-01')
  const found: T[] = []
  for (const role of Object.keys(roles) as (keyof typeof roles)[])
    found.push(await inTransaction(db, { role, claims }, (tx) => work(tx, roles[role]), { readOnly: true }))
  return found
}

/** The content of every attachment that the database names, where no superuser is at hand. */
export async function namedContents(db: Db): Promise<NamedContent[]> {
  const found = await inEachCompartment(db, async (tx, compartment) => {
    const { rows } = await sql<NamedContent>`
      select sha256, bool_or(attached_at is not null) as attached from files.attachment
      where compartment = ${compartment} group by 1 order by 1`.execute(tx)
    return rows
  })
  return found.flat()
}

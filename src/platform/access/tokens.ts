import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { atOnce, type Db, type Tx } from '#platform/database/connection.ts'
import { type AccountStanding, actorIn, todayIn } from './account-standing.ts'
import type { Actor } from './actor.ts'
import { isoInstant } from './instant.ts'
import { hashOfSecret, newSecret } from './secret.ts'

/** What every bearer token begins with, so that scanners of repositories and logs find a lost one. */
export const tokenPrefix = 'ctg_'

/**
 * Issues a bearer token for one duty of an account, for a year at most. The claims have to be its owner's or a system
 * actor's. The token is shown once. Constraints: `token_runs_out_within_a_year`, `token_duty_is_its_accounts`.
 */
export async function issueToken(
  tx: Tx,
  o: {
    accountId: string
    assignmentId: string
    label: string
    expiresAt: string
    now: string
    /** it may also do what asks people to confirm who they are */
    sensitive?: boolean
  },
): Promise<{ id: string; token: string }> {
  const token = newSecret(tokenPrefix)
  const id = randomUUID()
  await sql`insert into access.token (id, hash, account_id, assignment_id, label, created_at, created_by, expires_at, sensitive)
    values (${id}, ${hashOfSecret(token)}, ${o.accountId}, ${o.assignmentId}, ${o.label.slice(0, 200)}, ${o.now}, sec.account(),
      ${o.expiresAt}, ${o.sensitive ?? false})`.execute(tx)
  return { id, token }
}

/** Revokes a token from the next request on; for its owner, administrators and system actors. */
export async function revokeToken(tx: Tx, id: string, now: string): Promise<Refusal | null> {
  const done = await sql`update access.token set revoked_at = ${now}, revoked_by = sec.account()
    where id = ${id} and revoked_at is null returning id`.execute(tx)
  return done.rows.length === 0 ? refuse('not-found') : null
}

/** Who a bearer token stands for now, or null: unknown, expired, revoked, account disabled or duty ended. */
export async function tokenActor(db: Db, bearer: string, now: string, zone?: string): Promise<Actor | null> {
  if (!bearer.startsWith(tokenPrefix) || bearer.length > 200) return null
  const { rows } = await atOnce(
    db,
    sql<{ id: string; assignment_id: string; sensitive: boolean; standing: AccountStanding | null }>`
      select id, assignment_id, sensitive, standing from access.live_token(${hashOfSecret(bearer)}, ${now}, ${todayIn(zone, now)})`,
  )
  const row = rows[0]
  const actor = row?.standing ? actorIn(row.standing, row.assignment_id) : null
  if (!row || !actor) return null
  return { ...actor, via: 'token', cameBy: row.id, ...(row.sensitive ? { provedAt: now } : {}) }
}

export interface OwnToken {
  id: string
  label: string
  assignmentId: string
  createdAt: string
  expiresAt: string
  revokedAt: string | null
  sensitive: boolean
}

/** The tokens of the account whose claims ask, the newest first. */
export async function tokensOfMe(tx: Tx): Promise<OwnToken[]> {
  const { rows } = await sql<OwnToken>`
    select id, label, assignment_id as "assignmentId", ${isoInstant('created_at')} as "createdAt",
      ${isoInstant('expires_at')} as "expiresAt", ${isoInstant('revoked_at')} as "revokedAt", sensitive
    from access.token where account_id = sec.account() order by created_at desc, id`.execute(tx)
  return rows
}

import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Duty } from '#kernel/duties.ts'
import type { Tx } from '#platform/database/connection.ts'
import { foldEmail } from './accounts.ts'
import { isoInstant } from './instant.ts'

export interface ListedAccount {
  id: string
  name: string
  email: string
  language: 'en' | 'fr'
  personId: string | null
  practice: boolean
  disabledAt: string | null
  assignments: {
    id: string
    duty: Duty
    serviceId: string | null
    missionId: string | null
    from: Day
    until: Day | null
  }[]
}

/** Accounts with all their duties, by name: every one for an administrator, one's own for others. Pages by `offset`. */
export async function listAccounts(
  tx: Tx,
  o: { search?: string; duty?: Duty; limit?: number; offset?: number } = {},
): Promise<{ accounts: ListedAccount[]; total: number }> {
  const wanted = [
    ...(o.search?.trim()
      ? [
          sql`(position(sec.fold(${o.search}) in sec.fold(a.name)) > 0 or position(${foldEmail(o.search)} in a.email_folded) > 0)`,
        ]
      : []),
    ...(o.duty ? [sql`exists (select from access.assignment d where d.account_id = a.id and d.duty = ${o.duty})`] : []),
  ]
  const { rows } = await sql<ListedAccount & { total: number }>`
    select a.id, a.name, a.email, a.language, a.person_id as "personId", a.practice, ${isoInstant('a.disabled_at')} as "disabledAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'duty', s.duty, 'serviceId', s.service_id, 'missionId', s.mission_id,
          'from', lower(s.valid), 'until', upper(s.valid)) order by lower(s.valid), s.id)
        from access.assignment s where s.account_id = a.id), '[]') as assignments,
      count(*) over ()::integer as total
    from access.account a
    where ${sql.join([sql`true`, ...wanted], sql` and `)}
    order by sec.fold(a.name), a.id limit ${Math.min(200, o.limit ?? 50)} offset ${o.offset ?? 0}`.execute(tx)
  return { accounts: rows.map(({ total: _, ...account }) => account), total: rows[0]?.total ?? 0 }
}

/** The name of an account, for "recorded by"; null for a system actor and for nobody. */
export async function accountName(tx: Tx, accountId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`select access.name_of(${accountId}) as name`.execute(tx)
  return rows[0]?.name ?? null
}

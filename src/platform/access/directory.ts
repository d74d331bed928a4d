import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Duty } from '#kernel/duties.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import { foldEmail } from './accounts.ts'
import { isoInstant } from './instant.ts'

/** `no-duty`: it may come in and has nothing to come in as. */
export const accountStates = ['active', 'no-duty', 'disabled'] as const

export interface ListedAccount {
  id: string
  name: string
  email: string
  language: 'en' | 'fr'
  practice: boolean
  state: (typeof accountStates)[number]
  /** what it may act as today */
  duties: Duty[]
}

export type AccountsQuery = ListQuery & { duty: Duty | null; state: (typeof accountStates)[number] | null }

/** Accounts with their duties of a day: every one for an administrator, one's own for others. */
export async function listAccounts(tx: Tx, query: AccountsQuery, today: Day): Promise<ListData<ListedAccount>> {
  const q = query.q?.trim()
  const select = sql`
    select a.id, a.name, a.email, a.language, a.practice, held.duties,
      case when a.disabled_at is not null then 'disabled' when held.duties = '[]' then 'no-duty' else 'active' end as state
    from access.account a cross join lateral (
      select coalesce(jsonb_agg(distinct s.duty), '[]') as duties from access.assignment s
      where s.account_id = a.id and s.valid @> ${today}::date) held
    where true
      ${q ? sql`and (position(sec.fold(${q}) in sec.fold(a.name)) > 0 or position(${foldEmail(q)} in a.email_folded) > 0)` : sql``}
      ${query.duty ? sql`and held.duties ? ${query.duty}` : sql``}`
  const list = listOf<ListedAccount>(
    query.state ? sql`select * from (${select}) a where state = ${query.state}` : select,
    query,
    { name: sql`sec.fold(listed.name)`, email: sql`listed.email`, state: sql`listed.state` },
    { sort: 'name' },
  )
  return list.read((await list.query.execute(tx)).rows)
}

export interface AccountRecord {
  id: string
  name: string
  email: string
  language: 'en' | 'fr'
  /** belongs to somebody in the programme, so that it may act as a member */
  member: boolean
  practice: boolean
  createdAt: string
  disabledAt: string | null
  codeAppAllowed: boolean
  leansOnCodeApp: boolean
  assignments: {
    id: string
    duty: Duty
    serviceId: string | null
    missionId: string | null
    from: Day
    /** the first day on which it no longer holds */
    until: Day | null
  }[]
}

/** One account with all its duties, past and to come, the newest first; null where it is not there for who asks. */
export async function findAccount(tx: Tx, id: string): Promise<AccountRecord | null> {
  const { rows } = await sql<AccountRecord>`
    select a.id, a.name, a.email, a.language, a.person_id is not null as member, a.practice,
      ${isoInstant('a.created_at')} as "createdAt", ${isoInstant('a.disabled_at')} as "disabledAt",
      exists (select 1 from access.code_app_exception e where e.account_id = a.id and e.withdrawn_at is null) as "codeAppAllowed",
      coalesce(access.leans_on_code_app(a.id), false) as "leansOnCodeApp",
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'duty', s.duty, 'serviceId', s.service_id, 'missionId', s.mission_id,
          'from', lower(s.valid), 'until', upper(s.valid)) order by lower(s.valid) desc, s.id)
        from access.assignment s where s.account_id = a.id), '[]') as assignments
    from access.account a where a.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/** The name of an account, for "recorded by"; null for a system actor and for nobody. */
export async function accountName(tx: Tx, accountId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`select access.name_of(${accountId}) as name`.execute(tx)
  return rows[0]?.name ?? null
}

/**
 * The accounts that hold one of the duties on a day and may come in: those of one service, or of one mission and of all missions,
 * where that is said. For letters and reminders, by a system actor.
 */
export async function accountsHolding(
  tx: Tx,
  duties: readonly Duty[],
  today: Day,
  o: { serviceId?: string; missionId?: string } = {},
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct s.account_id as id from access.assignment s join access.account a on a.id = s.account_id
    where s.duty = any(${[...duties]}::text[]) and s.valid @> ${today}::date and a.disabled_at is null
      and (${o.serviceId ?? null}::uuid is null or s.service_id = ${o.serviceId ?? null}::uuid)
      and (${o.missionId ?? null}::uuid is null or s.mission_id is null or s.mission_id = ${o.missionId ?? null}::uuid)`.execute(
    tx,
  )
  return rows.map((row) => row.id)
}

import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Duty } from '#kernel/duties.ts'
import type { Subject } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'

/** An account as the acts of administrators judge it. */
export interface AccountSubject extends Subject {
  language: 'en' | 'fr'
  member: boolean
  disabled: boolean
  /** an administrator has recorded why codes of an app may be used */
  codeAppAllowed: boolean
  /** … and they are the only second factor that there is */
  leansOnCodeApp: boolean
}

export async function accountForUpdate(tx: Tx, id: string): Promise<AccountSubject | null> {
  const { rows } = await sql<Omit<AccountSubject, 'id' | 'scope'> & { name: string }>`
    select name, language, person_id is not null as member, disabled_at is not null as disabled,
      exists (select 1 from access.code_app_exception e where e.account_id = account.id and e.withdrawn_at is null) as "codeAppAllowed",
      access.leans_on_code_app(id) as "leansOnCodeApp"
    from access.account where id = ${id} for update`.execute(tx)
  const row = rows[0]
  return row ? accountSubject({ id, ...row }) : null
}

export const accountSubject = (
  o: Omit<AccountSubject, 'scope' | 'label' | 'version'> & { name: string },
): AccountSubject => ({
  id: o.id,
  scope: { accountId: o.id },
  label: { en: o.name, fr: o.name },
  language: o.language,
  member: o.member,
  disabled: o.disabled,
  codeAppAllowed: o.codeAppAllowed,
  leansOnCodeApp: o.leansOnCodeApp,
})

/** A duty that an account holds, held or will hold. */
export interface AssignmentSubject extends Subject {
  accountId: string
  duty: Duty
  from: Day
  until: Day | null
}

export async function assignmentForUpdate(tx: Tx, id: string): Promise<AssignmentSubject | null> {
  const { rows } = await sql<{ accountId: string; name: string; duty: Duty; from: Day; until: Day | null }>`
    select s.account_id as "accountId", a.name, s.duty, lower(s.valid)::text as "from", upper(s.valid)::text as until
    from access.assignment s join access.account a on a.id = s.account_id where s.id = ${id} for update of s`.execute(
    tx,
  )
  const row = rows[0]
  if (!row) return null
  const { name, ...rest } = row
  return { id, scope: { accountId: row.accountId }, label: { en: name, fr: name }, ...rest }
}

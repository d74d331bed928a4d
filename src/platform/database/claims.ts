import { sql } from 'kysely'
import type { Claims, DatabaseRole, Tx } from './connection.ts'
import { roleName } from './roles.ts'
import { throughWriteGate } from './write-gate.ts'

const asArray = (ids: readonly string[]): string => `{${ids.join(',')}}`

/** Takes the role and puts the claims on the transaction: one round trip, gone with the transaction. */
export async function takeRole(
  tx: Tx,
  prefix: string,
  as: { role: DatabaseRole; claims: Claims },
  o: { readOnly?: boolean } = {},
): Promise<void> {
  const { claims } = as
  await sql`select set_config('app.account', ${claims.accountId ?? ''}, true),
    set_config('app.person', ${claims.personId ?? ''}, true),
    set_config('app.duty', ${claims.duty}, true),
    set_config('app.reach', ${claims.reach}, true),
    set_config('app.services', ${asArray(claims.services)}, true),
    set_config('app.missions', ${asArray(claims.missions)}, true),
    set_config('app.cases', ${asArray(claims.cases)}, true),
    set_config('app.today', ${claims.today}, true),
    set_config('role', ${roleName(prefix, as.role)}, true)${o.readOnly ? sql`` : throughWriteGate}`.execute(tx)
}

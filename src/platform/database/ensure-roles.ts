import type pg from 'pg'
import { allRoles, roleName, rolesSql } from './roles.ts'

/** Makes the roles of an installation, or throws `RolesMissing` with the SQL for whoever may. */
export async function ensureRoles(client: pg.Client, prefix: string, database: string): Promise<void> {
  const me = await whoAmI(client)
  if (me.mayMakeRoles) {
    await client.query(rolesSql(prefix, database, me.superuser ? null : me.name))
    return
  }
  const { rows } = await client.query<{ ready: boolean }>(
    `select count(*) = $2 and coalesce(bool_or(rolname = $3 and pg_has_role(oid, 'member')), false) as ready
       from pg_roles where rolname = any($1)`,
    [allRoles.map((role) => roleName(prefix, role)), allRoles.length, roleName(prefix, 'owner')],
  )
  if (!rows[0]?.ready) throw new RolesMissing(me.name, rolesSql(prefix, database, me.name))
}

async function whoAmI(client: pg.Client): Promise<{ name: string; superuser: boolean; mayMakeRoles: boolean }> {
  const { rows } = await client.query<{ name: string; superuser: boolean; mayMakeRoles: boolean }>(
    `select rolname as name, rolsuper as superuser, rolsuper or rolcreaterole as "mayMakeRoles"
       from pg_roles where rolname = current_user`,
  )
  return rows[0]!
}

/** The server's administrator has to make the roles; `sql` is what to run there, in the database, as that administrator. */
export class RolesMissing extends Error {
  readonly sql: string
  constructor(user: string, sql: string) {
    super(`The database user "${user}" may not make roles, and the roles of this installation do not exist yet.`)
    this.name = 'RolesMissing'
    this.sql = sql
  }
}

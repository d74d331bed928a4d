import type { DatabaseRole } from './connection.ts'

const plainRoles = ['app', 'app_public', 'app_visitor'] as const
const compartmentRoles = ['app_health', 'app_psych', 'app_conduct', 'app_audit'] as const

/** The roles that a transaction may take; `owner` is for migrations only. */
export const transactionRoles: readonly Exclude<DatabaseRole, 'owner'>[] = [...plainRoles, ...compartmentRoles]

/** Every role of an installation. They belong to the whole server, hence the prefix. */
export const allRoles: readonly (DatabaseRole | 'login')[] = ['owner', 'login', ...transactionRoles]

export function roleName(prefix: string, role: DatabaseRole | 'login'): string {
  return `${prefix}_${role}`
}

/** Returns the prefix, or throws when it could not stand unquoted in SQL before `_app_conduct`. */
export function assertPrefix(prefix: string): string {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(prefix)) {
    throw new Error(`A role prefix is lower-case letters, digits and underscores, 41 at most: "${prefix}" is not.`)
  }
  return prefix
}

/** A prefix made from the name of a database. */
export function prefixFor(database: string): string {
  const name = database.toLowerCase().replace(/[^a-z0-9_]+/g, '_')
  return assertPrefix((/^[a-z]/.test(name) ? name : `c_${name}`).slice(0, 41))
}

/** SQL that makes the roles and lets them into the database; running it again changes nothing. */
export function rolesSql(prefix: string, database: string, migrator: string | null): string {
  const name = (role: DatabaseRole | 'login') => roleName(assertPrefix(prefix), role)
  const quoted = `"${database.replaceAll('"', '""')}"`
  const powerless = 'nosuperuser nocreatedb nocreaterole nobypassrls noreplication'
  const create = (role: DatabaseRole | 'login', options: string) =>
    `do $$ begin create role ${name(role)} ${options} ${powerless}; exception when duplicate_object or unique_violation then null; end $$;`
  return [
    create('owner', 'nologin'),
    create('login', 'login noinherit'),
    ...transactionRoles.map((role) => create(role, 'nologin')),
    ...compartmentRoles.map((role) => `grant ${name('app')} to ${name(role)};`),
    `grant ${name('app_public')} to ${name('app_visitor')};`,
    `grant ${transactionRoles.map(name).join(', ')} to ${name('login')};`,
    ...(migrator ? [`grant ${name('owner')} to "${migrator.replaceAll('"', '""')}";`] : []),
    `revoke all on database ${quoted} from public;`,
    `grant connect, create, temporary on database ${quoted} to ${name('owner')};`,
    `grant connect on database ${quoted} to ${name('login')};`,
    `grant create, usage on schema public to ${name('owner')};`,
  ].join('\n')
}

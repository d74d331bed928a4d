import type { DatabaseRole } from './connection.ts'
import { roleName, transactionRoles } from './roles.ts'

const roles: readonly (DatabaseRole | 'login')[] = ['owner', 'login', ...transactionRoles]

/** Fills in the role names, `{app_health}`, and the row policy, `{{sees person_id service_id mission_id}}`, of a migration. */
export function fillIn(text: string, prefix: string): string {
  const withPolicies = text.replace(/\{\{sees\s+([^{}]*?)\s*\}\}/g, (_, args: string) => sees(args))
  const named = withPolicies.replace(/\{([a-z_]+)\}/g, (whole, role: string) =>
    (roles as readonly string[]).includes(role) ? roleName(prefix, role as DatabaseRole | 'login') : whole,
  )
  const unknown = /\{\{[^}]*\}\}/.exec(named)
  if (unknown) throw new Error(`Unknown macro ${unknown[0]} in a migration.`)
  return named
}

/** The need-to-know of a row that reaches a person, a service and a mission; `-` stands for one that it does not reach. */
export function sees(args: string): string {
  const [person, service, mission, ...more] = splitOutsideBrackets(args)
  if (!person || !service || !mission || more.length > 0) {
    throw new Error(`{{sees person service mission}} takes three expressions, "-" for none: got "${args}".`)
  }
  const parts = [`(select sec.reach()) = 'programme'`]
  if (person !== '-') parts.push(`${person} = (select sec.person())`)
  if (service !== '-') parts.push(`${service} = any((select sec.services())::uuid[])`)
  if (mission !== '-') parts.push(`${mission} = any((select sec.missions())::uuid[])`)
  return `(${parts.join(' or ')})`
}

function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const letter of text.trim()) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (depth === 0 && /\s/.test(letter)) {
      if (parts.at(-1) !== '') parts.push('')
    } else parts[parts.length - 1] += letter
  }
  return parts
}

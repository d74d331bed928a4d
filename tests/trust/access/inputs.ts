import { randomUUID } from 'node:crypto'
import type { AnyAction } from '#platform/action.ts'
import type { Field, Fields } from '#platform/fields.ts'

const today = '2026-03-16'

/** A well-formed value of a field: what a form that was filled in with care would send. */
function goodValue(field: Field<unknown>): unknown {
  switch (field.kind) {
    case 'id':
    case 'file':
      return randomUUID()
    case 'day':
      return today
    case 'whole':
      return Math.max(field.min ?? 1, 1)
    case 'decimal':
      return String(Math.max(field.min ?? 1, 1))
    case 'choice':
      return field.options?.[0]
    case 'choices':
      return [field.options?.[0]]
    case 'yes':
      return true
    case 'both':
      return { en: 'Bench', fr: 'Banc' }
    case 'email':
      return 'bench@bench.example'
    default:
      // The shortest texts are codes of countries.
      return (field.max ?? 100) < 5 ? 'CD' : 'bench'
  }
}

/** Input that lets an action get as far as its subject: well-formed, on one record; what may stay empty stays empty. */
export function inputOn(
  action: AnyAction,
  about: { id: string; given: Record<string, unknown> },
): Record<string, unknown> {
  const fields = Object.entries(action.input as Fields).filter(([name, one]) => !one.optional || name in about.given)
  const input = Object.fromEntries(fields.map(([name, one]) => [name, about.given[name] ?? goodValue(one)]))
  return action.subject === undefined ? input : { ...input, [action.subject]: about.id }
}

/** The same as a browser posts it. */
export function asForm(action: AnyAction, input: Record<string, unknown>): [string, string][] {
  return Object.entries(input).flatMap(([name, value]): [string, string][] => {
    const kind = (action.input as Fields)[name]?.kind
    if (kind === 'both')
      return Object.entries(value as Record<string, string>).map(([lang, text]) => [`${name}.${lang}`, text])
    // A file that was kept before travels by its id.
    if (kind === 'file') return [[`${name}.kept`, String(value)]]
    if (kind === 'choices') return (value as string[]).map((one) => [name, one])
    return [[name, value === true ? 'yes' : String(value)]]
  })
}

import type { AnyAction } from '#platform/action.ts'
import type { Field, Fields } from '#platform/fields.ts'

/** Values that a field must refuse, of its kind: wrong type, out of range, not among the choices, not a day. */
export function badValues(field: Field<unknown>): unknown[] {
  const required = field.optional ? [] : [null]
  switch (field.kind) {
    case 'id':
    case 'file':
      return [...required, "' or 1=1 --", 'ffffffff-ffff-ffff-ffff-ffffffffffff0', 7, ['x']]
    case 'day':
      return [...required, '2026-02-30', '26-1-1', 20_260_101, '2026-03-16T00:00:00Z', { day: 1 }]
    case 'whole':
      return [...required, 1.5, '1', (field.max ?? 1e6) + 1, (field.min ?? 0) - 1, [1]]
    case 'decimal':
      return [...required, 'ten', '1.234', {}, true]
    case 'choice':
      return [...required, 'constructor', '__proto__', 7, ['x']]
    case 'choices':
      return ['x', ['toString'], [7], { 0: 'x' }]
    case 'yes':
      return field.optional ? ['yes', 1, {}] : [null, 'yes', false, 1]
    case 'both':
      return [...required, 'text', { en: 'a' }, { en: 7, fr: 'a' }, { en: 'a\u0007', fr: 'a' }]
    case 'email':
      return [...required, 'a@', 'a@b.ca\r\nBcc: c@d.ca', 7]
    case 'pick':
      return [...required, 'a\u0000', 'x'.repeat(101), 7, {}]
    default:
      return [...required, 'a\u0007', 'x'.repeat((field.max ?? 200) + 1), 7, {}, ['x']]
  }
}

/** Bodies that an action must refuse, each wrong in one way: a value, a field that is missing, a field too many, no object at all. */
export function badBodies(action: AnyAction, good: Record<string, unknown>): { what: string; body: unknown }[] {
  const fields = Object.entries(action.input as Fields)
  return [
    ...fields.flatMap(([name, one]) =>
      badValues(one).map((value) => ({
        what: `${name} = ${JSON.stringify(value)?.slice(0, 40)}`,
        body: { ...good, [name]: value },
      })),
    ),
    ...fields
      .filter(([, one]) => !one.optional && one.kind !== 'choices')
      .map(([name]) => ({
        what: `no ${name}`,
        body: Object.fromEntries(Object.entries(good).filter(([key]) => key !== name)),
      })),
    { what: 'one field too many', body: { ...good, surprise: 1 } },
    ...[[], [good], 'text', 7, true]
      .filter((body) => fields.length > 0 || typeof body === 'object')
      .map((body) => ({ what: `a body that is ${JSON.stringify(body).slice(0, 20)}`, body })),
  ]
}

/** What some programs take for more than data (V1.5.2), as text, because it would not survive being an object here. */
export const poisonedBodies: readonly string[] = [
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"a":{"__proto__":{"polluted":1}}}',
  '{"__proto__":null}',
  '{"$type":"System.Diagnostics.Process","polluted":1}',
  '{"@type":"java.lang.Runtime","polluted":1}',
  '{"rce":"_$$ND_FUNC$$_function(){globalThis.polluted=1}()"}',
  '{"toString":"x","valueOf":"x","hasOwnProperty":"x"}',
  '{"then":{"then":1}}',
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  '{"a":1e999}',
  '{"\\u0000":"x"}',
]

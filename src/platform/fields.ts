import { z } from 'zod'
import { isDay } from '#kernel/calendar.ts'
import { parseHundredths } from '#kernel/decimal.ts'
import type { Localized } from '#kernel/language.ts'

export type FieldKind =
  | 'id'
  | 'text'
  | 'long-text'
  | 'email'
  | 'day'
  | 'whole'
  | 'decimal'
  | 'choice'
  | 'choices'
  | 'pick'
  | 'yes'
  | 'both'
  | 'file'
  | 'answers'

/** One input of an action or one parameter of a view: the same declaration feeds the form, the API and the check. */
export interface Field<T> {
  kind: FieldKind
  schema: z.ZodType<T>
  optional: boolean
  options?: readonly string[]
  max?: number
  min?: number
}
// biome-ignore lint/suspicious/noExplicitAny: a bag of fields of any type; `InputOf` gives the exact one back
export type Fields = Record<string, Field<any>>
export type InputOf<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never }

interface Optional {
  optional?: boolean
}

const CONTROL = /(?![\t\n])[\p{Cc}\u2028\u2029]/u

function textSchema(max: number, min: number) {
  return z
    .string({ error: 'required' })
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(min, { error: min <= 1 ? 'required' : 'too-short' })
        .max(max, { error: 'too-long' })
        .refine((text) => !CONTROL.test(text), { error: 'control-characters' }),
    )
}

function make<T>(kind: FieldKind, schema: z.ZodType<T>, o: Optional & Partial<Field<T>>): Field<T> {
  const { optional = false, ...rest } = o
  return { kind, schema, optional, ...rest }
}

function orNull<T>(kind: FieldKind, schema: z.ZodType<T>, o: Partial<Field<T>> = {}): Field<T | null> {
  const loose = schema.nullish().transform((value) => value ?? null) as z.ZodType<T | null>
  return make<T | null>(kind, loose, { ...o, optional: true } as Partial<Field<T | null>>)
}

const uuid = z
  .string({ error: 'required' })
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { error: 'not-an-id' })
const day = z
  .string({ error: 'required' })
  .min(1, { error: 'required' })
  .refine((text) => isDay(text), { error: 'not-a-day' })
const pick = z
  .string({ error: 'choose-one' })
  .max(100, { error: 'choose-one' })
  .regex(/^\P{Cc}*$/u, { error: 'choose-one' })
const yes = z.literal(true, { error: 'must-confirm' })
const decimal = z.union([z.string(), z.number()], { error: 'required' }).transform((value, context) => {
  const hundredths = parseHundredths(String(value))
  if (hundredths === null) {
    context.addIssue({ code: 'custom', message: value === '' ? 'required' : 'not-a-number' })
    return z.NEVER
  }
  return hundredths
})

function whole(min: number, max: number) {
  return z
    .number({ error: 'not-a-whole-number' })
    .int({ error: 'not-a-whole-number' })
    .min(min, { error: 'too-small' })
    .max(max, { error: 'too-large' })
}

const bothEmpty = (): Localized => ({ en: String(), fr: String() })

/** The vocabulary of inputs. `optional…` variants give `null` where nothing was entered. */
export const field = {
  id: (): Field<string> => make('id', uuid, {}),
  optionalId: (): Field<string | null> => orNull('id', uuid),
  text: (max = 200): Field<string> => make('text', textSchema(max, 1), { max }),
  optionalText: (max = 200): Field<string | null> => orNull('text', textSchema(max, 0), { max }),
  longText: (max = 10_000): Field<string> => make('long-text', textSchema(max, 1), { max }),
  optionalLongText: (max = 10_000): Field<string | null> => orNull('long-text', textSchema(max, 0), { max }),
  email: (): Field<string> => make('email', z.email({ error: 'not-an-email' }).max(254, { error: 'too-long' }), {}),
  optionalEmail: (): Field<string | null> =>
    orNull('email', z.email({ error: 'not-an-email' }).max(254, { error: 'too-long' })),
  day: (): Field<string> => make('day', day, {}),
  optionalDay: (): Field<string | null> => orNull('day', day),
  whole: (min = 0, max = 1_000_000): Field<number> => make('whole', whole(min, max), { min, max }),
  optionalWhole: (min = 0, max = 1_000_000): Field<number | null> => orNull('whole', whole(min, max), { min, max }),
  /** An exact decimal with at most two places, `80,0` as good as `80.0`; the value is whole hundredths. */
  decimal: (min = 0, max = 1_000_000): Field<number> =>
    make(
      'decimal',
      decimal.pipe(
        z
          .number()
          .min(min * 100, { error: 'too-small' })
          .max(max * 100, { error: 'too-large' }),
      ),
      { min, max },
    ),
  choice: <const T extends readonly string[]>(options: T): Field<T[number]> =>
    make<T[number]>('choice', z.enum(options, { error: 'choose-one' }), { options }),
  optionalChoice: <const T extends readonly string[]>(options: T): Field<T[number] | null> =>
    orNull<T[number]>('choice', z.enum(options, { error: 'choose-one' }), { options }),
  choices: <const T extends readonly string[]>(options: T): Field<T[number][]> =>
    make<T[number][]>('choices', z.array(z.enum(options, { error: 'choose-one' })), { options }),
  /** A choice among records that the action's `choices` offers at the time of the form; the value is the record's id or code. */
  pick: (): Field<string> => make('pick', pick.min(1, { error: 'choose-one' }), {}),
  optionalPick: (): Field<string | null> => orNull('pick', pick),
  /** A box that must be ticked: consent, confirmation, signature. */
  yes: (): Field<true> => make<true>('yes', yes, {}),
  /** A yes or no that may stay unticked. */
  flag: (): Field<boolean> =>
    make<boolean>(
      'yes',
      z
        .boolean()
        .nullish()
        .transform((value) => value ?? false) as z.ZodType<boolean>,
      { optional: true },
    ),
  /** A text in both official languages; an empty side is allowed here and stopped by the publishing rule. */
  both: (max = 5_000): Field<Localized> =>
    make<Localized>('both', z.object({ en: textSchema(max, 0), fr: textSchema(max, 0) }), { max }),
  /** The same where nothing need be said: both sides empty. */
  optionalBoth: (max = 5_000): Field<Localized> =>
    make<Localized>(
      'both',
      z
        .object({ en: textSchema(max, 0), fr: textSchema(max, 0) })
        .nullish()
        .transform((text) => text ?? bothEmpty()) as z.ZodType<Localized>,
      { max, optional: true },
    ),
  /** Answers of a page that is asked by POST, by question: what they may be is for the questions to say. Null: nothing was asked yet. */
  answers: (): Field<Readonly<Record<string, string>> | null> =>
    orNull('answers', z.record(z.string().max(100), z.string().max(200))),
  /** The id of a staged attachment. */
  file: (): Field<string> => make('file', uuid, {}),
  optionalFile: (): Field<string | null> => orNull('file', uuid),
}

export interface InputIssue {
  field: string
  code: string
  limit?: number
}

export type Checked<T> = { ok: true; value: T } | { ok: false; issues: InputIssue[] }

/** The zod object of a bag of fields; unknown names are refused, so nothing can be assigned by surprise. */
export function schemaOf(fields: Fields): z.ZodObject {
  return z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, one.schema])))
}

/** Schemas are compiled once: a readiness board checks the settings of hundreds of criteria. */
const schemas = new WeakMap<Fields, z.ZodObject>()

function knownSchemaOf(fields: Fields): z.ZodObject {
  const known = schemas.get(fields)
  if (known) return known
  const schema = schemaOf(fields)
  schemas.set(fields, schema)
  return schema
}

/** Checks a JSON input against the fields; every issue names its field and a code that `words` explains. */
export function checkInput<F extends Fields>(fields: F, raw: unknown): Checked<InputOf<F>> {
  const source = raw !== null && typeof raw === 'object' && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {}
  const complete = Object.fromEntries(Object.keys(fields).map((name) => [name, source[name]]))
  const unknown = Object.keys(source).filter((name) => !Object.hasOwn(fields, name))
  const parsed = knownSchemaOf(fields).safeParse(complete)
  const issues: InputIssue[] = unknown.map((name) => ({ field: name, code: 'unknown-field' }))
  if (parsed.success && issues.length === 0) return { ok: true, value: parsed.data as InputOf<F> }
  const seen = new Set<string>()
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.map(String)
    const name = path.length > 1 && fields[path[0] ?? '']?.kind === 'both' ? path.join('.') : (path[0] ?? '')
    if (seen.has(name)) continue
    seen.add(name)
    issues.push({ field: name, code: issue.message, ...limitOf(fields[path[0] ?? ''], issue.message) })
  }
  return { ok: false, issues }
}

function limitOf(one: Field<unknown> | undefined, code: string): { limit?: number } {
  if ((code === 'too-long' || code === 'too-large') && one?.max !== undefined) return { limit: one.max }
  if (code === 'too-small' && one?.min !== undefined) return { limit: one.min }
  return {}
}

/** Turns the strings of a posted HTML form into the JSON that the same check reads. */
export function decodeForm(
  fields: Fields,
  posted: Record<string, string | string[] | undefined>,
): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, one] of Object.entries(fields)) result[name] = decodeOne(name, one, posted)
  return result
}

function decodeOne(name: string, one: Field<unknown>, posted: Record<string, string | string[] | undefined>): unknown {
  const value = posted[name]
  const first = Array.isArray(value) ? value[0] : value
  switch (one.kind) {
    case 'both':
      return { en: first2(posted[`${name}.en`]), fr: first2(posted[`${name}.fr`]) }
    case 'yes':
      return first === 'yes' || first === 'true'
    case 'choices':
      return value === undefined ? [] : Array.isArray(value) ? value : [value]
    case 'whole': {
      const text = (first ?? '').replace(/[\s\u00a0\u202f]/g, '')
      if (text === '') return one.optional ? null : undefined
      return /^-?\d{1,15}$/.test(text) ? Number(text) : text
    }
    default: {
      const text = first ?? ''
      if (text.trim() === '')
        return one.optional ? null : one.kind === 'text' || one.kind === 'long-text' ? '' : undefined
      return text
    }
  }
}

function first2(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

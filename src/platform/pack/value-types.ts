import { z } from 'zod'
import { addDays } from '#kernel/calendar.ts'
import { earliest, isPartialDate, latest, type PartialDate } from '#kernel/partial-date.ts'
import type { Period } from '#kernel/period.ts'

/** A day, month or year as the source gives it: '2015-06-30', '2008-08' or '2004'. Never more precise than the source. */
export const partialDate = z.string().refine(isPartialDate, 'a partial date is YYYY, YYYY-MM or YYYY-MM-DD, in quotes')

/** A period with both ends included, each as precise as its source; without `to` it is still open. */
export const validity = z
  .strictObject({ from: partialDate, to: partialDate.optional() })
  .refine(({ from, to }) => to === undefined || latest(to) >= earliest(from), 'the period ends before it starts')

/** The days of a validity: from the first day that `from` can mean through the last that `to` can mean. */
export const daysOf = ({ from, to }: Validity): Period => ({
  from: earliest(from),
  to: to === undefined ? null : addDays(latest(to), 1),
})

const sentence = z.string().trim().min(1)

/** A text in both languages of the pack; one language alone is refused. */
export const localized = z.strictObject({ en: sentence, fr: sentence })

/** A code in capitals (missions, services, sources) or kebab-case (duties, criteria, steps). */
export const code = z.string().regex(/^([A-Z0-9]+(-[A-Z0-9]+)*|[a-z0-9]+(-[a-z0-9]+)*)$/)

/** Where a value was read: a source of pack.yaml, and the place in it. */
export const sourceRef = z.strictObject({ id: code, ref: sentence.optional(), url: z.url().optional() })

const provenance = { valid: validity, source: sourceRef, verified: z.boolean(), note: sentence.optional() }

/** A record without words of its own: period, source, and whether somebody verified the value. */
export const dated = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ ...shape, ...provenance })

/** A record with words: says besides whether its French was seen in a source or approved by a translator. */
export const datedWords = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...shape, ...provenance, fr_verified: z.boolean() })

export const officialLanguage = z.enum(['en', 'fr'])
export const missionKind = z.enum([
  'UN',
  'EU',
  'bilateral',
  'court',
  'CAF-attached',
  'specialised-posting',
  'permanent-mission',
  'roster',
  'short-term-team',
])
export const wholeNumber = z.number().int().nonnegative()

export type { PartialDate }
export type Validity = z.infer<typeof validity>
export type Localized = z.infer<typeof localized>
export type SourceRef = z.infer<typeof sourceRef>
export type MissionKind = z.infer<typeof missionKind>

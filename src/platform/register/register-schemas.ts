import { z } from 'zod'
import { localized } from '#platform/pack/value-types.ts'
import { elementCompartments } from './element-compartments.ts'

const name = z.string().regex(/^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/)
const tableName = z.string().regex(/^[a-z_]+\.[a-z0-9_]+$/, 'a table is schema.table')
const sentence = z.string().trim().min(1)

/** A retention class; `period` is an ISO 8601 duration of one unit, null where nobody has set one. */
const retentionClass = z
  .strictObject({
    name: localized,
    trigger: localized,
    period: z
      .string()
      .regex(/^P[1-9]\d*[YMD]$/)
      .nullable(),
    bound: z.enum(['at-least', 'at-most']).nullable(),
    source: sentence,
    verified: z.boolean(),
    /** The code that destroys what is due. */
    applied_by: sentence.nullable(),
  })
  .refine(({ period, bound }) => (period === null) === (bound === null), 'a period says at least or at most')

/** An information bank; its number is for the institution's privacy office. */
const informationBank = z.strictObject({
  name: localized,
  number: sentence.nullable(),
  source: sentence,
  verified: z.boolean(),
})

/** The whole of `retention-classes.yaml`. */
export const classesFile = z.strictObject({
  classes: z.record(name, retentionClass),
  banks: z.record(name, informationBank),
})

const table = z.strictObject({
  purpose: localized,
  retention: name,
  bank: name.optional(),
  personal: z.boolean(),
  columns: z.partialRecord(z.enum(elementCompartments), z.array(z.string()).min(1)),
  /** Only where a column serves something else than its table, or has a limit that its name does not tell. */
  purposes: z.record(z.string(), localized).default({}),
})

/** The whole of a `data-elements.yaml`. */
export const elementsFile = z.strictObject({ tables: z.record(tableName, table) })

export type RetentionClass = z.infer<typeof retentionClass>
export type InformationBank = z.infer<typeof informationBank>
export type ElementsTable = z.infer<typeof table>

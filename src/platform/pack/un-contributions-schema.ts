import { z } from 'zod'
import { localized, sourceRef, validity, wholeNumber } from './value-types.ts'

const iso3 = z.string().regex(/^[A-Z]{3}$/)
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** un-contributions.yaml: contributors as the United Nations prints them, the country's own monthly figures, targets and breaks. */
export const unContributionsFile = z.strictObject({
  contributor: iso3,
  contributors: z.array(z.strictObject({ code: iso3, name: z.string(), also: z.array(z.string()).default([]) })),
  targets: z.array(
    z.strictObject({
      year: z.number().int().min(1990).max(2100),
      percent: z.number().int().min(1).max(100),
      name: localized,
      source: sourceRef,
      verified: z.boolean(),
      fr_verified: z.boolean(),
      note: z.string().optional(),
    }),
  ),
  breaks: z.array(z.strictObject({ month, text: localized, source: sourceRef })),
  sources: z.strictObject({ by_mission: sourceRef, totals: sourceRef }),
  months: z.array(
    z.strictObject({
      month,
      read: z.string(),
      missions: z.record(z.string(), z.tuple([wholeNumber, wholeNumber])),
      all: z.tuple([wholeNumber, wholeNumber]),
      contributors: wholeNumber,
    }),
  ),
  totals: z.record(month, wholeNumber.nullable()),
  licence: z.strictObject({
    name: localized,
    address: localized,
    valid: validity,
    source: sourceRef,
    verified: z.boolean(),
  }),
})

export type UnContributions = z.infer<typeof unContributionsFile>

import { z } from 'zod'
import { isDay } from '#kernel/calendar.ts'
import { code, localized, sourceRef } from './value-types.ts'

const words = { code, title: localized, summary: localized, source: sourceRef, fr_verified: z.boolean() }

/** pages.yaml: version 1 of the pages that editors change afterwards, and releases of others that a source listed. */
export const pagesFile = z.strictObject({
  pages: z.array(
    z.strictObject({
      ...words,
      phase: z.enum(['before', 'during', 'after']).optional(),
      place: z.number().int().min(1).max(999),
      body: localized,
    }),
  ),
  releases: z.array(
    z.strictObject({
      ...words,
      dated: z.string().refine(isDay, 'a day is YYYY-MM-DD, in quotes'),
      organisation: localized,
      link: z.strictObject({ en: z.url(), fr: z.url() }),
    }),
  ),
})

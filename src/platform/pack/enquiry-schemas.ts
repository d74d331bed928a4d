import { z } from 'zod'
import { code, dated, datedWords, localized, officialLanguage, partialDate, wholeNumber } from './value-types.ts'

export const supportPhase = z.enum(['before', 'during', 'after'])

/** A path of our own or an https address, per language. */
const link = z.string().regex(/^(\/(en|fr)(\/|$)|https:\/\/)/)

/** guides.yaml: what can be asked for, and how soon whoever asks is answered. */
export const guidesFile = z.strictObject({
  standards: z.array(
    dated({
      kind: z.enum(['guide-request', 'course-interest']),
      /** Days until the answer. */
      target_days: wholeNumber.positive(),
      /** Days after the answer until what tells who asked is erased. */
      kept_days: wholeNumber.positive(),
    }),
  ),
  guides: z.array(
    datedWords({
      code,
      title: localized,
      summary: localized,
      audience: z.array(z.enum(['officer', 'partner'])).min(1),
      phase: supportPhase,
      languages: z.array(officialLanguage).min(1),
      edition: partialDate.optional(),
      /** Where it can be read. Absent: whoever sends it says where. */
      link: z.strictObject({ en: link, fr: link }).optional(),
    }),
  ),
})

/** support-services.yaml: the services for those who deploy or return (S0-131..148). */
export const supportServicesFile = z.strictObject({
  services: z.array(
    datedWords({
      code,
      name: localized,
      what: localized,
      phases: z.array(supportPhase).min(1),
      organisation: code.optional(),
      /** The audience of contacts.yaml by which it is reached; absent: it is named with its unit, and the fallback answers. */
      contact: z.string().optional(),
      guides: z.array(code).default([]),
    }),
  ),
})

export type GuideRecord = z.infer<typeof guidesFile>['guides'][number]
export type SupportServiceRecord = z.infer<typeof supportServicesFile>['services'][number]

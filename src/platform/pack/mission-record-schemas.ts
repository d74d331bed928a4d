import { z } from 'zod'
import { code, dated, datedWords, localized, wholeNumber } from './value-types.ts'

const country = z.string().regex(/^[A-Z]{2}$/)

export const partnerRoles = [
  'lead-organisation',
  'assistance-body',
  'host-partner',
  'partner-nation',
  'supported-operation',
] as const
export const taskLevels = ['district', 'headquarters', 'ministry'] as const
export const selectionPaths = [
  'un-nomination',
  'un-staff-post',
  'call-for-contributions',
  'permanent-mission',
  'national-selection',
] as const

const step = z.strictObject({ value: z.number().int().min(1).max(5), name: localized })

/** mission-records.yaml: what a mission's record tells beside its facts, and the scale of risk. */
export const missionRecordsFile = z.strictObject({
  activities: z.array(datedWords({ code, name: localized })).min(1),
  tasks: z.array(datedWords({ code, name: localized })).min(1),
  missions: z.array(
    z.strictObject({
      mission: code,
      mandates: z.array(datedWords({ text: localized })).default([]),
      /** A body of organisations.yaml, or a State. */
      partners: z
        .array(
          dated({ role: z.enum(partnerRoles), organisation: code.optional(), country: country.optional() }).refine(
            (one) => (one.organisation === undefined) !== (one.country === undefined),
            'a partner is a body or a State',
          ),
        )
        .default([]),
      activities: z.array(dated({ code })).default([]),
      /** At a level of the host's service where the source names one. */
      tasks: z.array(dated({ code, level: z.enum(taskLevels).optional() })).default([]),
      selection_paths: z.array(dated({ value: z.enum(selectionPaths) })).default([]),
      links: z
        .array(
          datedWords({ organisation: code, title: localized, address: z.strictObject({ en: z.url(), fr: z.url() }) }),
        )
        .default([]),
    }),
  ),
  risk_scale: z
    .array(
      datedWords({
        code,
        likelihoods: z.array(step).length(5),
        impacts: z.array(step).length(5),
        /** A level holds from this product of likelihood and impact on; how soon it is looked at again. */
        levels: z
          .array(z.strictObject({ code, from: wholeNumber.positive(), name: localized, review_months: wholeNumber }))
          .min(2),
      }),
    )
    .min(1),
  risk_categories: z.array(datedWords({ code, name: localized })).min(1),
})

export type MissionRecords = z.infer<typeof missionRecordsFile>

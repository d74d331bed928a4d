import { z } from 'zod'
import { anchor, stepName } from './requirement-schemas.ts'
import { code, dated, datedWords, localized, officialLanguage, wholeNumber } from './value-types.ts'

const country = z.string().regex(/^[A-Z]{2}$/)

/** courses.yaml: training abroad that officers can take part in or teach, as it was offered at the time. */
export const coursesFile = z.strictObject({
  courses: z.array(
    datedWords({
      code,
      kind: z.enum(['roster-training', 'instruction', 'senior-course']),
      /** What an officer from the country is there. */
      role: z.enum(['participant', 'instructor']),
      name: localized,
      short: localized,
      summary: localized,
      /** For whom it is. */
      audience: localized,
      /** To whom those who are interested turn, by audience of contacts.yaml. */
      contacts: z.array(z.enum(['partner-officer', 'rcmp-member', 'management-partner', 'management-rcmp'])).min(1),
      encouragement: localized.optional(),
      host: code.optional(),
      /** Countries whose police organizations hold it together. */
      consortium: z.array(country).default([]),
      place: localized.optional(),
      /** Absent: no source says. */
      languages: z.array(officialLanguage).default([]),
      seats: z.strictObject({ number: wholeNumber.positive(), each: z.enum(['year', 'session']) }).optional(),
      frequency: z.strictObject({ sessions_a_year: wholeNumber.positive().optional(), text: localized }).optional(),
      weeks: wholeNumber.positive().optional(),
      criteria: z
        .array(
          dated({
            code,
            step: stepName,
            settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
            anchor,
            message: localized,
          }),
        )
        .default([]),
    }),
  ),
})

export type CourseRecord = z.infer<typeof coursesFile>['courses'][number]

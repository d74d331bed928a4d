import { z } from 'zod'
import { code, dated, datedWords, localized, partialDate, sourceRef } from './value-types.ts'

/** programme.yaml: what the programme is for, which mission serves what, and its history. */
export const programmeFile = z.strictObject({
  rationale: z.array(datedWords({ text: localized })),
  objectives: z.array(
    datedWords({ code, kind: z.enum(['objective', 'outcome']), serves: code.optional(), text: localized }),
  ),
  missions: z.array(dated({ objective: code, missions: z.array(code) })),
  history: z.array(
    z.strictObject({
      code,
      happened: partialDate,
      text: localized,
      source: sourceRef,
      verified: z.boolean(),
      fr_verified: z.boolean(),
    }),
  ),
})

/** competencies.yaml: skills that a tour builds. */
export const competenciesFile = z.strictObject({
  competencies: z.array(datedWords({ code, group: z.enum(['personal', 'professional']), name: localized })),
})

import { z } from 'zod'
import { code, datedWords, localized } from './value-types.ts'

/** Doors of the public site that a topic may send people to. */
export const guideDoors = ['family-services', 'health', 'coordinator', 'finance', 'operations', 'selection'] as const

/** decision-guide.yaml: the topics that a couple talks about before somebody applies. */
export const decisionGuideFile = z.strictObject({
  /** The day on which these texts were last gone through. */
  reviewed_on: z.iso.date(),
  facts: z.array(datedWords({ code, title: localized, text: localized })),
  help_areas: z.array(datedWords({ code, text: localized })),
  topics: z.array(
    datedWords({
      code,
      title: localized,
      subject: localized,
      know: localized,
      caution: localized.optional(),
      statements: z.array(z.strictObject({ code, say: localized })).min(1),
      talk: z.array(localized).min(1),
      helps: z.array(localized).min(1),
      ask: z.array(z.enum(guideDoors)).min(1),
    }),
  ),
})

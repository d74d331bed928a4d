import { field } from '#platform/fields.ts'
import { decisionLevels } from '../vocabulary.ts'

/** What a decision says, at first and amended. */
export const decisionFields = {
  level: field.choice(decisionLevels),
  number: field.optionalWhole(1, 10_000),
  from: field.optionalDay(),
  until: field.optionalDay(),
  maxTourMonths: field.optionalWhole(1, 60),
  armed: field.optionalChoice(['armed', 'unarmed']),
  conditions: field.optionalLongText(),
  reasons: field.longText(),
}

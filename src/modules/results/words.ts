import { evaluationRefusals } from './words-of-evaluation.ts'
import { indicatorRefusals } from './words-of-indicators.ts'
import { planRefusals } from './words-of-plan.ts'
import { programmeRefusals } from './words-of-programme.ts'

export const refusals = { ...programmeRefusals, ...planRefusals, ...indicatorRefusals, ...evaluationRefusals }

import { guideRefusals } from './words-of-guides.ts'
import { interestRefusals } from './words-of-interests.ts'

export const refusals = { ...guideRefusals, ...interestRefusals }

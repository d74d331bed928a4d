import type { Tone } from '#platform/web/components/index.ts'
import type { VettingState } from '../vocabulary.ts'

export const stateTone: Record<VettingState, Tone> = { requested: 'warning', concluded: 'good', cancelled: 'neutral' }

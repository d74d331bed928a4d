import type { Tone } from '#platform/web/components/index.ts'
import type { ReleaseState } from '../vocabulary.ts'

export const tones: Record<ReleaseState, Tone> = { proposed: 'info', released: 'good', 'given-up': 'neutral' }

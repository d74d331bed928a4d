import type { Tone } from '#platform/web/components/index.ts'
import type { FollowUpState } from '../vocabulary.ts'

export const stateTone: Record<FollowUpState, Tone> = { open: 'info', overdue: 'bad', done: 'good' }

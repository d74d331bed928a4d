import type { Tone } from '#platform/web/components/index.ts'
import type { AssignmentState, SeatState, SessionState } from '../vocabulary.ts'

export const assignmentTone: Record<AssignmentState, Tone> = {
  assigned: 'warning',
  submitted: 'info',
  returned: 'warning',
  marked: 'good',
}
export const sessionTone: Record<SessionState, Tone> = { planned: 'info', held: 'good', cancelled: 'neutral' }
export const seatTone: Record<SeatState, Tone> = {
  confirmed: 'info',
  lost: 'neutral',
  completed: 'good',
  incomplete: 'bad',
}

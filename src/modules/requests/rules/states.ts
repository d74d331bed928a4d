import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { RequestRecord } from '../vocabulary.ts'

/** Departments assess a request after it was acknowledged and until it is decided or withdrawn. */
export function underAssessment(request: Pick<RequestRecord, 'state'>): Refusal | null {
  switch (request.state) {
    case 'received':
      return refuse('request-not-acknowledged')
    case 'decided':
      return refuse('request-already-decided')
    case 'withdrawn':
      return refuse('request-withdrawn')
    default:
      return null
  }
}

/** A request may be withdrawn for as long as nothing was decided. */
export function stillOpen(request: Pick<RequestRecord, 'state'>): Refusal | null {
  return request.state === 'received' ? null : underAssessment(request)
}

import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Decision, RequestRecord } from '../vocabulary.ts'

type Stands = Pick<RequestRecord, 'state'>

/** Departments assess a request after it was acknowledged and until it is decided or withdrawn. */
export function underAssessment(request: Stands): Refusal | null {
  switch (request.state) {
    case 'received':
      return refuse('request-not-acknowledged')
    case 'decided':
      return refuse('request-already-decided')
    case 'closed':
      return refuse('request-closed')
    case 'withdrawn':
      return refuse('request-withdrawn')
    default:
      return null
  }
}

/** A request may be withdrawn, corrected and linked for as long as nothing was decided. */
export function stillOpen(request: Stands): Refusal | null {
  return request.state === 'received' ? null : underAssessment(request)
}

/** Papers and links may come while the request goes on, also after the decision. */
export function goesOn(request: Stands): Refusal | null {
  return request.state === 'closed' || request.state === 'withdrawn' ? underAssessment(request) : null
}

interface Decided {
  request: Stands
  decisions: readonly Decision[]
  answers: readonly { decisionId: string }[]
}

const standingOne = (decisions: readonly Decision[]): Decision | null =>
  decisions.find((decision) => !decision.superseded) ?? null

/** A decision is told to the requester once: an amendment, and a deferral, are decisions of their own. */
export function awaitsAnswer({ request, decisions, answers }: Decided): Refusal | null {
  const decision = standingOne(decisions)
  if (!decision) return refuse('nothing-to-answer')
  if (request.state !== 'decided' && !(request.state === 'assessing' && decision.outcome === 'deferred'))
    return underAssessment(request) ?? refuse('nothing-to-answer')
  return answers.some((answer) => answer.decisionId === decision.id) ? refuse('already-answered') : null
}

/** Closed once the requester knows; an approval that still grants something stays open, since it may be amended. */
export function mayClose(subject: Decided, today: string): Refusal | null {
  const { request, decisions, answers } = subject
  if (request.state !== 'decided') return underAssessment(request) ?? refuse('request-not-decided')
  const decision = standingOne(decisions)
  if (!decision || !answers.some((answer) => answer.decisionId === decision.id)) return refuse('answer-owed')
  const until = decision.valid?.to ?? null
  return decision.outcome === 'approved' && (until === null || until > today) ? refuse('approval-in-force') : null
}

/** A deferral stands, so that a day can be set on which it is looked at again. */
export function isDeferred({ request, decisions }: Pick<Decided, 'request' | 'decisions'>): Refusal | null {
  return request.state === 'assessing' && standingOne(decisions)?.outcome === 'deferred'
    ? null
    : refuse('nothing-deferred')
}

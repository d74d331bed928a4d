import { describe, expect, test } from 'vitest'
import { type CandidacyState, candidacyStates, type Nomination, type Offer } from '../vocabulary.ts'
import { inState, mayWithdraw, needsRenewedConsent, releasedBy, stateWithRelease } from './turns.ts'

const recommended = { decision: 'recommended' as const, decidedByName: 'A', decidedOn: '2026-03-01' }
const nominated = (outcome: Nomination['outcome']): Nomination => ({
  id: 'n',
  selectingBody: 'UN',
  amsBasis: 'clearance',
  amsPlannedOn: null,
  sentOn: '2026-03-02',
  outcome,
  feedback: null,
  answeredOn: null,
})
const offer = (answer: Offer['answer']) => ({ id: 'o', answer }) as Offer
const before = { screenedOn: null, recommendation: null, nomination: null, offer: null }

test.each([
  [{}, 'endorsed'],
  [{ screenedOn: '2026-02-01' }, 'initially-selected'],
  [{ screenedOn: '2026-02-01', recommendation: recommended }, 'recommended'],
  [{ recommendation: recommended, nomination: nominated(null) }, 'nominated'],
  [{ recommendation: recommended, nomination: nominated('reserve') }, 'reserve'],
  [{ recommendation: recommended, nomination: nominated('accepted') }, 'host-accepted'],
  [{ nomination: nominated('accepted'), offer: offer(null) }, 'offered'],
  [{ nomination: nominated('accepted'), offer: offer('accepted') }, 'accepted'],
] as const)('a new release takes up the file where it had come: %o is %s', (o, state) => {
  expect(stateWithRelease({ ...before, ...o })).toBe(state)
})

describe('S0.56 withdrawal', () => {
  const ended = ['not-released', 'not-selected', 'not-recommended', 'not-accepted', 'declined', 'deployed', 'withdrawn']
  test.each(candidacyStates.map((state) => [state]))('from %s', (state) => {
    expect(mayWithdraw(state)).toBe(!ended.includes(state))
  })
})

test('S2.03 a partner officer is released by the coordinator and a member of the RCMP by the adviser, never the other way', () => {
  expect(releasedBy('service-coordinator', 'municipal')).toBe(null)
  expect(releasedBy('rcmp-adviser', 'federal')).toBe(null)
  expect(releasedBy('service-coordinator', 'federal')?.code).toBe('goes-by-the-adviser')
  expect(releasedBy('rcmp-adviser', 'provincial')?.code).toBe('goes-by-the-coordinator')
})

test('renewed consent is asked for while changed terms of an accepted offer have no answer', () => {
  const asks = (state: CandidacyState, answer: Offer['answer']) => needsRenewedConsent({ state, offer: offer(answer) })
  expect(asks('accepted', null)).toBe(true)
  expect(asks('accepted', 'accepted')).toBe(false)
  expect(asks('offered', null)).toBe(false)
})

test('a refusal names the state in which the file is', () => {
  expect(inState('applied', 'applied', 'endorsed')).toBe(null)
  expect(inState('nominated', 'endorsed')?.code).toBe('candidacy-is-nominated')
})

import { describe, expect, test } from 'vitest'
import type { PdtSeat, ResearchAssignment } from '../vocabulary.ts'
import { judgeAssignment } from './judge-assignment.ts'
import { judgePdt } from './judge-pdt.ts'

const seat = (o: Partial<PdtSeat> = {}): PdtSeat => ({
  id: 's',
  sessionId: 'x',
  sessionCode: 'PDT-1',
  starts: '2026-05-04',
  ends: '2026-05-15',
  place: { en: 'Ottawa', fr: 'Ottawa' },
  sessionState: 'planned',
  seat: 1,
  candidacyId: 'c',
  personId: 'p',
  state: 'confirmed',
  confirmedOn: '2026-03-16',
  concludedOn: null,
  reason: null,
  version: 1,
  ...o,
})
const completed = seat({ state: 'completed', concludedOn: '2026-05-15' })

describe('Pre-deployment training, judged for the departure', () => {
  test.each([
    [undefined, '2026-06-01', 'pending', 'no-seat'],
    [[seat()], '2026-05-15', 'pending', 'seat-confirmed'],
    [[seat()], '2026-05-14', 'not-met', 'session-too-late'],
    [[completed], '2026-05-15', 'met', 'completed'],
    [[completed], '2026-05-14', 'not-met', 'too-late'],
    [[seat({ state: 'lost' })], '2026-06-01', 'pending', 'seat-lost'],
    [[seat({ state: 'incomplete' })], '2026-06-01', 'not-met', 'incomplete'],
    [[seat(), seat({ state: 'incomplete' })], '2026-06-01', 'pending', 'seat-confirmed'],
  ] as const)('S0.39 %#: for %s it is %s (%s)', (seats, on, result, code) => {
    expect(judgePdt(seats, on)).toMatchObject({ result, code })
  })
})

describe('The research assignment', () => {
  const one = (o: Partial<ResearchAssignment>): ResearchAssignment => ({
    id: 'r',
    candidacyId: 'c',
    personId: 'p',
    country: 'HT',
    called: null,
    assignedOn: '2026-03-16',
    dueOn: '2026-04-27',
    state: 'assigned',
    text: null,
    attachmentId: null,
    submittedOn: null,
    mark: null,
    passMark: 8000,
    remarks: null,
    markedByName: null,
    markedOn: null,
    version: 1,
    ...o,
  })
  test.each([
    [undefined, 'pending', 'not-assigned'],
    [one({}), 'pending', 'assigned'],
    [one({ state: 'submitted' }), 'pending', 'submitted'],
    [one({ state: 'returned' }), 'pending', 'returned'],
    [one({ state: 'marked', mark: 7999 }), 'not-met', 'below-pass-mark'],
    [one({ state: 'marked', mark: 8000 }), 'met', 'passed'],
  ] as const)('S0.33 %#: is %s (%s)', (assignment, result, code) => {
    expect(judgeAssignment(assignment)).toMatchObject({ result, code })
  })
})

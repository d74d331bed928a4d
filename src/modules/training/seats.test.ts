import { describe, expect, test } from 'vitest'
import { declareMedicalOutcome } from '#modules/health/index.ts'
import { drain } from '#platform/jobs/drain.ts'
import { aboutCandidate, sampleCandidate, tellFact } from '#tests/support/candidate.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'
import {
  trainingModules as modules,
  officer,
  pass,
  plan,
  readyForSeat as ready,
  selectedForTraining as selected,
  selfOf,
} from '#tests/support/trainee.ts'
import {
  cancelSession,
  confirmSeat,
  loseSeat,
  markResearchAssignment,
  planPdtSession,
  recordAttempt,
  recordAttendance,
  submitResearchAssignment,
} from './index.ts'
import { type SessionData, sessionView } from './views/session.ts'
import { type TraineeData, traineeView } from './views/trainee.ts'

describe('A seat in pre-deployment training', () => {
  test('S0.34 a module mark of 79.99 keeps a candidate out, 80,0 lets them in', () =>
    withRollback(async (db) => {
      const { one, house, file } = await selected(db)
      const sessionId = await plan(house)
      const { modules: assigned, assignment } = await file()
      const attempt = (place: number, mark: string) =>
        done(house, officer, recordAttempt, { enrolmentId: assigned[place]?.enrolmentId, mark, takenOn: '2026-03-16' })
      await done(house, selfOf(one), submitResearchAssignment, {
        assignmentId: assignment?.id,
        text: 'Haiti.',
        file: null,
      })
      const seat = { candidacyId: one.candidacyId, sessionId }
      await attempt(0, '100')
      await attempt(1, '79.99')
      expect(await refusal(house, officer, confirmSeat, seat)).toBe('modules-not-passed')
      await attempt(1, '80,0')
      expect(await refusal(house, officer, confirmSeat, seat)).toBe('assignment-not-passed')
      await done(house, officer, markResearchAssignment, { assignmentId: assignment?.id, mark: '80', remarks: null })
      await done(house, officer, confirmSeat, seat)
      const { rows } = await db.pool.query('select pdt_start from candidacies.candidacy where id = $1', [
        one.candidacyId,
      ])
      expect(rows[0].pdt_start).toBe('2026-05-04')
      expect(await refusal(house, officer, confirmSeat, seat)).toBe('has-seat-already')
    }))

  test('S0.39 is refused while health stands against it, and health still to come does not', () =>
    withRollback(async (db) => {
      const { one, house, sessionId } = await ready(db)
      const { rows } = await db.pool.query(
        `select id from health.assessment where candidacy_id = $1 and kind = 'medical'`,
        [one.candidacyId],
      )
      const word = { assessmentId: rows[0].id, outcome: 'not-recommended', until: null }
      await done(house, actorOf('physician'), declareMedicalOutcome, word)
      expect(await refusal(house, officer, confirmSeat, { candidacyId: one.candidacyId, sessionId })).toBe(
        'health-stands-against-seat',
      )
    }))

  test('S0.39 the last seat goes to one; lost, it is free for the next, and the first needs a new one', () =>
    withRollback(async (db) => {
      const first = await ready(db)
      const { house, sessionId } = first
      const second = await selected(db, { beside: first.one })
      await pass(second)
      await done(house, officer, confirmSeat, { candidacyId: first.one.candidacyId, sessionId })
      const other = { candidacyId: second.one.candidacyId, sessionId }
      expect(await refusal(house, officer, confirmSeat, other)).toBe('session-full')
      const [seat] = (await first.file()).seats
      await done(house, officer, loseSeat, { seatId: seat?.id, reason: 'The home service needs the officer.' })
      await done(house, officer, confirmSeat, other)
      await drain(house)
      const { rows } = await db.pool.query('select pdt_start from candidacies.candidacy where id = $1', [
        first.one.candidacyId,
      ])
      expect(rows[0].pdt_start).toBeNull()
      const letters = await db.pool.query(
        `select body from letters.letter where person_id = $1 and name = 'training.seat-lost'`,
        [first.one.personId],
      )
      expect(letters.rows[0].body.en).toContain('The home service needs the officer.')
      expect(await refusal(house, officer, loseSeat, { seatId: seat?.id, reason: null })).toBe('seat-not-standing')
    }))

  test('S0.39 attendance is recorded once the session has begun, completed once it is over; then the session was held', () =>
    withRollback(async (db) => {
      const { one, house, sessionId, file } = await ready(db)
      await done(house, officer, confirmSeat, { candidacyId: one.candidacyId, sessionId })
      const seatId = (await file()).seats[0]?.id
      const record = (now: string, result: string) => ({
        house: houseOn(db, { modules, now }),
        input: { seatId, result },
      })
      const early = record('2026-05-03', 'completed')
      expect(await refusal(early.house, officer, recordAttendance, early.input)).toBe('session-not-begun')
      const during = record('2026-05-08', 'completed')
      expect(await refusal(during.house, officer, recordAttendance, during.input)).toBe('session-not-over')
      const after = record('2026-05-16', 'completed')
      await done(after.house, officer, recordAttendance, after.input)
      const data = await seen<SessionData>(house, officer, sessionView, { id: sessionId })
      expect(data.session.state).toBe('held')
      expect(data.seats).toMatchObject([{ state: 'completed', concludedOn: '2026-05-15' }])
      const later = await plan(after.house, { starts: '2026-06-01', ends: '2026-06-05' })
      expect(await refusal(after.house, officer, confirmSeat, { candidacyId: one.candidacyId, sessionId: later })).toBe(
        'training-completed-already',
      )
    }))

  test('S0.39 a cancelled session takes every seat back and tells everybody', () =>
    withRollback(async (db) => {
      const { one, house, sessionId, file } = await ready(db)
      await done(house, officer, confirmSeat, { candidacyId: one.candidacyId, sessionId })
      await done(house, officer, cancelSession, { sessionId })
      await drain(house)
      expect((await file()).seats).toMatchObject([{ state: 'lost' }])
      const letters = await db.pool.query(`select body from letters.letter where name = 'training.seat-lost'`)
      expect(letters.rows).toHaveLength(1)
      expect(letters.rows[0].body.fr).toContain('la séance a été annulée')
    }))

  test('a withdrawal frees the seat without a letter', () =>
    withRollback(async (db) => {
      const { one, house, sessionId } = await ready(db)
      await done(house, officer, confirmSeat, { candidacyId: one.candidacyId, sessionId })
      await db.pool.query(`update candidacies.candidacy set state = 'withdrawn' where id = $1`, [one.candidacyId])
      await tellFact(db.pool, 'candidacies.withdrawn', aboutCandidate(one))
      await drain(house)
      const seats = await db.pool.query('select state from training.pdt_seat where candidacy_id = $1', [
        one.candidacyId,
      ])
      expect(seats.rows).toEqual([{ state: 'lost' }])
      const letters = await db.pool.query(`select 1 from letters.letter where name = 'training.seat-lost'`)
      expect(letters.rows).toEqual([])
    }))

  test.each([
    [{ ends: '2026-05-01' }, 'session-ends-before-start'],
    [{ ends: '2026-05-18' }, 'session-one-to-two-weeks'],
    [{ place: { en: 'Ottawa', fr: '' } }, 'place-in-both-languages'],
    [{ capacity: 0 }, 'invalid:capacity=too-small'],
  ])('a session with %j is refused: %s', (input, code) =>
    withRollback(async (db) => {
      const session = { starts: '2026-05-04', ends: '2026-05-15', place: { en: 'Ottawa', fr: 'Ottawa' }, capacity: 1 }
      const house = houseOn(db, { modules })
      expect(await refusal(house, officer, planPdtSession, { ...session, ...input })).toBe(code)
    }),
  )
})

describe('Who sees the training of a candidate', () => {
  test('the officer, the home service of today and the programme do; another service does not', () =>
    withRollback(async (db) => {
      const { one, house } = await selected(db)
      const other = await sampleCandidate(db.pool)
      const query = { id: one.candidacyId }
      for (const actor of [selfOf(one), actorOf('service-coordinator', { services: [one.serviceId] })])
        expect((await seen<TraineeData>(house, actor, traineeView, query)).modules).toHaveLength(2)
      expect(
        await see(house, actorOf('service-coordinator', { services: [other.serviceId] }), traineeView, query),
      ).toMatchObject({ refusal: { code: 'not-found' } })
      expect(await see(house, actorOf('finance-officer'), traineeView, query)).toMatchObject({
        refusal: { code: 'not-yours' },
      })
    }))
})

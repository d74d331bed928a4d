import { describe, expect, test } from 'vitest'
import { irss, physician, psychologist, secret, selectedForHealth as selected } from '#tests/support/assessed.ts'
import { type SampleCandidate, sampleCandidate } from '#tests/support/candidate.ts'
import { withRollback } from '#tests/support/database.ts'
import { act, actorOf, done, refusal, see, seen } from '#tests/support/house.ts'
import { declareMedicalOutcome, declarePsychologicalOutcome } from './actions/declare-outcome.ts'
import { writeMedicalNote, writePsychologicalNote } from './actions/write-note.ts'
import { candidacyHealth } from './views/candidacy.ts'
import { medicalNote, psychologicalNote } from './views/note.ts'
import { type OwnHealth, ownHealth } from './views/own-file.ts'

describe('The health wall', () => {
  const outside = (one: SampleCandidate) => [
    irss,
    actorOf('finance-officer'),
    actorOf('service-coordinator', { services: [one.serviceId] }),
    actorOf('administrator'),
    actorOf('training-officer'),
    actorOf('readiness-officer'),
    actorOf('contingent-commander', { missions: [one.missionId] }),
    actorOf('candidate', { personId: one.personId }),
  ]

  test('scenario 7: whoever is outside the unit is denied a psychological note, and the attempt is audited', () =>
    withRollback(async (db) => {
      const { one, house, psychological } = await selected(db)
      await done(house, psychologist, writePsychologicalNote, { assessmentId: psychological, note: secret })
      for (const actor of outside(one)) {
        expect(await see(house, actor, psychologicalNote, { id: psychological })).toMatchObject({
          kind: 'refused',
          refusal: { code: 'not-yours' },
        })
      }
      const { rows } = await db.pool.query(
        `select duty from audit.entry where act = 'health.psychological-note' and outcome = 'refused' and object_id = $1`,
        [psychological],
      )
      expect(rows.map((row) => row.duty).sort()).toEqual(
        outside(one)
          .map((actor) => actor.duty)
          .sort(),
      )
    }))

  test('S0.22 a health outcome by someone outside the unit is refused and audited', () =>
    withRollback(async (db) => {
      const { one, house, medical } = await selected(db)
      const word = { assessmentId: medical, outcome: 'recommended', until: '2027-01-01' }
      for (const actor of outside(one))
        expect(await refusal(house, actor, declareMedicalOutcome, word)).toBe('not-yours')
      const { rows } = await db.pool.query(
        `select outcome, code from audit.entry where act = 'health.declare-medical-outcome' and object_id = $1`,
        [medical],
      )
      expect(rows).toHaveLength(outside(one).length)
      expect(rows.every((row) => row.outcome === 'refused' && row.code === 'not-yours')).toBe(true)
      expect((await db.pool.query('select 1 from health.outcome where assessment_id = $1', [medical])).rows).toEqual([])
    }))

  test('scenario 7: the outcome word is seen where it is allowed, and by nobody else', () =>
    withRollback(async (db) => {
      const { one, house, psychological } = await selected(db)
      const other = await sampleCandidate(db.pool)
      await done(house, psychologist, declarePsychologicalOutcome, {
        assessmentId: psychological,
        outcome: 'recommended',
        until: '2027-01-01',
      })
      const query = { id: one.candidacyId }
      for (const actor of [
        irss,
        actorOf('readiness-officer'),
        actorOf('service-coordinator', { services: [one.serviceId] }),
        actorOf('candidate', { personId: one.personId }),
      ]) {
        const data = await seen<{ outcomes: object[] }>(house, actor, candidacyHealth, query)
        expect(data.outcomes).toMatchObject([{ kind: 'psychological', outcome: 'recommended', validTo: '2027-01-01' }])
      }
      for (const actor of [
        actorOf('service-coordinator', { services: [other.serviceId] }),
        actorOf('candidate', { personId: other.personId }),
      ])
        expect(await see(house, actor, candidacyHealth, query)).toMatchObject({ refusal: { code: 'not-found' } })
      for (const actor of [actorOf('finance-officer'), actorOf('administrator')])
        expect(await see(house, actor, candidacyHealth, query)).toMatchObject({ refusal: { code: 'not-yours' } })
    }))

  test('the database itself keeps the notes from every other role and duty', () =>
    withRollback(async (db) => {
      const { one, house, psychological } = await selected(db)
      await done(house, psychologist, writePsychologicalNote, { assessmentId: psychological, note: secret })
      const { inTransaction } = await import('#platform/database/transaction.ts')
      const { claimsOf } = await import('#platform/access/claims.ts')
      const { sql } = await import('kysely')
      const look = (role: 'app' | 'app_health' | 'app_psych', duty: Parameters<typeof actorOf>[0]) =>
        inTransaction(
          db,
          { role, claims: claimsOf(actorOf(duty, { services: [one.serviceId] }), '2026-03-16') },
          (tx) => sql`select 1 from health.psychological_note`.execute(tx),
        )
      await expect(look('app', 'irss-officer')).rejects.toThrow(/permission denied/)
      await expect(look('app_health', 'physician')).rejects.toThrow(/permission denied/)
      expect((await look('app_psych', 'administrator')).rows).toEqual([])
      expect((await look('app_psych', 'psychologist')).rows).toHaveLength(1)
    }))

  test('S0.22 the officer sees outcome, dates and who opened the file, never the note', () =>
    withRollback(async (db) => {
      const { one, house, medical, psychological } = await selected(db)
      await done(house, physician, writeMedicalNote, { assessmentId: medical, note: secret })
      await see(house, physician, medicalNote, { id: medical })
      await see(house, psychologist, psychologicalNote, { id: psychological })
      await done(house, physician, declareMedicalOutcome, {
        assessmentId: medical,
        outcome: 'recommended',
        until: '2027-01-01',
      })
      const self = actorOf('candidate', { personId: one.personId })
      const own = await seen<OwnHealth>(house, self, ownHealth)
      expect(own.assessments).toHaveLength(2)
      expect(own.assessments.find((each) => each.kind === 'medical')?.outcome).toMatchObject({ outcome: 'recommended' })
      expect(own.reads.map((read) => [read.duty, read.compartment]).sort()).toEqual([
        ['physician', 'health'],
        ['psychologist', 'psych'],
      ])
      expect(JSON.stringify(own)).not.toContain('Hypertension')
      const stranger = actorOf('candidate', { personId: (await sampleCandidate(db.pool)).personId })
      expect(await seen<OwnHealth>(house, stranger, ownHealth)).toMatchObject({ assessments: [], reads: [] })
    }))

  test('an officer who changes service is seen by the new one from that day, and no longer by the old one', () =>
    withRollback(async (db) => {
      const { one, house, medical } = await selected(db)
      const other = await sampleCandidate(db.pool)
      await done(house, physician, declareMedicalOutcome, {
        assessmentId: medical,
        outcome: 'recommended',
        until: '2027-01-01',
      })
      await db.pool.query(
        `update people.service_membership set valid = '[2015-01-01,2026-03-16)' where person_id = $1`,
        [one.personId],
      )
      await db.pool.query(
        `insert into people.service_membership (id, person_id, service_id, valid, recorded_at, recorded_by)
         values (gen_random_uuid(), $1, $2, '[2026-03-16,)', '2026-03-16', gen_random_uuid())`,
        [one.personId, other.serviceId],
      )
      await db.pool.query('update candidacies.candidacy set service_id = $2 where id = $1', [
        one.candidacyId,
        other.serviceId,
      ])
      const query = { id: one.candidacyId }
      const of = (serviceId: string) => actorOf('service-coordinator', { services: [serviceId] })
      expect(await see(house, of(one.serviceId), candidacyHealth, query)).toMatchObject({
        refusal: { code: 'not-found' },
      })
      const data = await seen<{ outcomes: object[] }>(house, of(other.serviceId), candidacyHealth, query)
      expect(data.outcomes).toHaveLength(1)
    }))

  test('a stale form is refused and a double submit declares once', () =>
    withRollback(async (db) => {
      const { house, medical } = await selected(db)
      const word = { assessmentId: medical, outcome: 'deferred', until: '2026-05-01' }
      const first = await act(house, physician, declareMedicalOutcome, word, { idempotencyKey: 'once', expects: 1 })
      const second = await act(house, physician, declareMedicalOutcome, word, { idempotencyKey: 'once', expects: 1 })
      expect([first, second]).toMatchObject([
        { kind: 'done', replayed: false },
        { kind: 'done', replayed: true },
      ])
      expect(await refusal(house, physician, declareMedicalOutcome, word, { expects: 1 })).toBe('stale')
      const { rows } = await db.pool.query('select 1 from health.outcome where assessment_id = $1', [medical])
      expect(rows).toHaveLength(1)
    }))
})

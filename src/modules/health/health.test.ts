import { describe, expect, test } from 'vitest'
import type { Db } from '#platform/database/connection.ts'
import { drain } from '#platform/jobs/drain.ts'
import {
  administrator,
  irss,
  physician,
  psychologist,
  secret,
  selectedForHealth as selected,
} from '#tests/support/assessed.ts'
import { aboutCandidate, type SampleCandidate, tellFact } from '#tests/support/candidate.ts'
import { withRollback } from '#tests/support/database.ts'
import { done, refusal, see, seen } from '#tests/support/house.ts'
import { declareMedicalOutcome, declarePsychologicalOutcome } from './actions/declare-outcome.ts'
import { recordFormsIn } from './actions/record-forms-in.ts'
import { requestAssessment } from './actions/request-assessment.ts'
import { scheduleAssessment } from './actions/schedule-assessment.ts'
import { writeMedicalNote, writePsychologicalNote } from './actions/write-note.ts'
import { candidacyHealth } from './views/candidacy.ts'
import { assessmentsList } from './views/list.ts'
import { medicalNote, type NoteData, psychologicalNote } from './views/note.ts'
import { type AssessmentData, assessmentView } from './views/one.ts'

const entries = async (db: Db, one: SampleCandidate) =>
  (
    await db.pool.query(
      'select act, outcome, code, duty, compartment, detail::text from audit.entry where person_id = $1 or object_id = any($2) order by at, seq',
      [one.personId, [one.candidacyId]],
    )
  ).rows

describe('The initial selection', () => {
  test('S0.71 asks for one medical and one psychological assessment, once', () =>
    withRollback(async (db) => {
      const { one, house, rows } = await selected(db)
      expect(rows.map((row) => row.kind).sort()).toEqual(['medical', 'psychological'])
      await tellFact(db.pool, 'candidacies.selected-initially', aboutCandidate(one))
      await drain(house)
      const again = await db.pool.query('select 1 from health.assessment where candidacy_id = $1', [one.candidacyId])
      expect(again.rows).toHaveLength(2)
      const request = { candidacyId: one.candidacyId, kind: 'medical', purpose: 'pre-deployment', dueOn: null }
      expect(await refusal(house, irss, requestAssessment, request)).toBe('assessment-already-open')
    }))

  test('a withdrawal cancels what is open', () =>
    withRollback(async (db) => {
      const { one, house, medical } = await selected(db)
      await db.pool.query(`update candidacies.candidacy set state = 'withdrawn' where id = $1`, [one.candidacyId])
      await tellFact(db.pool, 'candidacies.withdrawn', aboutCandidate(one))
      await drain(house)
      const { rows } = await db.pool.query('select distinct state from health.assessment where candidacy_id = $1', [
        one.candidacyId,
      ])
      expect(rows).toEqual([{ state: 'cancelled' }])
      const late = { assessmentId: medical, outcome: 'not-recommended', until: null }
      expect(await refusal(house, physician, declareMedicalOutcome, late)).toBe('assessment-cancelled')
    }))
})

describe('The unit', () => {
  test('S0.71 schedules, receives forms, writes a sealed note and declares its word', () =>
    withRollback(async (db) => {
      const { one, house, medical } = await selected(db)
      expect(await refusal(house, administrator, scheduleAssessment, { assessmentId: medical, on: '2026-03-15' })).toBe(
        'assessment-in-the-past',
      )
      await done(house, administrator, scheduleAssessment, { assessmentId: medical, on: '2026-04-02' })
      await done(house, administrator, recordFormsIn, { assessmentId: medical })
      await done(house, physician, writeMedicalNote, { assessmentId: medical, note: secret })
      await done(house, physician, writeMedicalNote, { assessmentId: medical, note: 'Second look: stable.' })
      await done(house, physician, declareMedicalOutcome, {
        assessmentId: medical,
        outcome: 'recommended',
        until: '2027-03-31',
      })
      const note = await seen<NoteData>(house, physician, medicalNote, { id: medical })
      expect(note.entries).toEqual([
        { on: '2026-03-16', by: 'Dr. Agathe Roy', text: secret },
        { on: '2026-03-16', by: 'Dr. Agathe Roy', text: 'Second look: stable.' },
      ])
      const kept = await db.pool.query('select sealed, version from health.note where assessment_id = $1', [medical])
      expect(kept.rows).toHaveLength(1)
      expect(kept.rows[0].version).toBe(2)
      expect(kept.rows[0].sealed.toString('utf8')).not.toContain('Hypertension')
      const trail = JSON.stringify(await entries(db, one))
      expect(trail).not.toContain('Hypertension')
      await drain(house)
      const letters = await db.pool.query('select subject, body from letters.letter where person_id = $1', [
        one.personId,
      ])
      const text = JSON.stringify(letters.rows)
      expect(text).toContain('valide jusqu’au 31 mars 2027')
      expect(text).toContain('April 2, 2026')
      expect(text).not.toContain('Hypertension')
    }))

  test('a word said anew supersedes the one before, and both stay on record', () =>
    withRollback(async (db) => {
      const { one, house, medical } = await selected(db)
      const say = (o: object) => done(house, physician, declareMedicalOutcome, { assessmentId: medical, ...o })
      await say({ outcome: 'deferred', until: '2026-04-30' })
      await say({ outcome: 'recommended', until: '2027-01-31' })
      const data = await seen<{ outcomes: unknown[] }>(house, irss, candidacyHealth, { id: one.candidacyId })
      expect(data.outcomes).toMatchObject([{ kind: 'medical', outcome: 'recommended', validTo: '2027-01-31' }])
      const all = await db.pool.query('select 1 from health.outcome where assessment_id = $1', [medical])
      expect(all.rows).toHaveLength(2)
    }))

  test('the administrator sees dates and completion, neither the word nor a note', () =>
    withRollback(async (db) => {
      const { house, medical, psychological } = await selected(db)
      await done(house, physician, declareMedicalOutcome, {
        assessmentId: medical,
        outcome: 'not-recommended',
        until: null,
      })
      const data = await seen<AssessmentData>(house, administrator, assessmentView, { id: medical })
      expect(data.assessment).toMatchObject({ state: 'concluded' })
      expect(JSON.stringify(data)).not.toContain('not-recommended')
      const list = await seen<{ rows: object[] }>(house, administrator, assessmentsList, {})
      expect(list.rows).toHaveLength(2)
      expect(JSON.stringify(list)).not.toContain('recommended')
      for (const [view, id] of [
        [medicalNote, medical],
        [psychologicalNote, psychological],
      ] as const)
        expect(await see(house, administrator, view, { id })).toMatchObject({ refusal: { code: 'not-yours' } })
    }))

  test('S0.29 the physician and the psychologist do not see each other’s side', () =>
    withRollback(async (db) => {
      const { house, medical, psychological } = await selected(db)
      await done(house, psychologist, writePsychologicalNote, { assessmentId: psychological, note: 'Resilient.' })
      expect(await see(house, physician, psychologicalNote, { id: psychological })).toMatchObject({
        refusal: { code: 'not-yours' },
      })
      expect(await see(house, physician, medicalNote, { id: psychological })).toMatchObject({ kind: 'refused' })
      expect(await see(house, psychologist, assessmentView, { id: medical })).toMatchObject({
        refusal: { code: 'not-found' },
      })
      const wrong = { assessmentId: psychological, outcome: 'recommended', until: '2027-01-01' }
      expect(await refusal(house, physician, declareMedicalOutcome, wrong)).toBe('not-found')
      expect(await refusal(house, physician, declarePsychologicalOutcome, wrong)).toBe('not-yours')
    }))

  test('S0.70 assesses again after the mission; that word does not open the way to the mission', () =>
    withRollback(async (db) => {
      const { one, house, medical } = await selected(db)
      await done(house, physician, declareMedicalOutcome, {
        assessmentId: medical,
        outcome: 'not-recommended',
        until: null,
      })
      await db.pool.query(`update candidacies.candidacy set state = 'deployed' where id = $1`, [one.candidacyId])
      const request = { candidacyId: one.candidacyId, kind: 'medical', purpose: 'post-mission', dueOn: '2027-10-01' }
      await done(house, administrator, requestAssessment, request)
      const { rows } = await db.pool.query(`select id from health.assessment where purpose = 'post-mission'`)
      await done(house, physician, declareMedicalOutcome, {
        assessmentId: rows[0].id,
        outcome: 'recommended',
        until: '2028-10-01',
      })
      const data = await seen<{ outcomes: { purpose: string; outcome: string }[] }>(house, irss, candidacyHealth, {
        id: one.candidacyId,
      })
      expect(data.outcomes.map((each) => `${each.purpose} ${each.outcome}`).sort()).toEqual([
        'post-mission recommended',
        'pre-deployment not-recommended',
      ])
    }))
})

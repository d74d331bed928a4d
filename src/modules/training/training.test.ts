import { describe, expect, test } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { aPdf } from '#platform/files/samples.ts'
import { circumstancesOf } from '#platform/house.ts'
import { sampleCandidate } from '#tests/support/candidate.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, done, refusal, see, seen, TODAY } from '#tests/support/house.ts'
import { officer, selectedForTraining as selected, selfOf } from '#tests/support/trainee.ts'
import {
  assignModules,
  markResearchAssignment,
  recordAttempt,
  returnResearchAssignment,
  submitResearchAssignment,
} from './index.ts'
import { moduleCertificate } from './views/module-certificate.ts'

describe('Online modules', () => {
  test('S0.33 are assigned on selection for a UN mission, with the research assignment, and the officer is told', () =>
    withRollback(async (db) => {
      const { one, house, file } = await selected(db)
      const data = await file()
      expect(data.modules.map((module) => module.code)).toEqual(['sample-a', 'sample-b'])
      expect(data.assignment).toMatchObject({ country: 'HT', state: 'assigned', passMark: 8000, dueOn: '2026-04-27' })
      expect(await refusal(house, officer, assignModules, { candidacyId: one.candidacyId, dueOn: null })).toBe(
        'modules-assigned-already',
      )
      const letters = await db.pool.query('select name from letters.letter where person_id = $1', [one.personId])
      expect(letters.rows.map((row) => row.name).sort()).toEqual([
        'training.modules-assigned',
        'training.research-assigned',
      ])
    }))

  test('S0.33 are not assigned where the bulletin does not ask for them', () =>
    withRollback(async (db) => {
      const { one, house, file } = await selected(db, { missionKind: 'bilateral', criteria: [{ step: 'medical' }] })
      expect(await file()).toMatchObject({ modules: [], assignment: null })
      expect(await refusal(house, officer, assignModules, { candidacyId: one.candidacyId, dueOn: null })).toBe(
        'modules-not-asked-for',
      )
    }))

  test('S0.35 a pass issues the certificate in the same act; a failure leaves a numbered attempt', () =>
    withRollback(async (db) => {
      const { one, house, file } = await selected(db)
      const [first] = (await file()).modules
      const attempt = (mark: string) =>
        done(house, officer, recordAttempt, { enrolmentId: first?.enrolmentId, mark, takenOn: '2026-03-16' })
      await attempt('79.99')
      expect((await file()).modules[0]).toMatchObject({ attempts: 1, best: 7999, certificateCode: null })
      await attempt('80,0')
      const data = await file()
      expect(data.modules[0]).toMatchObject({ attempts: 2, best: 8000 })
      expect(data.modules[0]?.certificateCode).toMatch(/^MOD-/)
      expect(data.attempts.map(({ number, mark }) => [number, mark])).toEqual([
        [1, 7999],
        [2, 8000],
      ])
      const again = { enrolmentId: first?.enrolmentId, mark: '90', takenOn: '2026-03-16' }
      expect(await refusal(house, officer, recordAttempt, again)).toBe('module-passed-already')
      const id = data.modules[0]?.certificateId
      expect(await seen(house, selfOf(one), moduleCertificate, { id })).toMatchObject({ mark: 8000, practice: true })
      const stranger = selfOf(await sampleCandidate(db.pool))
      expect(await see(house, stranger, moduleCertificate, { id })).toMatchObject({ refusal: { code: 'not-found' } })
    }))

  test.each([
    [{ mark: '79.999' }, 'invalid:mark=not-a-number'],
    [{ mark: '100.01' }, 'invalid:mark=too-large'],
    [{ mark: '-1' }, 'invalid:mark=too-small'],
    [{ takenOn: '2026-03-17' }, 'attempt-in-the-future'],
    [{ takenOn: '2026-03-15' }, 'attempt-before-assignment'],
    [{ takenOn: '2026-02-29' }, 'invalid:takenOn=not-a-day'],
  ])('an attempt with %j is refused: %s', (input, code) =>
    withRollback(async (db) => {
      const { house, file } = await selected(db)
      const enrolmentId = (await file()).modules[0]?.enrolmentId
      expect(
        await refusal(house, officer, recordAttempt, { enrolmentId, mark: '90', takenOn: '2026-03-16', ...input }),
      ).toBe(code)
    }),
  )

  test('nobody but the training officer records an attempt, the candidate least of all', () =>
    withRollback(async (db) => {
      const { one, house, file } = await selected(db)
      const enrolmentId = (await file()).modules[0]?.enrolmentId
      for (const actor of [
        selfOf(one),
        actorOf('irss-officer'),
        actorOf('service-coordinator', { services: [one.serviceId] }),
      ])
        expect(await refusal(house, actor, recordAttempt, { enrolmentId, mark: '100', takenOn: '2026-03-16' })).toBe(
          'not-yours',
        )
    }))
})

describe('The research assignment', () => {
  test('S0.33 is submitted, returned with remarks, submitted again and marked', () =>
    withRollback(async (db) => {
      const { one, house, file } = await selected(db)
      const assignmentId = (await file()).assignment?.id
      const self = selfOf(one)
      expect(await refusal(house, self, submitResearchAssignment, { assignmentId, text: null, file: null })).toBe(
        'assignment-empty',
      )
      expect(await refusal(house, officer, markResearchAssignment, { assignmentId, mark: '90', remarks: null })).toBe(
        'assignment-not-submitted',
      )
      await done(house, self, submitResearchAssignment, { assignmentId, text: 'First try.', file: null })
      const back = { assignmentId, remarks: 'Say more about the police.', dueOn: '2026-04-01' }
      await done(house, officer, returnResearchAssignment, back)
      await done(house, self, submitResearchAssignment, { assignmentId, text: 'Second try.', file: null })
      await done(house, officer, markResearchAssignment, { assignmentId, mark: '79,99', remarks: null })
      expect((await file()).assignment).toMatchObject({ state: 'marked', mark: 7999, text: 'Second try.' })
      expect(await refusal(house, self, submitResearchAssignment, { assignmentId, text: 'Third.', file: null })).toBe(
        'assignment-marked-already',
      )
      await done(house, officer, returnResearchAssignment, back)
      await done(house, self, submitResearchAssignment, { assignmentId, text: 'Third.', file: null })
      await done(house, officer, markResearchAssignment, { assignmentId, mark: '80', remarks: null })
      expect((await file()).assignment).toMatchObject({ mark: 8000, markedByName: 'Luc Tremblay' })
    }))

  test('S0.33 may be a file: it is checked, goes to whoever marks it, and is nobody else’s to hand in', () =>
    withRollback(async (db) => {
      const { one, house, file } = await selected(db)
      const assignmentId = (await file()).assignment?.id
      const stage = (actor: ReturnType<typeof selfOf>) =>
        inTransaction(db, { role: 'app', claims: claimsOf(actor, TODAY) }, async (tx) => {
          const c = circumstancesOf(house, actor)
          const staged = await house.tools.attachments.stage(tx, c, { bytes: aPdf(), fileName: 'haiti.pdf' })
          if (isRefusal(staged)) throw new Error(staged.code)
          return staged.id
        })
      const stranger = selfOf(await sampleCandidate(db.pool))
      const foreign = { assignmentId, text: null, file: await stage(stranger) }
      expect(await refusal(house, selfOf(one), submitResearchAssignment, foreign)).toBe('file-not-found')
      expect((await file()).assignment).toMatchObject({ state: 'assigned', attachmentId: null })
      const own = await stage(selfOf(one))
      await done(house, selfOf(one), submitResearchAssignment, { assignmentId, text: null, file: own })
      const readBy = (actor: ReturnType<typeof selfOf>) =>
        inTransaction(db, { role: 'app', claims: claimsOf(actor, TODAY) }, (tx) =>
          house.tools.attachments.read(tx, own),
        )
      expect((await readBy(officer))?.fileName).toBe('haiti.pdf')
      expect(await readBy(stranger)).toBeNull()
    }))

  test('is nobody else’s to submit', () =>
    withRollback(async (db) => {
      const { house, file } = await selected(db)
      const stranger = selfOf(await sampleCandidate(db.pool))
      const input = { assignmentId: (await file()).assignment?.id, text: 'Mine.', file: null }
      expect(await refusal(house, stranger, submitResearchAssignment, input)).toBe('not-found')
    }))
})

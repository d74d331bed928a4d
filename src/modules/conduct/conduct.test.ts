import { describe, expect, test } from 'vitest'
import { judgeCandidacies, registerSteps } from '#modules/candidacies/index.ts'
import { claimsOf } from '#platform/access/claims.ts'
import type { Db } from '#platform/database/connection.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { drain } from '#platform/jobs/drain.ts'
import { jobsModule } from '#platform/jobs/index.ts'
import { aboutCandidate, sampleCandidate, tellFact } from '#tests/support/candidate.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, refusal, see, seen, TODAY } from '#tests/support/house.ts'
import { declareClearance } from './actions/declare-clearance.ts'
import { requestVetting } from './actions/request-vetting.ts'
import { conductModule, conductStep } from './index.ts'
import { vettingsList } from './views/list.ts'
import { type VettingData, vettingView } from './views/one.ts'

const officer = actorOf('conduct-officer', { name: 'Noor Haddad' })
const irss = actorOf('irss-officer')
const secret = 'An inquiry is open at the home service.'

async function selected(db: Db) {
  registerSteps([conductStep])
  const one = await sampleCandidate(db.pool, { criteria: [{ step: 'conduct', anchor: 'departure' }] })
  const house = houseOn(db, { modules: [jobsModule, conductModule] })
  await tellFact(db.pool, 'candidacies.selected-initially', aboutCandidate(one))
  await drain(house)
  const { rows } = await db.pool.query('select id from conduct.vetting where candidacy_id = $1', [one.candidacyId])
  const declare = (o: object) =>
    done(house, officer, declareClearance, { vettingId: rows[0].id, until: null, reason: null, ...o })
  const judged = () =>
    inTransaction(db, { role: 'app', claims: claimsOf(irss, TODAY) }, async (tx) => {
      const findings = await judgeCandidacies(tx, [one.candidacyId], { today: TODAY })
      return findings.get(one.candidacyId)?.[0]?.judgement
    })
  return { one, house, vettingId: rows[0].id as string, rows, declare, judged }
}

describe('Vetting', () => {
  test('is asked for at the initial selection, once', () =>
    withRollback(async (db) => {
      const { one, house, rows } = await selected(db)
      expect(rows).toHaveLength(1)
      expect(await refusal(house, irss, requestVetting, { candidacyId: one.candidacyId, dueOn: null })).toBe(
        'vetting-already-open',
      )
    }))

  test('the others learn clear or not clear until a day; the reason stays sealed', () =>
    withRollback(async (db) => {
      const { house, vettingId, declare, judged } = await selected(db)
      expect(await judged()).toMatchObject({ result: 'pending', code: 'awaited' })
      await declare({ clearance: 'not-clear', until: '2026-12-01', reason: secret })
      expect(await judged()).toEqual({
        result: 'not-met',
        code: 'not-clear-until',
        value: { en: 'Not clear', fr: 'Non favorable' },
        params: { until: '2026-12-01' },
      })
      await declare({ clearance: 'clear', until: '2027-01-31' })
      expect(await judged()).toMatchObject({ result: 'met', validUntil: '2027-01-31' })
      const data = await seen<VettingData>(house, officer, vettingView, { id: vettingId })
      expect(data.reasons).toEqual([{ on: TODAY, by: 'Noor Haddad', text: secret }])
      const kept = await db.pool.query('select sealed from conduct.vetting where id = $1', [vettingId])
      expect(kept.rows[0].sealed.toString('utf8')).not.toContain('inquiry')
      const audit = await db.pool.query(
        `select coalesce(detail::text, '') as detail from audit.entry where object_id = $1`,
        [vettingId],
      )
      expect(audit.rows.map((row) => row.detail).join()).not.toContain('inquiry')
    }))

  test.each([
    [{ clearance: 'clear', until: null, reason: null }, 'clear-needs-a-last-day'],
    [{ clearance: 'clear', until: TODAY, reason: null }, 'until-in-the-past'],
    [{ clearance: 'not-clear', until: null, reason: null }, 'not-clear-needs-a-reason'],
  ])('%j is refused: %s', (input, code) =>
    withRollback(async (db) => {
      const { house, vettingId } = await selected(db)
      expect(await refusal(house, officer, declareClearance, { vettingId, ...input })).toBe(code)
    }),
  )

  test('nobody outside the unit declares, lists or opens it, and each attempt is audited', () =>
    withRollback(async (db) => {
      const { one, house, vettingId } = await selected(db)
      const others = [
        irss,
        actorOf('physician'),
        actorOf('service-coordinator', { services: [one.serviceId] }),
        actorOf('administrator'),
        actorOf('candidate', { personId: one.personId }),
      ]
      for (const actor of others) {
        const input = { vettingId, clearance: 'clear', until: '2027-01-01', reason: null }
        expect(await refusal(house, actor, declareClearance, input)).toBe('not-yours')
        expect(await see(house, actor, vettingView, { id: vettingId })).toMatchObject({
          refusal: { code: 'not-yours' },
        })
        expect(await see(house, actor, vettingsList, {})).toMatchObject({ refusal: { code: 'not-yours' } })
      }
      const { rows } = await db.pool.query(`select 1 from audit.entry where outcome = 'refused' and object_id = $1`, [
        vettingId,
      ])
      expect(rows).toHaveLength(others.length * 2)
    }))

  test('a withdrawal cancels it', () =>
    withRollback(async (db) => {
      const { one, house, vettingId } = await selected(db)
      await tellFact(db.pool, 'candidacies.withdrawn', aboutCandidate(one))
      await drain(house)
      const input = { vettingId, clearance: 'clear', until: '2027-01-01', reason: null }
      expect(await refusal(house, officer, declareClearance, input)).toBe('vetting-cancelled')
    }))
})

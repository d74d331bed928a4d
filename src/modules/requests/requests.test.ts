import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { withRollback } from '#tests/support/database.ts'
import { act, actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'
import { acknowledgeRequest } from './actions/acknowledge-request.ts'
import { amendDecision } from './actions/amend-decision.ts'
import { decideRequest } from './actions/decide-request.ts'
import { recordPosition } from './actions/record-position.ts'
import { registerRequest } from './actions/register-request.ts'
import { withdrawRequest } from './actions/withdraw-request.ts'
import { requestsModule } from './index.ts'
import { sampleDecision, samplePartners, sampleRequest } from './samples.ts'
import { requestsList } from './views/list.ts'
import { type RequestFile, requestView } from './views/one.ts'

const intake = actorOf('intake-officer')
const gac = actorOf('gac-assessor')
const ps = actorOf('ps-assessor')
const planner = actorOf('rcmp-planner')
const body = actorOf('decision-body')

const said = (requestId: string, o = {}) => ({ requestId, stance: 'support', considerations: 'It fits.', ...o })

async function house(db: Db) {
  await samplePartners(db)
  const here = houseOn(db, { modules: [requestsModule] })
  const id = await done(here, intake, registerRequest, sampleRequest())
  return { here, id }
}
async function assessed(db: Db) {
  const { here, id } = await house(db)
  await done(here, intake, acknowledgeRequest, { requestId: id })
  for (const assessor of [gac, ps, planner]) await done(here, assessor, recordPosition, said(id))
  return { here, id }
}

describe('A request', () => {
  test('S1.02 gets a unique number, keeps requester, text and deadline, and is acknowledged', () =>
    withRollback(async (db) => {
      const { here, id } = await house(db)
      const other = await done(here, intake, registerRequest, sampleRequest({ requesterKind: 'state' }))
      await done(here, intake, acknowledgeRequest, { requestId: id })
      const first = await seen<RequestFile>(here, intake, requestView, { id })
      const second = await seen<RequestFile>(here, intake, requestView, { id: other })
      expect(first.request.code).toMatch(/^REQ-/)
      expect(first.request.code).not.toBe(second.request.code)
      expect(first.request).toMatchObject({
        answerBy: '2026-04-30',
        state: 'acknowledged',
        acknowledgedOn: '2026-03-16',
      })
      expect(await refusal(here, intake, acknowledgeRequest, { requestId: id })).toBe('request-already-acknowledged')
    }))

  test('S1.02 is refused when it comes from the future or wants its answer before it came', () =>
    withRollback(async (db) => {
      const { here } = await house(db)
      const register = (o: object) => refusal(here, intake, registerRequest, sampleRequest({ ...o }))
      expect(await register({ receivedOn: '2026-03-17', answerBy: null })).toBe('received-in-the-future')
      expect(await register({ answerBy: '2026-03-01' })).toBe('deadline-before-receipt')
      expect(await register({ requester: '' })).toBe('invalid:requester=required')
      expect(await refusal(here, planner, registerRequest, sampleRequest())).toBe('not-yours')
    }))

  test('S1.03 waits for the position of every department that is a partner on the day', () =>
    withRollback(async (db) => {
      const { here, id } = await house(db)
      expect(await refusal(here, gac, recordPosition, said(id))).toBe('request-not-acknowledged')
      await done(here, intake, acknowledgeRequest, { requestId: id })
      await done(here, gac, recordPosition, said(id))
      await done(here, planner, recordPosition, said(id))
      const early = await act(here, body, decideRequest, { requestId: id, ...sampleDecision() })
      expect(early).toMatchObject({ kind: 'refused', refusal: { code: 'positions-owed', params: { missing: 'PS' } } })
      await done(here, ps, recordPosition, said(id))
      await done(here, body, decideRequest, { requestId: id, ...sampleDecision() })
      const file = await seen<RequestFile>(here, body, requestView, { id })
      expect(file.request.state).toBe('decided')
      expect(file.positions.map((one) => one.department).sort()).toEqual(['GAC', 'PS', 'RCMP'])
      expect(file.decisions[0]).toMatchObject({
        number: 20,
        valid: { from: '2026-04-01', to: '2028-04-01' },
        maxTourMonths: 12,
        armed: false,
        level: 'ministerial',
      })
    }))

  test('S1.03 keeps a position that was said anew, and the one that it supersedes', () =>
    withRollback(async (db) => {
      const { here, id } = await assessed(db)
      const conditions = { stance: 'support-with-conditions' }
      expect(await refusal(here, gac, recordPosition, said(id, conditions))).toBe('conditions-not-named')
      await done(here, gac, recordPosition, said(id, { ...conditions, suggestedConditions: 'Unarmed.' }))
      const { positions } = await seen<RequestFile>(here, gac, requestView, { id })
      const own = positions.filter((one) => one.department === 'GAC')
      expect(own.map((one) => [one.stance, one.superseded])).toEqual([
        ['support-with-conditions', false],
        ['support', true],
      ])
    }))

  test('S1.03 is granted by officials alone for a few officers only; the ministers decide the rest', () =>
    withRollback(async (db) => {
      const { here, id } = await assessed(db)
      const ancillary = (number: number) => ({ requestId: id, ...sampleDecision({ level: 'ancillary', number }) })
      expect(await refusal(here, body, decideRequest, ancillary(6))).toBe('beyond-ancillary-level')
      await done(here, body, decideRequest, ancillary(5))
    }))

  test('S0.11 keeps each version of its decision: an amendment supersedes, with a number of its own', () =>
    withRollback(async (db) => {
      const { here, id } = await assessed(db)
      expect(await refusal(here, body, amendDecision, { requestId: id, ...amendment(12) })).toBe('nothing-to-amend')
      await done(here, body, decideRequest, { requestId: id, ...sampleDecision() })
      await done(here, body, amendDecision, { requestId: id, ...amendment(12) })
      const { decisions } = await seen<RequestFile>(here, planner, requestView, { id })
      expect(decisions.map((one) => [one.number, one.superseded, one.version])).toEqual([
        [12, false, 2],
        [20, true, 1],
      ])
      expect(decisions[0]?.code).not.toBe(decisions[1]?.code)
    }))

  test('a deferred request can be decided later; a withdrawn one cannot', () =>
    withRollback(async (db) => {
      const { here, id } = await assessed(db)
      const deferred = { outcome: 'deferred', number: null, from: null, until: null }
      await done(here, body, decideRequest, { requestId: id, ...sampleDecision(deferred) })
      await done(here, body, decideRequest, { requestId: id, ...sampleDecision({ outcome: 'declined' }) })
      expect(await refusal(here, intake, withdrawRequest, { requestId: id })).toBe('request-already-decided')
      const other = await done(here, intake, registerRequest, sampleRequest())
      await done(here, intake, withdrawRequest, { requestId: other })
      expect(await refusal(here, gac, recordPosition, said(other))).toBe('request-withdrawn')
    }))

  test('is hidden from finance, and its departmental positions from the mission desk', () =>
    withRollback(async (db) => {
      const { here, id } = await assessed(db)
      expect(await see(here, actorOf('finance-officer'), requestView, { id })).toMatchObject({ kind: 'refused' })
      const data = await seen(here, actorOf('mission-desk'), requestView, { id })
      expect(data).not.toHaveProperty('positions')
      expect(JSON.stringify(data)).not.toContain('It fits.')
    }))

  test('S1.03 row-level security hides requests, positions and decisions from everybody who has no part in them', () =>
    withRollback(async (db) => {
      const { here, id } = await assessed(db)
      await done(here, body, decideRequest, { requestId: id, ...sampleDecision() })
      const count = async (actor: typeof intake) => {
        const tables = ['request', 'departmental_position', 'decision']
        const ask = (table: string) =>
          inTransaction(db, { role: 'app', claims: claimsOf(actor, '2026-03-16') }, (tx) =>
            sql<{ n: string }>`select count(*) as n from ${sql.table(`requests.${table}`)}`.execute(tx),
          )
        const found: number[] = []
        for (const table of tables) found.push(Number((await ask(table)).rows[0]?.n))
        return found
      }
      expect(await count(planner)).toEqual([1, 3, 1])
      for (const duty of ['candidate', 'service-coordinator', 'physician', 'finance-officer', 'administrator'] as const)
        expect(await count(actorOf(duty))).toEqual([0, 0, 0])
    }))

  test('is found in the list by state, text without accents, and decision', () =>
    withRollback(async (db) => {
      const { here, id } = await assessed(db)
      await done(here, intake, registerRequest, sampleRequest({ subject: 'Écoles de police' }))
      await done(here, body, decideRequest, { requestId: id, ...sampleDecision() })
      const find = async (query: object) =>
        (await seen<{ rows: { subject: string }[] }>(here, intake, requestsList, query)).rows.map((row) => row.subject)
      expect(await find({ q: 'ecoles' })).toEqual(['Écoles de police'])
      expect(await find({ state: 'decided' })).toHaveLength(1)
      expect(await find({ outcome: 'declined' })).toEqual([])
      expect(await find({ sort: 'subject', dir: 'asc' })).toHaveLength(2)
    }))
})

describe('What waits', () => {
  test('S1.02 S1.03 for intake until receipt is acknowledged, for each department until it spoke, then for the decision body', () =>
    withRollback(async (db) => {
      await samplePartners(db)
      const here = houseOn(db)
      const waits = async (actor: typeof intake) => {
        const home = here.registry.views.get('desk.home')
        if (!home) throw new Error('The desk has no home.')
        return JSON.stringify(await seen(here, actor, home)).includes('Police officers for a stabilization mission')
      }
      const all = () => Promise.all([intake, gac, ps, planner, body].map(waits))
      const id = await done(here, intake, registerRequest, sampleRequest())
      expect(await all()).toEqual([true, false, false, false, false])
      await done(here, intake, acknowledgeRequest, { requestId: id })
      expect(await all()).toEqual([false, true, true, true, false])
      await done(here, gac, recordPosition, said(id))
      await done(here, ps, recordPosition, said(id))
      expect(await all()).toEqual([false, false, false, true, false])
      await done(here, planner, recordPosition, said(id))
      // The planner puts the package together, and those who decide may.
      expect(await all()).toEqual([false, false, false, true, true])
      await done(here, body, decideRequest, { requestId: id, ...sampleDecision() })
      // The decision now waits for the planner, who turns it into strength.
      expect(await all()).toEqual([false, false, false, true, false])
    }))
})

function amendment(number: number) {
  const { outcome: _outcome, ...terms } = sampleDecision({ number })
  return terms
}

import { describe, expect, test } from 'vitest'
import { assignDuty, createAccount } from '#platform/access/accounts.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, TODAY } from '#tests/support/house.ts'
import { contactFor } from './index.ts'
import { serviceId } from './samples.ts'

const ask = (db: Db, service: string | null, day = TODAY) =>
  inTransaction(db, { role: 'app', claims: claimsOf(actorOf('candidate'), day) }, (tx) =>
    contactFor(tx, { serviceId: service, day }),
  )

async function coordinator(db: Db, service: string, duty: 'service-coordinator' | 'service-chief') {
  const now = '2026-01-01T12:00:00Z'
  await inTransaction(db, { role: 'app', claims: claimsOf(systemActor('test'), TODAY) }, async (tx) => {
    const account = { email: `${duty}@opp.example`, name: `Kim ${duty}`, language: 'en' as const, now }
    const accountId = (await createAccount(tx, account)) as string
    await assignDuty(tx, { accountId, duty, serviceId: service, from: '2026-01-01', until: '2026-12-31', now })
  })
}

describe('Who to turn to', () => {
  test('S2.03 an officer of a partner service turns to the coordinator of that service', () =>
    withRollback(async (db) => {
      const opp = await serviceId(db, 'OPP')
      await coordinator(db, opp, 'service-coordinator')
      await coordinator(db, opp, 'service-chief')
      expect(await ask(db, opp)).toMatchObject({
        label: { en: 'Peace operations coordinator of your own service' },
        people: [{ name: 'Kim service-coordinator', email: 'service-coordinator@opp.example' }],
        fallback: null,
      })
    }))

  test('S2.03 a member of the RCMP turns to the career development and resourcing adviser', () =>
    withRollback(async (db) => {
      const answer = await ask(db, await serviceId(db, 'RCMP'))
      expect(answer.label?.en).toBe('International Policing Career Development and Resourcing Advisor')
      expect(answer.organisation).not.toBeNull()
      expect(answer.fallback).toBeNull()
    }))

  test('S2.03 is never a dead end: without a coordinator, on a later day or without a service, a unit is named', () =>
    withRollback(async (db) => {
      const opp = await serviceId(db, 'OPP')
      const unit = { en: 'International Recruitment, Screening and Selection' }
      expect((await ask(db, opp)).fallback).toMatchObject(unit)
      await coordinator(db, opp, 'service-coordinator')
      expect((await ask(db, opp, '2027-01-01')).fallback).toMatchObject(unit)
      expect(await ask(db, null)).toMatchObject({ label: null, people: [], fallback: unit })
    }))
})

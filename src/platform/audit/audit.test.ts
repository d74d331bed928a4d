import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Actor, systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Claims, type Db, inTransaction } from '#platform/database/connection.ts'
import { throwAwayDatabase, withRollback } from '#tests/support/database.ts'
import { type AuditEntry, appendAudit, auditBy } from './append.ts'
import { healthReadsOfMe, readTrail } from './trail.ts'
import { verifyAudit } from './verify.ts'

const today = '2026-11-22'
const person = 'b1b1b1b1-0000-4000-8000-000000000001'

function actorOf(duty: Actor['duty'], digit: string, personId: string | null = null): Actor {
  return {
    ...systemActor('x'),
    accountId: `a0a0a0a0-0000-4000-8000-00000000000${digit}`,
    personId,
    duty,
    kind: 'person',
    name: `Practice ${duty}`,
  }
}
const officer = actorOf('irss-officer', '1')
const physician = actorOf('physician', '2')
const auditor = actorOf('auditor', '3')

const entryBy = (actor: Actor, more: Partial<AuditEntry> = {}): AuditEntry => ({
  at: '2026-11-22T15:00:00.000Z',
  ...auditBy(actor),
  act: 'candidacies.recommend',
  outcome: 'done',
  ...more,
})

const append = (db: Db, actor: Actor, more: Partial<AuditEntry> = {}) =>
  inTransaction(db, { role: 'app', claims: claimsOf(actor, today) }, (tx) => appendAudit(tx, entryBy(actor, more)))

describe('an audit entry', () => {
  it('is hashed in node exactly as it was in the database, whatever stands in it', () =>
    withRollback(async (db) => {
      for (const text of ['a:b,c', '-', '', 'Zoë O’Brien\n2:xx', '😀 "quotes" \\ tab\t']) {
        await append(db, officer, {
          code: text,
          objectId: text,
          detail: { text, nested: { n: 1.5, list: [null, true] } },
        })
      }
      await append(db, systemActor('reminders'), { personId: person, requestId: null, compartment: 'conduct' })
      expect(await verifyAudit(db)).toMatchObject({ sound: true, damages: [] })
    }))

  it('says the duty of the claims, not the one that the caller gives, and names a system actor', () =>
    withRollback(async (db) => {
      await append(db, officer, { duty: 'administrator' })
      await append(db, systemActor('reminders'))
      const { entries } = await trailAs(db, claimsOf(auditor, today), { act: 'candidacies.recommend' })
      expect(entries.map((entry) => [entry.duty, entry.accountName]).sort()).toEqual([
        ['irss-officer', null],
        ['system', 'reminders'],
      ])
    }))

  it('cannot be written in the name of another account', () =>
    withRollback(async (db) => {
      const forged = inTransaction(db, { role: 'app', claims: claimsOf(officer, today) }, (tx) =>
        appendAudit(tx, entryBy(physician)),
      )
      await expect(forged).rejects.toMatchObject({ code: '42501' })
    }))

  it('cannot be written past the function, read, changed or removed by any role of the application', () =>
    withRollback(async (db) => {
      await append(db, officer)
      const statements = [
        `insert into audit.entry select * from audit.entry`,
        `update audit.entry set act = 'x'`,
        `delete from audit.entry`,
        `truncate audit.entry`,
        `update audit.chain set length = length + 1`,
        `delete from audit.checkpoint`,
      ]
      for (const role of ['app', 'app_health', 'app_psych', 'app_conduct', 'app_public', 'app_audit'] as const) {
        const closed = role === 'app_audit' ? statements : [...statements, 'select * from audit.entry']
        for (const statement of closed) {
          const attempt = inTransaction(db, { role, claims: claimsOf(auditor, today) }, (tx) =>
            sql.raw(statement).execute(tx),
          )
          await expect(attempt, `${role}: ${statement}`).rejects.toMatchObject({ code: '42501' })
        }
      }
    }))

  it('is not changed by the owner of the tables either', () =>
    withRollback(async (db) => {
      await append(db, officer)
      for (const statement of [
        `update audit.entry set act = 'x'`,
        'delete from audit.entry',
        'truncate audit.entry cascade',
      ]) {
        const attempt = inTransaction(db, { role: 'owner', claims: claimsOf(auditor, today) }, (tx) =>
          sql.raw(statement).execute(tx),
        )
        await expect(attempt, statement).rejects.toMatchObject({ code: '23001' })
      }
    }))

  it('is shown by the role app_audit to auditors only', () =>
    withRollback(async (db) => {
      await append(db, officer)
      const seenBy = async (actor: Actor) => (await trailAs(db, claimsOf(actor, today))).entries.length
      expect(await seenBy(auditor)).toBeGreaterThan(0)
      expect(await seenBy(officer)).toBe(0)
      expect(await seenBy(actorOf('administrator', '4'))).toBe(0)
    }))
})

const trailAs = (db: Db, claims: Claims, filter: Parameters<typeof readTrail>[1] = {}) =>
  inTransaction(db, { role: 'app_audit', claims }, (tx) => readTrail(tx, filter), { readOnly: true })

describe('the trail', () => {
  it('filters by actor, act, outcome, person and local days, and pages without losing or repeating a row', () =>
    withRollback(async (db) => {
      const claims = claimsOf(auditor, today)
      for (let minute = 0; minute < 7; minute += 1) {
        await append(db, officer, { at: `2031-01-02T04:5${minute}:00Z`, act: 'trail.one', objectId: String(minute) })
      }
      // 04:59:59Z is still 1 January in Toronto, 05:00Z is 2 January there.
      await append(db, physician, { at: '2031-01-02T05:00:00Z', act: 'trail.two', outcome: 'read', personId: person })
      const ids: (string | null)[] = []
      let before: string | undefined
      do {
        const page = await trailAs(db, claims, { act: 'trail.one', limit: 3, before })
        ids.push(...page.entries.map((entry) => entry.objectId))
        before = page.next ?? undefined
      } while (before)
      expect(ids).toEqual(['6', '5', '4', '3', '2', '1', '0'])
      const acts = async (filter: Parameters<typeof readTrail>[1]) =>
        (await trailAs(db, claims, { limit: 200, act: 'trail.', ...filter })).entries.map((entry) => entry.act)
      expect(await acts({ from: '2031-01-02' })).toEqual(['trail.two'])
      expect(await acts({ through: '2031-01-01' })).toHaveLength(7)
      expect(await acts({ personId: person, outcome: 'read' })).toEqual(['trail.two'])
      expect(await acts({ accountId: officer.accountId })).toHaveLength(7)
    }))

  it('shows a person who read their health file, not reads of others, of conduct, or their own', () =>
    withRollback(async (db) => {
      const member = actorOf('candidate', '5', person)
      await db.pool.query(
        `insert into access.account (id, email, email_folded, name, language, created_at)
         values ($1, 'p@example.ca', 'p@example.ca', 'Dr Ngozi Practice', 'en', '2026-01-01')`,
        [physician.accountId],
      )
      await append(db, physician, { act: 'health.file', outcome: 'read', compartment: 'health', personId: person })
      await append(db, physician, {
        act: 'health.file',
        outcome: 'read',
        compartment: 'health',
        personId: officer.accountId,
      })
      await append(db, officer, { act: 'conduct.file', outcome: 'read', compartment: 'conduct', personId: person })
      await append(db, member, { act: 'health.mine', outcome: 'read', compartment: 'health', personId: person })
      const readsOf = (actor: Actor) =>
        inTransaction(db, { role: 'app', claims: claimsOf(actor, today) }, healthReadsOfMe, { readOnly: true })
      expect(await readsOf(member)).toEqual([
        {
          at: '2026-11-22T15:00:00Z',
          name: 'Dr Ngozi Practice',
          duty: 'physician',
          act: 'health.file',
          compartment: 'health',
        },
      ])
      expect(await readsOf(officer)).toEqual([])
    }))
})

it('twenty writers at once leave chains without a gap', async () => {
  const { db, drop } = await throwAwayDatabase()
  try {
    const before = (await verifyAudit(db)).entries
    const writers = Array.from({ length: 20 }, (_, n) => ({
      ...officer,
      accountId: `c0c0c0c0-0000-4000-8000-0000000000${String(n % 10).padStart(2, '0')}`,
    }))
    await Promise.all(
      writers.map(async (writer) => {
        for (let n = 0; n < 15; n += 1) await append(db, writer, { objectId: String(n) })
      }),
    )
    expect(await verifyAudit(db)).toMatchObject({ sound: true, entries: before + 300, damages: [] })
  } finally {
    await drop()
  }
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { modules } from '#modules/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import { sampleAccount } from '#platform/access/samples.ts'
import type { Db } from '#platform/database/connection.ts'
import { drain } from '#platform/jobs/index.ts'
import { onDuty } from '#tests/support/away.ts'
import { withRollback } from '#tests/support/database.ts'
import { act, actorOf, houseOn, refusal, see } from '#tests/support/house.ts'

const why = { reason: 'injury', explanation: 'A vehicle overturned on the road; the hospital asks whom to call.' }
const start = Date.parse('2026-09-10T12:00:00.000Z')
const minute = (n: number) => new Date(start + n * 60_000).toISOString()

async function scene(db: Db) {
  const away = await onDuty(db)
  const told = []
  for (const duty of ['auditor', 'health-administrator'] as const)
    told.push((await sampleAccount(db, { email: `${duty}@example.ca`, duties: [{ duty }] })).accountId)
  const at = (n: number) => houseOn(db, { now: minute(n), modules })
  const { registry } = at(0)
  const [breakGlass, review] = ['deployments.break-glass', 'access.review-break-glass'].map(
    (name) => registry.actions.get(name)!,
  )
  const card = registry.views.get('deployments.emergency-card')!
  const id = { id: away.id }
  const look = async (who: Actor, n: number) => {
    const shown = await see(at(n), who, card, id)
    return shown.kind === 'refused' ? shown.refusal.code : shown.kind
  }
  const open = (who: Actor, n: number) => act(at(n), who, breakGlass!, { deploymentId: away.id, ...why })
  return { ...away, told, at, breakGlass: breakGlass!, review: review!, look, open }
}

test('V7.5.3 an emergency card opens for one hour, for one account and one person, with a reason, and never by a token', () =>
  withRollback(async (db) => {
    const s = await scene(db)
    expect(await s.look(s.commander, 0)).toBe('glass-not-broken')
    expect(
      await refusal(s.at(0), s.commander, s.breakGlass, { deploymentId: s.id, reason: 'curiosity', explanation: '' }),
    ).toBe('invalid:reason=choose-one invalid:explanation=required')
    const input = { deploymentId: s.id, ...why }
    expect(await refusal(s.at(0), { ...s.commander, via: 'token' }, s.breakGlass, input)).toBe('not-by-token')
    const { provedAt: _, ...unproved } = s.commander
    expect(await refusal(s.at(0), unproved, s.breakGlass, input)).toBe('confirm-identity')
    expect((await s.open(s.commander, 0)).kind).toBe('done')
    expect(await refusal(s.at(1), s.commander, s.breakGlass, input)).toBe('glass-broken-already')
    const shown = await see(s.at(59), s.commander, s.at(0).registry.views.get('deployments.emergency-card')!, {
      id: s.id,
    })
    expect(shown).toMatchObject({
      kind: 'shown',
      data: { contacts: { personId: s.officer.personId, openUntil: '2026-09-10T13:00:00Z' } },
    })
    expect(
      await s.look(actorOf('contingent-commander', { missions: [s.officer.missionId], account: 'another' }), 1),
    ).toBe('glass-not-broken')
    expect(await s.look(actorOf('mission-desk'), 1)).toBe('glass-not-broken')
    expect(
      await s.look(actorOf('contingent-commander', { missions: ['5e5e5e5e-0000-4000-8000-00000000000a'] }), 1),
    ).toBe('glass-not-broken')
    for (const duty of ['auditor', 'administrator', 'irss-officer'] as const)
      expect(await s.look(actorOf(duty), 1)).toBe('not-yours')
    expect(await s.look(s.commander, 59.99)).toBe('shown')
    expect(await s.look(s.commander, 60)).toBe('glass-not-broken')
  }))

test('V2.3.5 auditors and the medical unit are told at once, and somebody else reviews it within three days', () =>
  withRollback(async (db) => {
    const s = await scene(db)
    await s.open(s.commander, 0)
    expect((await drain(s.at(0), { ticks: false })).failed).toBe(0)
    const { rows: letters } = await db.pool.query(
      `select account_id, name, href from letters.letter where name like 'access.broke-glass-%' order by name`,
    )
    expect(letters.map((one) => one.account_id).sort()).toEqual([...s.told].sort())
    const { rows } = await db.pool.query('select id, review_due_at from access.break_glass')
    expect(rows).toHaveLength(1)
    expect(new Date(rows[0].review_due_at).toISOString()).toBe(minute(72 * 60))
    const auditor = { ...actorOf('auditor'), accountId: s.told[0]! }
    const list = s.at(0).registry.views.get('access.emergency-access')!
    expect(await see(s.at(1), auditor, list)).toMatchObject({
      data: { total: 1, rows: [{ state: 'open', reason: 'injury' }] },
    })
    expect(await see(s.at(61), auditor, list)).toMatchObject({ data: { rows: [{ state: 'to-review' }] } })
    expect(await see(s.at(72 * 60), auditor, list)).toMatchObject({ data: { rows: [{ state: 'overdue' }] } })
    const input = { breakGlassId: rows[0].id, finding: 'justified', review: 'The hospital confirms the call.' }
    expect(await refusal(s.at(90), { ...auditor, accountId: s.commander.accountId }, s.review, input)).toBe(
      'not-for-yourself',
    )
    expect(await refusal(s.at(90), s.commander, s.review, input)).toBe('not-yours')
    expect((await act(s.at(90), auditor, s.review, input)).kind).toBe('done')
    expect(await see(s.at(91), auditor, list)).toMatchObject({
      data: { rows: [{ state: 'reviewed', finding: 'justified' }] },
    })
    expect(await refusal(s.at(91), auditor, s.review, input)).toBe('reviewed-already')
  }))

test('it is for officers who are away, and nobody writes an access that lasts longer or reviews their own', () =>
  withRollback(async (db) => {
    const s = await scene(db)
    await db.pool.query(`update deployments.deployment set state = 'closed'`)
    expect(await refusal(s.at(0), s.commander, s.breakGlass, { deploymentId: s.id, ...why })).not.toBe('done')
    await db.pool.query(`update deployments.deployment set state = 'on-duty'`)
    await s.open(s.commander, 0)
    for (const change of [
      `expires_at = expires_at + interval '1 second'`,
      `review_due_at = review_due_at + interval '1 day'`,
      `reviewed_at = opened_at, reviewed_by = account_id, finding = 'justified', review = 'x'`,
    ]) {
      await db.pool.query('savepoint change')
      await expect(db.pool.query(`update access.break_glass set ${change}`), change).rejects.toThrow(/break_glass/)
      await db.pool.query('rollback to savepoint change')
    }
  }))

test('under time travel every look has its reason, its notices and its review, and none comes after the hour', () =>
  withRollback(async (db) => {
    const s = await scene(db)
    const people = [s.commander, actorOf('mission-desk')]
    const step = fc.record({
      who: fc.integer({ min: 0, max: 1 }),
      what: fc.constantFrom('open', 'look', 'look'),
      wait: fc.integer({ min: 0, max: 45 }),
    })
    const steps = fc.sample(step, { numRuns: 40, seed: 20_261_128 })
    let now = 0
    for (const { who, what, wait } of steps) {
      now += wait
      if (what === 'open') await s.open(people[who]!, now)
      else await s.look(people[who]!, now)
    }
    expect((await drain(s.at(now), { ticks: false })).failed).toBe(0)
    const { rows } = await db.pool.query(
      `select r.at, (select count(*)::int from access.break_glass b where b.account_id = r.account_id and b.person_id = r.person_id
            and r.at >= b.opened_at and r.at < b.opened_at + interval '60 minutes' and b.review_due_at = b.opened_at + interval '72 hours') as reasons,
          (select count(distinct l.account_id)::int from access.break_glass b join jobs.fact f on f.about ->> 'breakGlassId' = b.id::text
            join letters.letter l on l.fact_id = f.id
            where b.account_id = r.account_id and r.at >= b.opened_at and r.at < b.expires_at) as told
        from audit.entry r where r.act = 'deployments.emergency-card' and r.outcome = 'read'`,
    )
    expect(rows.length).toBeGreaterThan(5)
    for (const read of rows) expect(read).toMatchObject({ reasons: 1, told: s.told.length })
    const refused = await db.pool.query(
      `select count(*)::int as n from audit.entry where act = 'deployments.emergency-card' and code = 'glass-not-broken'`,
    )
    expect(refused.rows[0].n).toBeGreaterThan(2)
  }))

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { FamilyFile } from '#modules/deployments/views/family.ts'
import { modules } from '#modules/index.ts'
import type { OwnFamilyPlan } from '#modules/people/views/family-plan.ts'
import type { Actor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { drain } from '#platform/jobs/index.ts'
import { onDuty, prepared } from '#tests/support/away.ts'
import { withRollback } from '#tests/support/database.ts'
import { act, actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'

const today = '2026-09-10'
const incident = { situation: 'area-incident', reason: 'A demonstration at the gate; all officers are safe.' }

function at(db: Db, day = today) {
  const house = houseOn(db, { now: day, modules })
  const action = (name: string) => house.registry.actions.get(name)!
  return {
    house,
    do: (who: Actor, name: string, input: Record<string, unknown>) => done(house, who, action(name), input),
    refused: (who: Actor, name: string, input: Record<string, unknown>) => refusal(house, who, action(name), input),
    sees: <T>(who: Actor, name: string, query = {}) => seen<T>(house, who, house.registry.views.get(name)!, query),
    looks: (who: Actor, name: string, query = {}) => see(house, who, house.registry.views.get(name)!, query),
  }
}

/** A plan with two people at home, one rule, who helps, and wishes. */
async function plan(db: Db, officer: Actor, personId: string, day = today) {
  const then = at(db, day)
  const person = { personId, language: 'français', agreed: true }
  await then.do(officer, 'people.add-family-contact', {
    ...person,
    ...{ name: 'Ginette Zzyxtremblay', relation: 'conjointe', phone: '514 555-0142', place: 1 },
  })
  await then.do(officer, 'people.add-family-contact', {
    ...person,
    ...{ name: 'Oncle Zzyxpaul', relation: 'oncle', email: 'paul@example.ca', phone: '514 555-0143', place: 2 },
  })
  const { plan: standing } = await then.sees<OwnFamilyPlan>(officer, 'people.family-plan')
  const [first, second] = standing!.contacts
  await then.do(officer, 'people.set-family-rule', {
    ...{ personId, situation: 'area-incident', contact: first!.id, thenContact: second!.id, channel: 'telephone' },
    how: 'Say first that I am safe.',
  })
  await then.do(officer, 'people.set-family-support', { personId, area: 'house', who: 'Zzyxneighbour', agreed: true })
  await then.do(officer, 'people.set-family-wishes', {
    personId,
    children: 'Only Ginette tells them.',
    notByPhone: 'A death.',
  })
  return { first: first!, second: second! }
}

test('S0.50 an officer keeps a plan with the people at home: versions, confirmation, nobody else, and nothing left when it is given up', () =>
  withRollback(async (db) => {
    const { officer, candidate } = await prepared(db)
    const { personId } = officer
    const now = at(db, '2026-08-01')
    expect((await now.sees<OwnFamilyPlan>(candidate, 'people.family-plan')).plan).toBeNull()
    expect(await now.refused(candidate, 'people.confirm-family-plan', { personId })).toBe('family-plan-empty')
    const contact = { personId, name: 'A', relation: 'mother', language: 'English', place: 1 }
    expect(await now.refused(candidate, 'people.add-family-contact', { ...contact, agreed: true })).toBe(
      'family-contact-unreachable',
    )
    expect(await now.refused(candidate, 'people.add-family-contact', { ...contact, phone: '1' })).toBe(
      'invalid:agreed=must-confirm',
    )
    const { first } = await plan(db, candidate, personId, '2026-08-01')
    expect(await now.refused(candidate, 'people.add-family-contact', { ...contact, phone: '1', agreed: true })).toBe(
      'family-place-taken',
    )
    expect(await now.refused(candidate, 'people.end-family-line', { lineId: first.id })).toBe(
      'family-contact-in-a-rule',
    )
    const before = (await now.sees<OwnFamilyPlan>(candidate, 'people.family-plan')).plan!
    expect(before).toMatchObject({ version: 5, confirmedVersion: null, children: 'Only Ginette tells them.' })
    expect(before.supports).toMatchObject([{ area: 'house', who: 'Zzyxneighbour', agreed: true }])
    await now.do(candidate, 'people.confirm-family-plan', { personId })
    expect(await now.refused(candidate, 'people.confirm-family-plan', { personId })).toBe('family-plan-confirmed')
    // A new rule for the same situation takes the place of the former, and asks for a new confirmation.
    await now.do(candidate, 'people.set-family-rule', {
      ...{ personId, situation: 'area-incident', contact: first.id, channel: 'visit' },
    })
    const after = (await now.sees<OwnFamilyPlan>(candidate, 'people.family-plan')).plan!
    expect(after).toMatchObject({ version: 6, confirmedVersion: 5, rules: [{ channel: 'visit' }] })
    for (const duty of [
      'irss-officer',
      'readiness-officer',
      'service-coordinator',
      'auditor',
      'mission-desk',
    ] as const) {
      const stranger = actorOf(duty, { services: [officer.serviceId], missions: [officer.missionId] })
      expect((await now.looks(stranger, 'people.family-plan')).kind).toBe('refused')
      const rows = await inTransaction(db, { role: 'app', claims: claimsOf(stranger, today) }, async (tx) => [
        ...(await sql`select * from people.family_plan`.execute(tx)).rows,
        ...(await sql`select * from people.family_contact`.execute(tx)).rows,
        ...(await sql`select * from people.family_rule`.execute(tx)).rows,
        ...(await sql`select * from people.family_support`.execute(tx)).rows,
      ])
      expect(rows, duty).toEqual([])
    }
    await now.do(candidate, 'people.decline-family-plan', { personId })
    const { rows } = await db.pool.query('select count(*)::int as n from people.family_contact where person_id = $1', [
      personId,
    ])
    expect(rows[0].n).toBe(0)
    expect((await now.sees<OwnFamilyPlan>(candidate, 'people.family-plan')).plan).toMatchObject({
      declinedOn: '2026-08-01',
      children: null,
      contacts: [],
    })
  }))

test('S0.50 a plan waits to be confirmed once before the departure and after each change; who does without one is not asked again', () =>
  withRollback(async (db) => {
    const { officer, candidate } = await prepared(db)
    const { personId } = officer
    const asked = async (day: string) => {
      const { house } = at(db, day)
      const circumstances = { actor: candidate, today: day, language: 'en' } as Circumstances
      const parts = house.registry.waiting.filter(({ name }) => name.includes('family-plan'))
      return inTransaction(db, { role: 'app', claims: claimsOf(candidate, day) }, async (tx) => {
        const names: string[] = []
        for (const part of parts) {
          const { rows } = await part.sql(circumstances).execute(tx)
          if (rows.length > 0) names.push(part.name)
        }
        return names
      })
    }
    const departure = await db.pool.query(
      'select planned_departure::text as day from deployments.deployment where person_id = $1',
      [personId],
    )
    const leaves = departure.rows[0].day as string
    const days = (n: number) => new Date(Date.parse(leaves) + n * 86_400_000).toISOString().slice(0, 10)
    expect(await asked(days(-61))).toEqual([])
    expect(await asked(days(-60))).toEqual(['deployments.family-plan-before-departure'])
    await plan(db, candidate, personId, days(-50))
    expect(await asked(days(-50))).toEqual(['people.family-plan-to-confirm'])
    await at(db, days(-50)).do(candidate, 'people.confirm-family-plan', { personId })
    expect(await asked(days(-1))).toEqual([])
    await at(db, days(-1)).do(candidate, 'people.set-family-wishes', { personId, children: null, notByPhone: null })
    expect(await asked(days(-1))).toEqual(['people.family-plan-to-confirm'])
    await at(db, days(-1)).do(candidate, 'people.decline-family-plan', { personId })
    expect(await asked(days(-1))).toEqual([])
  }))

test('S0.55 the plan opens for a situation that has come, for one account of the own mission, until the end of tomorrow; the officer is told', () =>
  withRollback(async (db) => {
    const { officer, candidate, commander, id } = await onDuty(db)
    await plan(db, candidate, officer.personId)
    const now = at(db)
    const file = (who: Actor, day = today) => at(db, day).sees<FamilyFile>(who, 'deployments.family', { id })
    expect((await file(commander)).opened).toEqual([])
    const { provedAt: _, ...unproved } = commander
    const input = { deploymentId: id, ...incident }
    expect(await now.refused(unproved, 'deployments.open-family-plan', input)).toBe('confirm-identity')
    expect(await now.refused({ ...commander, via: 'token' }, 'deployments.open-family-plan', input)).toBe(
      'not-by-token',
    )
    const elsewhere = actorOf('contingent-commander', { missions: [officer.serviceId], account: 'elsewhere' })
    expect(await now.refused(elsewhere, 'deployments.open-family-plan', input)).toBe('not-found')
    await now.do(commander, 'deployments.open-family-plan', input)
    expect(await now.refused(commander, 'deployments.open-family-plan', input)).toBe('family-plan-open-already')
    const opened = await file(commander)
    expect(opened.opened).toMatchObject([
      {
        children: 'Only Ginette tells them.',
        people: [{ name: 'Ginette Zzyxtremblay' }, { name: 'Oncle Zzyxpaul' }],
        rule: { en: 'Ginette Zzyxtremblay, then Oncle Zzyxpaul · by telephone · Say first that I am safe.' },
        opening: { untilOn: '2026-09-11' },
      },
    ])
    // Who helps at home is nobody else's business.
    expect(JSON.stringify(opened)).not.toContain('Zzyxneighbour')
    expect((await file(commander, '2026-09-11')).opened).toHaveLength(1)
    expect((await file(commander, '2026-09-12')).opened).toEqual([])
    const another = actorOf('contingent-commander', { missions: [officer.missionId], account: 'another' })
    expect((await file(another)).opened).toEqual([])
    // The officer reads who opened it and why, and got a letter.
    const own = await file(candidate)
    expect(own.openings).toMatchObject([{ situation: 'area-incident', reason: incident.reason }])
    expect('opened' in own).toBe(false)
    expect((await drain(now.house, { ticks: false })).failed).toBe(0)
    const letters = await db.pool.query('select subject from letters.letter where person_id = $1', [officer.personId])
    expect(letters.rows.map(({ subject }) => subject.en)).toContain('Your family contact plan was opened')
    const { rows } = await db.pool.query(
      `select outcome from audit.entry where act = 'deployments.family' and person_id = $1 and account_id = $2`,
      [officer.personId, commander.accountId],
    )
    expect(rows.filter(({ outcome }) => outcome === 'read').length).toBeGreaterThanOrEqual(2)
  }))

test('S0.55 a rule for another situation stays closed, and a plan closes when the officer is home', () =>
  withRollback(async (db) => {
    const { officer, candidate, commander, id } = await onDuty(db)
    const { first } = await plan(db, candidate, officer.personId)
    const now = at(db)
    await now.do(candidate, 'people.set-family-rule', {
      ...{ personId: officer.personId, situation: 'no-contact', contact: first.id, channel: 'message', afterDays: 3 },
    })
    await now.do(commander, 'deployments.open-family-plan', {
      deploymentId: id,
      situation: 'no-contact',
      reason: 'Silence.',
    })
    const { opened } = await now.sees<FamilyFile>(commander, 'deployments.family', { id })
    expect(opened).toMatchObject([{ rule: { en: 'After 3 days · Ginette Zzyxtremblay · by message' } }])
    expect(JSON.stringify(opened)).not.toMatch(/Say first that I am safe|Oncle/)
    await db.pool.query(
      `update deployments.deployment set state = 'ended', ended_on = '2026-09-10', end_kind = 'end-of-tour', returned_on = '2026-09-10' where id = $1`,
      [id],
    )
    expect((await now.sees<FamilyFile>(commander, 'deployments.family', { id })).opened).toMatchObject([
      { people: [], rule: null },
    ])
    expect(
      await now.refused(commander, 'deployments.record-family-notice', {
        ...{ deploymentId: id, situation: 'no-contact', toldOn: today, told: 'x', channel: 'message', said: 'y' },
      }),
    ).toBe('not-away-now')
  }))

test('S0.55 that a family was told is recorded with the rule that was followed, and the officer sees it', () =>
  withRollback(async (db) => {
    const { officer, candidate, commander, id } = await onDuty(db)
    await plan(db, candidate, officer.personId)
    const now = at(db)
    const told = {
      deploymentId: id,
      situation: 'area-incident',
      told: 'Ginette',
      channel: 'telephone',
      said: 'All are safe.',
    }
    expect(await now.refused(commander, 'deployments.record-family-notice', { ...told, toldOn: '2026-09-11' })).toBe(
      'family-told-later',
    )
    expect(await now.refused(commander, 'deployments.record-family-notice', { ...told, toldOn: '2026-08-11' })).toBe(
      'family-told-before',
    )
    await now.do(commander, 'deployments.record-family-notice', { ...told, toldOn: today })
    await now.do(commander, 'deployments.open-family-plan', { deploymentId: id, ...incident })
    await now.do(commander, 'deployments.record-family-notice', { ...told, toldOn: today })
    const { notices } = await now.sees<FamilyFile>(candidate, 'deployments.family', { id })
    expect(notices.map(({ byVersion }) => byVersion).sort()).toEqual([5, null])
    expect((await now.looks(actorOf('irss-officer'), 'deployments.family', { id })).kind).toBe('refused')
    expect(
      (
        await act(now.house, candidate, now.house.registry.actions.get('deployments.record-family-notice')!, {
          ...told,
          toldOn: today,
        })
      ).kind,
    ).toBe('refused')
    expect((await drain(now.house, { ticks: false })).failed).toBe(0)
    const letters = await db.pool.query('select body from letters.letter where person_id = $1', [officer.personId])
    expect(letters.rows.filter(({ body }) => body.fr.includes('votre famille a été prévenue'))).toHaveLength(2)
    // A letter may lie in a mailbox: no name of a relative, and not what was said.
    expect(JSON.stringify(letters.rows)).not.toMatch(/Ginette|All are safe/)
  }))

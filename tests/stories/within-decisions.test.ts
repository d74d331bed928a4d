import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { changeTerms } from '#modules/candidacies/actions/change-terms.ts'
import { makeOffer } from '#modules/candidacies/actions/make-offer.ts'
import { selectInitially } from '#modules/candidacies/actions/select-initially.ts'
import { grantExtension, prepareDeployment, requestExtension } from '#modules/deployments/index.ts'
import { sampleStandingDecision } from '#modules/requests/samples.ts'
import type { Db } from '#platform/database/connection.ts'
import { fill } from '#platform/refusals.ts'
import { withRollback } from '#tests/support/database.ts'
import { knowGates, sampleOfficerToDeploy } from '#tests/support/deploying.ts'
import { act, actorOf, done, houseOn, refusal } from '#tests/support/house.ts'

knowGates()
const irss = actorOf('irss-officer')
const readiness = actorOf('readiness-officer')

/** Somebody whom the host has accepted, and a position that rests on a decision: unarmed, French, twelve months, in Haiti. */
async function accepted(db: Db, decision: Record<string, unknown> = {}, o: Record<string, unknown> = {}) {
  const one = await sampleOfficerToDeploy(db as never, { reserved: false, ...o })
  const made = await sampleStandingDecision(db as never, decision)
  await db.pool.query(`update missions.position set decision_id = $2, armed = false, language = 'fr' where id = $1`, [
    one.positionId,
    made.id,
  ])
  await db.pool.query(`update candidacies.candidacy set state = 'host-accepted' where id = $1`, [one.candidacyId])
  const { rows } = await db.pool.query(`select planned_departure from candidacies.candidacy where id = $1`, [
    one.candidacyId,
  ])
  const departure = String(rows[0].planned_departure)
  const offer = { candidacyId: one.candidacyId, positionId: one.positionId, departure, arrival: departure }
  return { ...one, offer, decision: made }
}

/** Replaces a decision by another version of it. */
async function amended(db: Db, decision: { id: string; requestId: string }, set: string) {
  const id = randomUUID()
  await db.pool.query(`update requests.decision set superseded_by = id where id = $1`, [decision.id])
  await db.pool.query(
    `insert into requests.decision (id, code, request_id, outcome, level, number, valid, max_tour_months, armed, language, countries,
       duty_place, reasons, decided_on, version, recorded_at, recorded_by)
     select $2, 'DEC-NEW', request_id, outcome, level, number, valid, max_tour_months, armed, language, countries, duty_place, reasons,
       decided_on, 2, recorded_at, recorded_by from requests.decision where id = $1`,
    [decision.id, id],
  )
  await db.pool.query(`update requests.decision set superseded_by = $2 where id = $1`, [decision.id, id])
  await db.pool.query(`update requests.decision set ${set} where id = $1`, [id])
}

describe('A place under a decision', () => {
  it.each([
    ['tours of at most 11 months', { maxTourMonths: 11 }, 'decision-broken-tour'],
    ['armed', { armed: true }, 'decision-broken-armed'],
    ['in English', { language: 'en' }, 'decision-broken-english'],
    ['in another country', { countries: ['XK'] }, 'decision-broken-country'],
    ['at one place', { dutyPlace: 'Goma' }, 'decision-broken-place'],
    ['in a period that covers no day of it', { valid: '[2020-01-01,2021-01-01)' }, 'decision-broken-days'],
  ])('S1.03 cannot be offered against “%s”, and the refusal names decision and condition', (_name, said, code) =>
    withRollback(async (db) => {
      const { offer, decision } = await accepted(db, said)
      const house = houseOn(db)
      // The duty that offers does not read decisions: it is bound all the same.
      const answer = await act(house, readiness, makeOffer, offer)
      expect(answer).toMatchObject({ kind: 'refused', refusal: { code, params: { decision: decision.code } } })
      if (answer.kind !== 'refused') throw new Error('not refused')
      for (const lang of ['en', 'fr'] as const) {
        const text = fill(house.registry.refusals.get(answer.refusal.code)![lang], answer.refusal.params)
        expect(text).toContain(decision.code)
        expect(text).not.toMatch(/[{}]/)
      }
    }),
  )

  it('S1.03 is offered where every condition is kept, and its number counts who is there', () =>
    withRollback(async (db) => {
      const said = { maxTourMonths: 12, armed: false, language: 'fr', countries: ['HT'], number: 1 }
      const first = await accepted(db, said)
      const house = houseOn(db)
      const { rows } = await db.pool.query(`select host_country from missions.mission where id = $1`, [first.missionId])
      await db.pool.query(`update requests.decision set countries = $2 where id = $1`, [
        first.decision.id,
        [rows[0].host_country],
      ])
      await done(house, irss, makeOffer, first.offer)
      expect(await refusal(house, irss, changeTerms, { ...dates(first.offer), tourMonths: 13 })).toBe(
        'decision-broken-tour',
      )
      // Another position under the same decision: its one place is taken.
      const second = await accepted(db, {}, { beside: first })
      await db.pool.query(`update missions.position set decision_id = $2 where id = $1`, [
        second.positionId,
        first.decision.id,
      ])
      expect(await refusal(house, irss, makeOffer, second.offer)).toBe('decision-broken-number')
    }))

  it('S1.03 an amendment binds in place of what it amended: a departure that was agreed before is not prepared against it', () =>
    withRollback(async (db) => {
      const one = await accepted(db)
      const house = houseOn(db)
      await done(house, irss, makeOffer, one.offer)
      await db.pool.query(`update candidacies.candidacy set state = 'accepted' where id = $1`, [one.candidacyId])
      await amended(db, one.decision, `language = 'en'`)
      const prepare = () => act(house, readiness, prepareDeployment, { candidacyId: one.candidacyId })
      expect(await prepare()).toMatchObject({
        kind: 'refused',
        refusal: { code: 'decision-broken-english', params: { decision: 'DEC-NEW' } },
      })
      await db.pool.query(`update requests.decision set language = 'fr' where code = 'DEC-NEW'`)
      expect((await prepare()).kind).toBe('done')
    }))

  it('S1.03 where two decisions hold for a mission, the stricter of each condition binds', () =>
    withRollback(async (db) => {
      const one = await accepted(db, { armed: false })
      const other = await sampleStandingDecision(db as never, { maxTourMonths: 9 })
      await db.pool.query(`update missions.mission set decision_id = $2 where id = $1`, [one.missionId, other.id])
      const house = houseOn(db)
      const broken = await act(house, irss, makeOffer, one.offer)
      expect(broken).toMatchObject({
        refusal: { code: 'decision-broken-tour', params: { decision: other.code, months: 9 } },
      })
      const candidacy = { candidacyId: one.candidacyId }
      await db.pool.query(`update candidacies.candidacy set state = 'endorsed' where id = $1`, [one.candidacyId])
      await db.pool.query(
        `insert into postings.posting_position (posting_id, position_id)
        select posting_id, $2 from candidacies.candidacy where id = $1 on conflict do nothing`,
        [one.candidacyId, one.positionId],
      )
      await db.pool.query(
        `delete from postings.posting_position where posting_id = (select posting_id from candidacies.candidacy where id = $1)
        and position_id <> $2`,
        [one.candidacyId, one.positionId],
      )
      expect(await refusal(house, irss, selectInitially, candidacy)).toBe('decision-broken-tour')
    }))

  it('S1.03 an extension beyond the months of the decision is refused when it is asked for, and when it is granted', () =>
    withRollback(async (db) => {
      const one = await accepted(db)
      const house = houseOn(db)
      await done(house, irss, makeOffer, one.offer)
      await db.pool.query(`update candidacies.candidacy set state = 'accepted' where id = $1`, [one.candidacyId])
      const deploymentId = await done(house, readiness, prepareDeployment, { candidacyId: one.candidacyId })
      const { rows } = await db.pool.query(
        `update deployments.deployment set state = 'on-duty', departed_on = planned_departure, arrived_on = planned_departure,
           on_duty_on = planned_departure where id = $1 returning (planned_end + 60)::text as later`,
        [deploymentId],
      )
      await db.pool.query(`update requests.decision set max_tour_months = 12 where id = $1`, [one.decision.id])
      const officer = actorOf('candidate', { personId: one.personId })
      const ask = { deploymentId, newEnd: rows[0].later, reason: 'The course ends later.' }
      expect(await refusal(house, officer, requestExtension, ask)).toBe('decision-broken-tour')
      await db.pool.query(`update requests.decision set max_tour_months = 18 where id = $1`, [one.decision.id])
      await done(house, officer, requestExtension, ask)
      await db.pool.query(`update requests.decision set max_tour_months = 12 where id = $1`, [one.decision.id])
      const desk = actorOf('mission-desk')
      expect(await refusal(house, desk, grantExtension, { deploymentId, reason: null })).toBe('decision-broken-tour')
    }))

  it('S1.03 the database itself refuses a place against a decision, whichever act would take it', () =>
    withRollback(async (db) => {
      const one = await accepted(db, { armed: true })
      await db.pool.query('savepoint before_it')
      const take = db.pool.query(
        `insert into missions.occupancy (id, position_id, mission_id, period, state, reference, recorded_at, recorded_by)
         values ($1, $2, $3, daterange($4::date, $4::date + 200), 'reserved', $5, now(), $1)`,
        [randomUUID(), one.positionId, one.missionId, one.offer.departure, one.candidacyId],
      )
      await expect(take).rejects.toMatchObject({ constraint: 'decision_armed' })
      await db.pool.query('rollback to savepoint before_it')
    }))
})

const dates = ({ candidacyId, departure, arrival }: { candidacyId: string; departure: string; arrival: string }) => ({
  candidacyId,
  departure,
  arrival,
})

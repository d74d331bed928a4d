import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import { reserve } from '#modules/missions/index.ts'
import type { Db } from '#platform/database/connection.ts'
import { asSystem, c, outcome } from '#tests/constraints/place.ts'
import { bulletinOn, castOn, officerOf } from '#tests/support/cast.ts'
import {
  acceptedByHost,
  assessed,
  enrolmentsOf,
  handedIn,
  offered,
  selected,
  trained,
} from '#tests/support/chapters.ts'
import { withRollback } from '#tests/support/database.ts'
import { Stage } from '#tests/support/stage.ts'

const departure = '2016-10-10'
const end = '2017-10-10'

/** June 2016: Haiti, French, armed, 90 authorized, 12 months; a bulletin for two, open until the end of July. */
async function haiti(db: Db) {
  const stage = new Stage(db, '2016-06-20')
  const cast = await castOn(stage, { service: 'OPP', mission: 'MINUSTAH' })
  const bulletin = await bulletinOn(stage, cast, {
    number: 90,
    places: 2,
    departure,
    closes: '2016-07-31',
    armed: true,
    language: 'fr',
    until: '2017-10-15',
    hostCountry: 'HT',
  })
  return { stage, cast, ...bulletin }
}

interface Finding {
  code: string
  result: string
  value: { en: string; fr: string }
  qualifiesOn: string | null
}

/** 89 officers stand in Haiti over the whole tour, each for the twelve months that the decision allows; written at once. */
async function fillHaiti(db: Db, mission: string, places: number) {
  await db.pool.query(
    `with made as (
       insert into missions.position (id, code, mission_id, title, language, armed, tour_months, valid, recorded_at, recorded_by)
       select gen_random_uuid(), 'STORY-' || n, $1, '{"en": "Adviser", "fr": "Conseiller"}', 'fr', true, 12, '[2015-01-01,)',
         '2015-01-01', gen_random_uuid() from generate_series(1, $2) n returning id)
     insert into missions.occupancy (id, position_id, mission_id, period, state, reference, recorded_at, recorded_by)
     select gen_random_uuid(), id, $1, '[2016-10-01,2017-10-12)', 'filled', gen_random_uuid(), '2016-06-25', gen_random_uuid()
     from made`,
    [mission, places],
  )
}

describe('Scenario 1: rotation to Haiti', () => {
  it('S0.18 an officer with 4 years 11 months is told the day on which they qualify, and on that day they do', () =>
    withRollback(async (db) => {
      const { stage, cast, postingId } = await haiti(db)
      const { self } = await officerOf(stage, cast, {
        since: '2011-07-20',
        years: -10,
        skip: ['police-block-training'],
      })
      const years = async () => {
        const { findings, verdict } = await stage.sees<{ verdict: string; findings: Finding[] }>(
          self,
          'candidacies.eligibility',
          { id: postingId },
        )
        return { verdict, ...findings.find(({ code }) => code === 'programme-service-years')! }
      }
      expect(await years()).toMatchObject({
        verdict: 'not-eligible',
        result: 'not-met',
        qualifiesOn: '2016-07-20',
        value: { en: '4 years 11 months', fr: '4 ans 11 mois' },
      })
      await stage.goTo('2016-07-19')
      expect(await years()).toMatchObject({ result: 'not-met', qualifiesOn: '2016-07-20' })
      await stage.goTo('2016-07-20')
      expect(await years()).toMatchObject({ verdict: 'eligible', result: 'met' })
    }))

  it('S0.34 S0.23 S0.67 S2.08 S0.56 from the modules to an early return: each gate holds, the 91st stays home', () =>
    withRollback(async (db) => {
      const { stage, cast, postingId, positionIds, decisionId } = await haiti(db)
      const { self, personId } = await officerOf(stage, cast, {
        since: '2008-05-01',
        years: -10,
        skip: ['first-aid-cpr', 'police-block-training'],
      })
      const firstAid = async (issuedOn: string, expiresOn: string) => {
        await stage.does(cast.coordinator, 'people.record-certificate', {
          personId,
          typeCode: 'first-aid-cpr',
          number: 'FA',
          issuedOn,
          expiresOn,
          evidence: null,
        })
        const { id } = await stage.one(
          sql<{ id: string }>`select id from people.certificate
            where person_id = ${personId} and type_code = 'first-aid-cpr' and verified_on is null`,
        )
        await stage.does(cast.coordinator, 'people.verify-certificate', { certificateId: id, checkedHow: 'Seen.' })
      }
      // It holds until three days before the departure.
      await firstAid('2013-10-08', '2016-10-07')
      const candidacyId = await selected(stage, cast, {
        self,
        postingId,
        releaseFrom: '2016-09-01',
        releaseTo: '2017-12-31',
      })
      await assessed(stage, cast, { self, candidacyId, until: '2017-12-31' })

      // S0.34: a hundredth below the mark there is no seat; at the mark there is.
      const enrolments = await enrolmentsOf(stage, candidacyId)
      expect(enrolments.length).toBeGreaterThan(1)
      const [first, ...others] = enrolments
      const attempt = (enrolmentId: string, mark: string) =>
        stage.does(cast.training, 'training.record-attempt', { enrolmentId, mark, takenOn: stage.today })
      for (const one of others) await attempt(one, '95')
      await attempt(first!, '79.99')
      await handedIn(stage, cast, { self, candidacyId })
      const sessionId = await stage.does(cast.training, 'training.plan-pdt-session', {
        starts: '2016-09-05',
        ends: '2016-09-09',
        place: { en: 'Ottawa', fr: 'Ottawa' },
        capacity: 5,
      })
      expect(await stage.isRefused(cast.training, 'training.confirm-seat', { candidacyId, sessionId })).toBe(
        'modules-not-passed',
      )
      await attempt(first!, '80')
      await stage.does(cast.training, 'training.confirm-seat', { candidacyId, sessionId })
      const seat = await stage.one(
        sql<{
          id: string
        }>`select id from training.pdt_seat where candidacy_id = ${candidacyId} and state = 'confirmed'`,
      )
      await stage.does(cast.training, 'training.lose-seat', { seatId: seat.id, reason: null })

      await stage.goTo('2016-08-15')
      await acceptedByHost(stage, cast, candidacyId)
      await offered(stage, cast, {
        self,
        candidacyId,
        positionId: positionIds[0]!,
        departure,
        arrival: departure,
      })
      const { deploymentId } = await trained(stage, cast, {
        self,
        candidacyId,
        starts: '2016-09-19',
        ends: '2016-09-30',
      })

      // S0.23, S0.67: the gate is red on the day of departure, with its owner and its day.
      const gate = async () => {
        const file = await stage.sees<{
          clear: boolean
          gates: { code: string; result: string; cleared: boolean; owner: string; failsOn: string | null; on: string }[]
        }>(cast.readiness, 'readiness.one', { id: candidacyId })
        return { clear: file.clear, ...file.gates.find((one) => one.code === 'programme-first-aid')! }
      }
      const red = await gate()
      expect(red).toMatchObject({
        clear: false,
        result: 'not-met',
        cleared: false,
        on: departure,
        failsOn: '2016-10-08',
      })
      expect(red.owner).not.toBe('')
      await stage.goTo(departure)
      expect(
        await stage.isRefused(cast.readiness, 'deployments.record-departure', { deploymentId, day: departure }),
      ).toBe('not-cleared')
      await firstAid('2016-10-01', '2019-09-30')
      expect(await gate()).toMatchObject({ clear: true, result: 'met' })
      await stage.does(cast.readiness, 'deployments.record-departure', { deploymentId, day: departure })
      await stage.does(cast.commander, 'deployments.record-arrival', { deploymentId, day: departure })
      await stage.does(cast.commander, 'deployments.start-duty', { deploymentId, day: departure })

      // S2.08: with 89 others, there is no day of the tour on which a 91st could stand there.
      await fillHaiti(db, cast.mission, 89)
      const inHaiti = (from: string, to: string) =>
        outcome(
          asSystem(db, (tx) =>
            reserve(
              tx,
              { missionId: cast.mission, positionId: positionIds[1]!, period: { from, to }, reference: c.fresh() },
              c,
            ),
          ),
        )
      for (let day = departure; day < end; day = addDays(day, 1))
        expect(await inHaiti(day, addDays(day, 1)), day).toBe('strength_exceeded')
      expect(await inHaiti(departure, end)).toBe('strength_exceeded')

      // S0.56: the officer ends the mission early, of their own free will.
      await stage.goTo('2017-03-01')
      await stage.does(self, 'deployments.end-early', { deploymentId, day: '2017-03-01' })
      expect(await inHaiti('2017-02-28', '2017-03-01')).toBe('strength_exceeded')
      expect(await inHaiti('2017-03-01', '2017-04-01')).toBe('done')
      const tasks = await stage.rows(
        sql<{ kind: string; owner_duty: string; due_on: string }>`select kind, owner_duty, due_on from deployments.task
          where deployment_id = ${deploymentId}`,
      )
      expect(tasks.map((task) => task.kind)).toEqual(expect.arrayContaining(['travel', 'money', 'equipment']))
      expect(tasks.every((task) => task.owner_duty !== '' && task.due_on >= '2017-03-01')).toBe(true)
      await stage.goTo('2017-03-03')
      await stage.does(cast.desk, 'deployments.record-return', { deploymentId, day: '2017-03-03' })
      const followUps = await stage.rows(
        sql<{ kind: string; due_on: string }>`select kind, due_on from reintegration.follow_up
          where deployment_id = ${deploymentId}`,
      )
      expect(new Set(followUps.map((one) => one.kind))).toEqual(new Set(['health', 'employer', 'family']))

      // No mark: the officer applies anew, and whoever decides reads nothing of how the last tour ended.
      const later = await stage.does(cast.irss, 'postings.draft-posting', {
        positionId: positionIds[0],
        places: 1,
        title: { en: 'Adviser', fr: 'Conseiller' },
        text: { en: 'You advise.', fr: 'Vous conseillez.' },
        plannedDeparture: '2017-07-01',
        closesOn: '2017-04-30',
        decisionId,
        fitnessProtocol: 'shuttle-20m',
        fitnessThreshold: '6.5',
        languageLevel: 'B',
      })
      await stage.does(cast.communications, 'postings.verify-translation', { postingId: later, confirmed: true })
      await stage.does(cast.communications, 'postings.publish-posting', { postingId: later })
      const anew = await stage.does(self, 'candidacies.apply', { postingId: later, consent: true })
      const readers = [cast.irss, cast.coordinator]
      for (const reader of readers)
        expect(JSON.stringify(await stage.sees(reader, 'candidacies.one', { id: anew }))).not.toMatch(
          /early|volunt|anticip/i,
        )
      expect(JSON.stringify(await stage.sees(cast.irss, 'candidacies.whole-file', { id: anew }))).not.toMatch(
        /early|volunt|anticip/i,
      )
    }))
})

import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { sampleMission, samplePosition } from '#modules/missions/samples.ts'
import type { Actor } from '#platform/access/actor.ts'
import { sampleAccount, samplePassword } from '#platform/access/samples.ts'
import type { Db } from '#platform/database/connection.ts'
import { buildServer } from '#platform/web/server.tsx'
import { bulletinOn, castOn, officerOf } from '#tests/support/cast.ts'
import { assessed, selected, studied } from '#tests/support/chapters.ts'
import { withRollback } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { hostAccepted } from '#tests/support/host-accepted.ts'
import { Stage } from '#tests/support/stage.ts'

const departure = '2026-09-14'

/** A bulletin of 2026, an officer who applied and whom the home service released, and a coordinator of another service. */
async function endorsed(db: Db) {
  const stage = new Stage(db, '2026-03-16')
  const cast = await castOn(stage, { service: 'OPP', mission: 'MONUSCO' })
  const bulletin = await bulletinOn(stage, cast, { number: 20, places: 1, departure, closes: '2026-04-30' })
  const officer = await officerOf(stage, cast)
  const rnc = await stage.serviceId('RNC')
  const newCoordinator = stage.as('service-coordinator', { services: [rnc], name: 'Nina Power' })
  return { stage, cast, ...bulletin, ...officer, rnc, newCoordinator }
}

const counted = async (stage: Stage, table: string) =>
  (await stage.one(sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`)).n

describe('9. Days that cannot be', () => {
  it('an end before a start is refused wherever somebody types it, with a reason, and nothing is written', () =>
    withRollback(async (db) => {
      const { stage, cast, personId, self, postingId, decisionId } = await endorsed(db)
      const candidacyId = await stage.does(self, 'candidacies.apply', { postingId, consent: true })
      const request = {
        requesterKind: 'un',
        requester: 'UN',
        subject: 'Trainers',
        text: 'Trainers.',
        askedNumber: 1,
        hostCountry: 'CD',
        receivedOn: '2026-03-16',
        answerBy: '2026-03-01',
      }
      const tries: [string, Actor, string, Record<string, unknown>][] = [
        ['requests.request', cast.intake, 'requests.register-request', request],
        [
          'people.employment_period',
          cast.coordinator,
          'people.record-employment-period',
          { personId, kind: 'leave', from: '2020-05-02', until: '2020-05-01' },
        ],
        [
          'missions.authorized_strength',
          cast.planner,
          'missions.authorize-strength',
          { decisionId, scope: cast.mission, number: 3, from: '2026-06-02', until: '2026-06-01' },
        ],
        [
          'candidacies.endorsement',
          cast.coordinator,
          'candidacies.endorse-candidacy',
          {
            candidacyId,
            releaseFrom: '2026-09-01',
            releaseTo: '2026-08-01',
            returnPosition: 'P',
            returnCommitment: 'same',
            promotionPosition: 'as-if-present',
            promotionStance: null,
          },
        ],
        [
          'training.pdt_session',
          cast.training,
          'training.plan-pdt-session',
          { starts: '2026-08-14', ends: '2026-08-03', place: { en: 'Ottawa', fr: 'Ottawa' }, capacity: 5 },
        ],
      ]
      for (const [table, actor, action, input] of tries) {
        const before = await counted(stage, table)
        const code = await stage.isRefused(actor, action, input)
        expect(await counted(stage, table), action).toBe(before)
        const words = stage.house.registry.refusals.get(code)
        expect(words?.en, `${action}: ${code}`).toBeTruthy()
        expect(words?.fr, `${action}: ${code}`).toBeTruthy()
      }
    }))

  it('a day that does not exist is not a day: 29 February of a common year', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const cast = await castOn(stage, { service: 'OPP', mission: 'MONUSCO' })
      const refused = await stage.isRefused(cast.training, 'training.plan-pdt-session', {
        starts: '2027-02-29',
        ends: '2027-03-05',
        place: { en: 'Ottawa', fr: 'Ottawa' },
        capacity: 5,
      })
      expect(refused).toMatch(/^invalid:starts=/)
    }))

  it('S2.02 a tour that starts on 29 February ends on 28 February a year later, and the next may begin that day', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2028-01-10')
      const { missionId } = await sampleMission(db, { authorized: 1 })
      const positionId = await samplePosition(db, { missionId })
      const irss = stage.as('irss-officer')
      const offer = async (day: string) => {
        const candidacyId = await hostAccepted(stage, { missionId, departure: day })
        return { candidacyId, positionId, departure: day, arrival: day }
      }
      const leap = await offer('2028-02-29')
      await stage.does(irss, 'candidacies.make-offer', leap)
      const { period } = await stage.one(
        sql<{
          period: string
        }>`select period::text as period from missions.occupancy where reference = ${leap.candidacyId}`,
      )
      expect(period).toBe('[2028-02-29,2029-02-28)')
      expect(await stage.isRefused(irss, 'candidacies.make-offer', await offer('2029-02-27'))).toBe('strength-exceeded')
      await stage.does(irss, 'candidacies.make-offer', await offer('2029-02-28'))
    }))
})

describe('9. A position taken twice', () => {
  it('the second offer is refused, says so in both languages, and nothing of it stays', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { missionId } = await sampleMission(db, { authorized: 5 })
      const positionId = await samplePosition(db, { missionId })
      const irss = stage.as('irss-officer')
      const terms = { positionId, departure, arrival: departure }
      const first = await hostAccepted(stage, { missionId, departure })
      await stage.does(irss, 'candidacies.make-offer', { candidacyId: first, ...terms })
      const second = await hostAccepted(stage, { missionId, departure })
      const code = await stage.isRefused(irss, 'candidacies.make-offer', { candidacyId: second, ...terms })
      expect(code).toBe('position-taken')
      const words = stage.house.registry.refusals.get(code)
      expect([words?.en, words?.fr].every(Boolean)).toBe(true)
      const left = await stage.one(
        sql<{ state: string; offers: number; places: number }>`select state,
            (select count(*)::int from candidacies.offer o where o.candidacy_id = k.id) as offers,
            (select count(*)::int from missions.occupancy o where o.reference = k.id) as places
          from candidacies.candidacy k where k.id = ${second}`,
      )
      expect(left).toEqual({ state: 'host-accepted', offers: 0, places: 0 })
    }))
})

describe('9. An officer who changes service in the middle', () => {
  it('the old service sees them until the day before, the new one from the day on; the release has to be given anew', () =>
    withRollback(async (db) => {
      const { stage, cast, personId, self, postingId, rnc, newCoordinator } = await endorsed(db)
      const candidacyId = await selected(stage, cast, {
        self,
        postingId,
        releaseFrom: '2026-09-01',
        releaseTo: '2028-01-31',
      })
      await assessed(stage, cast, { self, candidacyId, until: '2027-12-31' })
      await studied(stage, cast, { self, candidacyId })
      const { code } = await stage.one(sql<{ code: string }>`select code from people.person where id = ${personId}`)
      await stage.does(newCoordinator, 'people.change-service', {
        personCode: code,
        bornOn: '1990-02-28',
        serviceId: rnc,
        from: '2026-04-01',
      })
      const mayOpen = async (actor: Actor) => {
        const results: string[] = []
        for (const [view, id] of [
          ['people.officer', personId],
          ['candidacies.one', candidacyId],
          ['readiness.one', candidacyId],
          ['health.candidacy', candidacyId],
          ['training.trainee', candidacyId],
        ] as const)
          results.push(
            await stage.sees(actor, view, { id }).then(
              () => 'sees',
              () => stage.isDenied(actor, view, { id }),
            ),
          )
        return [...new Set(results)]
      }
      await stage.goTo('2026-03-31')
      expect([await mayOpen(cast.coordinator), await mayOpen(newCoordinator)]).toEqual([['sees'], ['not-found']])
      await stage.goTo('2026-04-01')
      await stage.nightly()
      expect([await mayOpen(cast.coordinator), await mayOpen(newCoordinator)]).toEqual([['not-found'], ['sees']])
      expect((await stage.auditOf(personId)).length).toBeGreaterThan(0)
      const denied = await stage.rows(
        sql<{ act: string }>`select act from audit.entry where outcome = 'refused' and code = 'not-found'
          and account_id = ${cast.coordinator.accountId}`,
        'app_audit',
      )
      expect(denied.map((one) => one.act)).toContain('candidacies.one')

      // What the old service released no longer binds: nobody is recommended on it, and the new service gives its own.
      const recommend = { candidacyId, reasons: 'Strong.', signed: true }
      expect(await stage.isRefused(cast.irss, 'candidacies.recommend', recommend)).toBe('results-missing')
      const release = {
        candidacyId,
        releaseFrom: '2026-09-01',
        releaseTo: '2028-01-31',
        returnPosition: 'Constable, St. John’s',
        returnCommitment: 'same',
        promotionPosition: 'as-if-present',
        promotionStance: null,
      }
      expect(await stage.isRefused(cast.coordinator, 'candidacies.endorse-candidacy', release)).toBe('not-found')
      await stage.does(newCoordinator, 'candidacies.endorse-candidacy', release)
      await stage.does(cast.irss, 'candidacies.recommend', recommend)
    }))
})

describe('9. A coordinator asks for an officer of another service', () => {
  it('the page says 404 in the reader’s language, exactly as for nobody, and the attempt is audited', () =>
    withRollback(async (db) => {
      const { stage, personId, rnc } = await endorsed(db)
      await sampleAccount(db, {
        email: 'nina@example.ca',
        duties: [{ duty: 'service-coordinator', serviceId: rnc }],
      })
      const app = await buildServer(stage.house)
      const visitor = new Visitor(app)
      expect((await visitor.signIn('nina@example.ca', samplePassword)).statusCode).toBe(303)
      const nobody = '00000000-0000-4000-8000-00000000dead'
      const bare = (html: string, id: string) =>
        (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '')
          .replaceAll(id, 'ID')
          .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'REQUEST')
      for (const [path, words] of [
        ['/en/officers/', 'not found'],
        ['/fr/policiers/', 'introuvable'],
      ] as const) {
        const real = await visitor.get(`${path}${personId}`)
        const none = await visitor.get(`${path}${nobody}`)
        expect([real.statusCode, none.statusCode]).toEqual([404, 404])
        expect(real.body.toLowerCase()).toContain(words)
        expect(bare(real.body, personId)).not.toBe('')
        expect(bare(real.body, personId)).toBe(bare(none.body, nobody))
        expect(real.body).not.toContain('Lévesque')
      }
      await app.close()
      const audited = await stage.rows(
        sql<{ code: string }>`select code from audit.entry where act = 'people.officer' and object_id = ${personId}
          and outcome = 'refused' and duty = 'service-coordinator'`,
        'app_audit',
      )
      expect(audited).toEqual([{ code: 'not-found' }, { code: 'not-found' }])
    }))
})

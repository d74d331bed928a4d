import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleAccount } from '#platform/access/samples.ts'
import { bulletinOn, type Cast, castOn, officerOf } from '#tests/support/cast.ts'
import { acceptedByHost, assessed, offered, selected, studied, trained } from '#tests/support/chapters.ts'
import { CrowdedStage, type Try } from '#tests/support/crowded-stage.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { rounds } from './place.ts'

let copy: ThrowAway
let stage: CrowdedStage
let cast: Cast
beforeAll(async () => {
  copy = await throwAwayDatabase()
  stage = new CrowdedStage(copy.db, '2026-03-16')
  cast = await castOn(stage, { service: 'OPP', mission: 'MONUSCO' })
})
afterAll(() => copy.drop())

/** What can be true only once: of several hands one gets it, the others are told why not. */
const onceOnly = [
  'requests.acknowledge-request',
  'requests.decide-request',
  'postings.publish-posting',
  'people.register-officer',
  'people.verify-certificate',
  'candidacies.apply',
  'candidacies.endorse-candidacy',
  'candidacies.select-initially',
  'readiness.tick-item',
  'health.record-forms-in',
  'training.record-attempt',
  'candidacies.recommend',
  'candidacies.nominate',
  'candidacies.record-host-answer',
  'candidacies.make-offer',
  'candidacies.accept-offer',
  'training.confirm-seat',
  'training.record-attendance',
  'deployments.record-departure',
  'deployments.record-arrival',
  'deployments.start-duty',
  'deployments.end-tour',
  'deployments.record-return',
]

describe('Several hands at once', () => {
  it('do each act of a journey: it is done or refused with a reason, what happens once happens once, and nobody gets a fault', {
    timeout: 300_000,
  }, async () => {
    // These make a new record each time, and the chapters look for one.
    for (const one of [
      'requests.register-request',
      'missions.open-positions',
      'postings.draft-posting',
      'people.record-certificate',
      'training.plan-pdt-session',
    ])
      stage.repeatable.add(one)
    const departure = '2026-09-14'
    const bulletin = await bulletinOn(stage, cast, { number: 30, places: 2, departure, closes: '2026-04-30' })
    const { self } = await officerOf(stage, cast)
    const release = { releaseFrom: '2026-09-01', releaseTo: '2028-01-31' }
    const candidacyId = await selected(stage, cast, { self, postingId: bulletin.postingId, ...release })
    await assessed(stage, cast, { self, candidacyId, until: '2027-12-31' })
    await studied(stage, cast, { self, candidacyId })
    await acceptedByHost(stage, cast, candidacyId)
    const positionId = bulletin.positionIds[0]!
    await offered(stage, cast, { self, candidacyId, positionId, departure, arrival: '2026-09-15' })
    const { deploymentId } = await trained(stage, cast, { self, candidacyId, starts: '2026-08-31', ends: '2026-09-11' })
    for (const [duty, act, day] of [
      ['readiness', 'record-departure', departure],
      ['commander', 'record-arrival', '2026-09-15'],
      ['commander', 'start-duty', '2026-09-16'],
      ['commander', 'end-tour', '2027-09-15'],
      ['desk', 'record-return', '2027-09-17'],
    ] as const) {
      await stage.goTo(day)
      await stage.does(cast[duty], `deployments.${act}`, { deploymentId, day })
    }
    expect(stage.faults).toEqual([])
    for (const action of onceOnly) {
      const times = stage.outcomes.filter((one) => one.action === action)
      expect(times.length, action).toBeGreaterThan(0)
      for (const { counts } of times) expect(counts.done, `${action} ${JSON.stringify(counts)}`).toBe(1)
    }
  })

  it('write periods that overlap, or the same new thing, in other hands’ way: each is done or refused by name', {
    timeout: 600_000,
  }, async () => {
    stage.hands = 1
    await stage.goTo('2026-03-16')
    const { decisionId } = await bulletinOn(stage, cast, {
      number: 30,
      places: 1,
      departure: '2026-09-14',
      closes: '2026-04-30',
    })
    const [rnc, sq] = [await stage.serviceId('RNC'), await stage.serviceId('SQ')]
    const [ranks, people] = [
      await copy.admin.query<{ id: string }>(
        'select id from people.rank where scale = (select rank_scale from people.service where id = $1)',
        [cast.service],
      ),
      cast.coordinator,
    ]
    const eight = (one: (n: number) => Try) => Array.from({ length: 8 }, (_, n) => one(n))
    const nowhere = { serviceId: null, missionId: null }
    for (let round = 0; round < rounds / 30; round += 1) {
      const register = (name: string): Try => [
        people,
        'people.register-officer',
        {
          ...{ givenNames: 'Zoé', familyName: `${name} ${round}`, bornOn: '1990-02-28', language: 'fr', sex: 'female' },
          ...{ email: null, serviceId: cast.service, from: '2012-05-01', sworn: true },
        },
      ]
      const [one, other, third] = [
        await stage.does(...register('A')),
        await stage.does(...register('B')),
        await stage.does(...register('C')),
      ]
      const { rows } = await copy.admin.query<{ code: string }>('select code from people.person where id = $1', [one])
      const rename = (personId: string, name: string): Try => [
        people,
        'people.correct-person',
        {
          personId,
          givenNames: 'Zoé',
          familyName: `${name} ${round}`,
          bornOn: '1990-02-28',
          language: 'fr',
          email: null,
        },
      ]
      const { accountId } = await sampleAccount(copy.db, { email: `a${round}@example.ca`, duties: [] })
      const all: [string[], Try[]][] = [
        [
          ['done', 'service-periods-overlap', 'already-of-this-service', 'change-before-joining'],
          eight((n) => [
            stage.as('service-coordinator', { services: [n % 2 ? rnc : sq] }),
            'people.change-service',
            { personCode: rows[0]!.code, bornOn: '1990-02-28', serviceId: n % 2 ? rnc : sq, from: `2026-04-${20 - n}` },
          ]),
        ],
        [
          ['done', 'employment-overlaps'],
          eight((n) => [
            people,
            'people.record-employment-period',
            { personId: other, kind: 'leave', from: `${2018 - n}-01-01`, until: `${2019 + n}-01-01` },
          ]),
        ],
        [
          ['done', 'rank-overlaps'],
          eight((n) => [
            people,
            'people.record-rank',
            { personId: other, rankId: ranks.rows[n % ranks.rows.length]!.id, from: `201${n}-01-01` },
          ]),
        ],
        [
          ['person-already-recorded'],
          [
            [one, 'B'],
            [other, 'C'],
            [third, 'A'],
            [one, 'C'],
            [other, 'A'],
            [third, 'B'],
          ].map(([id, name]) => rename(id!, name!)),
        ],
        [
          ['assignment-given-twice', 'done'],
          eight((n) => [
            cast.administrator,
            'access.assign-duty',
            { accountId, duty: 'auditor', ...nowhere, from: `2026-05-${20 - n}`, until: `2026-06-0${n + 1}` },
          ]),
        ],
        [
          ['done', 'email-taken'],
          eight(() => [
            cast.administrator,
            'access.create-account',
            {
              name: 'X',
              email: `b${round}@example.ca`,
              language: 'en',
              duty: 'auditor',
              ...nowhere,
              from: '2026-04-01',
            },
          ]),
        ],
        [
          ['done', 'mission-code-taken'],
          eight((n) => [
            cast.planner,
            'missions.create-mission',
            {
              ...{
                decisionId,
                code: `NEW${round}`,
                name: { en: 'New', fr: 'Nouvelle' },
                kind: 'UN',
                hostCountry: 'CD',
              },
              ...{ dutyCountry: null, language: 'en', armed: 'armed', from: `2026-04-0${n + 1}` },
            },
          ]),
        ],
        [
          ['done', 'nothing-changes'],
          eight((n) => [
            cast.planner,
            'missions.change-language',
            {
              ...{ missionId: cast.mission, language: n % 2 ? 'en' : 'fr' },
              ...{ from: `2026-0${4 + (round % 5)}-0${n + 1}`, authority: 'Note' },
            },
          ]),
        ],
      ]
      for (const [wanted, tries] of all) {
        const counts = await stage.rivals(tries)
        expect(wanted, JSON.stringify([tries[0]![1], counts])).toEqual(expect.arrayContaining(Object.keys(counts)))
        expect(Object.values(counts).reduce((a, b) => a + b)).toBe(tries.length)
      }
    }
  })
})

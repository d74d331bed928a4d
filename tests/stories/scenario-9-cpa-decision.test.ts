import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { MissionFile } from '#modules/missions/views/one.ts'
import type { RequestFile } from '#modules/requests/views/one.ts'
import type { Actor } from '#platform/access/actor.ts'
import { type Cast, castOn } from '#tests/support/cast.ts'
import { withRollback } from '#tests/support/database.ts'
import { Stage } from '#tests/support/stage.ts'

const request = {
  requesterKind: 'un',
  requester: 'UN Department of Peace Operations',
  subject: 'Police trainers',
  text: 'The mission asks for trainers.',
  askedNumber: 25,
  hostCountry: 'CD',
  receivedOn: '2026-03-10',
  answerBy: '2026-04-30',
}
const limits = {
  outcome: 'approved',
  level: 'ministerial',
  number: 20,
  from: '2026-03-16',
  until: '2028-12-31',
  maxTourMonths: 12,
  armed: 'unarmed',
  conditions: 'At most 20, 12 months, unarmed.',
  reasons: 'Agreed by the three departments.',
}

async function setting(stage: Stage) {
  const cast = await castOn(stage, { service: 'OPP', mission: 'MONUSCO' })
  const asked = async () => {
    const requestId = await stage.does(cast.intake, 'requests.register-request', request)
    await stage.does(cast.intake, 'requests.acknowledge-request', { requestId })
    return requestId
  }
  const says = (by: Actor, requestId: string, stance = 'support') =>
    stage.does(by, 'requests.record-position', {
      requestId,
      stance,
      considerations: 'Considered.',
      suggestedConditions: stance === 'support-with-conditions' ? 'Unarmed only.' : null,
    })
  const decided = async (o: Record<string, unknown>) => {
    const requestId = await asked()
    for (const by of [cast.gac, cast.publicSafety, cast.planner]) await says(by, requestId)
    await stage.does(cast.decisionBody, 'requests.decide-request', { requestId, ...limits, ...o })
    return stage.one(
      sql<{ id: string; code: string }>`select id, code from requests.decision
        where request_id = ${requestId} and superseded_by is null`,
    )
  }
  return { cast, asked, says, decided }
}

/** Positions in the mission under a decision: their ids. */
async function positionsUnder(stage: Stage, cast: Cast, decisionId: string, o: Record<string, unknown>) {
  const before = new Set((await idsIn(stage, cast.mission)).map((one) => one))
  await stage.does(cast.planner, 'missions.open-positions', {
    missionId: cast.mission,
    decisionId,
    title: { en: 'Trainer', fr: 'Formateur' },
    number: 1,
    language: 'fr',
    armed: 'unarmed',
    rankFrom: null,
    rankTo: null,
    tourMonths: 12,
    leadership: false,
    from: stage.today,
    ...o,
  })
  return (await idsIn(stage, cast.mission)).filter((id) => !before.has(id))
}

const idsIn = async (stage: Stage, missionId: string) =>
  (await stage.rows(sql<{ id: string }>`select id from missions.position where mission_id = ${missionId}`)).map(
    (row) => row.id,
  )

/** A bulletin on a position, drafted and its translation verified: the last act is its publication. */
async function bulletin(stage: Stage, cast: Cast, positionId: string, decisionId: string, places = 1) {
  const postingId = await stage.does(cast.irss, 'postings.draft-posting', {
    positionId,
    places,
    title: { en: 'Trainers', fr: 'Formateurs' },
    text: { en: 'You train.', fr: 'Vous formez.' },
    plannedDeparture: '2026-09-14',
    closesOn: '2026-04-30',
    decisionId,
    fitnessProtocol: 'shuttle-20m',
    fitnessThreshold: '6.5',
    languageLevel: 'B',
  })
  await stage.does(cast.communications, 'postings.verify-translation', { postingId, confirmed: true })
  return postingId
}

describe('Scenario 9: a decision under the Canadian Police Arrangement', () => {
  it('S1.02 S1.03 waits for three departments, keeps what each said, and names number, period and conditions', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, asked, says } = await setting(stage)
      const requestId = await asked()
      const decide = { requestId, ...limits }
      expect(await stage.isRefused(cast.decisionBody, 'requests.decide-request', decide)).toBe('positions-owed')
      await says(cast.gac, requestId)
      await says(cast.publicSafety, requestId, 'support-with-conditions')
      expect(await stage.isRefused(cast.decisionBody, 'requests.decide-request', decide)).toBe('positions-owed')
      await says(cast.planner, requestId)
      // A department does not decide, nor does whoever registered the request.
      for (const by of [cast.gac, cast.planner, cast.intake])
        expect(await stage.isRefused(by, 'requests.decide-request', decide)).toBe('not-yours')
      await stage.does(cast.decisionBody, 'requests.decide-request', decide)
      const file = await stage.sees<RequestFile>(cast.auditor, 'requests.one', { id: requestId })
      expect(file.request.code).toMatch(/^REQ-/)
      expect(file.positions.map((one) => one.stance).sort()).toEqual(['support', 'support', 'support-with-conditions'])
      expect(file.decisions).toHaveLength(1)
      expect(file.decisions[0]).toMatchObject({
        level: 'ministerial',
        number: 20,
        valid: { from: '2026-03-16', to: '2029-01-01' },
        maxTourMonths: 12,
        armed: false,
        conditions: 'At most 20, 12 months, unarmed.',
      })
    }))

  it('S1.03 a bulletin that breaks “at most 20, 12 months, unarmed” cannot be published', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, decided } = await setting(stage)
      const decision = await decided({})
      // Another decision allows more; its positions are there, in the same mission.
      const wider = await decided({ number: 25, maxTourMonths: 24, armed: null, conditions: null })
      await stage.does(cast.planner, 'missions.authorize-strength', {
        decisionId: wider.id,
        scope: cast.mission,
        number: 25,
        from: stage.today,
        until: '2028-12-31',
      })
      await stage.does(cast.planner, 'missions.change-arming', {
        missionId: cast.mission,
        armed: 'armed',
        from: stage.today,
        authority: 'The host asks for armed officers.',
      })
      const within = await positionsUnder(stage, cast, decision.id, { number: 20 })
      const [armed] = await positionsUnder(stage, cast, wider.id, { armed: 'armed', title: { en: 'A', fr: 'A' } })
      const [long] = await positionsUnder(stage, cast, wider.id, { tourMonths: 13, title: { en: 'L', fr: 'L' } })
      const [more] = await positionsUnder(stage, cast, wider.id, { title: { en: 'M', fr: 'M' } })
      const publish = (postingId: string) =>
        stage.isRefused(cast.communications, 'postings.publish-posting', { postingId })
      expect(await publish(await bulletin(stage, cast, armed!, decision.id))).toBe('decision-unarmed')
      expect(await publish(await bulletin(stage, cast, long!, decision.id))).toBe('decision-tour-exceeded')
      const whole = await bulletin(stage, cast, within[0]!, decision.id, 20)
      await stage.does(cast.communications, 'postings.publish-posting', { postingId: whole })
      const beyond = await bulletin(stage, cast, more!, decision.id)
      expect(await publish(beyond)).toBe('decision-number-exceeded')
      const { state } = await stage.one(sql<{ state: string }>`select state from postings.posting where id = ${beyond}`)
      expect(state).toBe('draft')
      // The same position under the decision that allows it: published.
      const allowed = await bulletin(stage, cast, long!, wider.id)
      await stage.does(cast.communications, 'postings.publish-posting', { postingId: allowed })
    }))

  it('S1.03 S0.11 an ancillary deployment is granted by officials, within their limit, and the mission traces to it', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, asked, says, decided } = await setting(stage)
      const requestId = await asked()
      for (const by of [cast.gac, cast.publicSafety, cast.planner]) await says(by, requestId)
      expect(
        await stage.isRefused(cast.decisionBody, 'requests.decide-request', {
          requestId,
          ...limits,
          level: 'ancillary',
          number: 6,
        }),
      ).toBe('beyond-ancillary-level')
      const decision = await decided({ level: 'ancillary', number: 3, reasons: 'Ancillary to a mission.' })
      const mission = (code: string) => ({
        decisionId: decision.id,
        code,
        name: { en: 'Ancillary team', fr: 'Équipe accessoire' },
        kind: 'bilateral',
        hostCountry: 'CD',
        dutyCountry: null,
        language: 'fr',
        armed: 'unarmed',
        from: stage.today,
      })
      const missionId = await stage.does(cast.planner, 'missions.create-mission', mission('ANC-TEAM'))
      const strength = (number: number) => ({
        decisionId: decision.id,
        scope: missionId,
        number,
        from: stage.today,
        until: '2028-12-31',
      })
      expect(await stage.isRefused(cast.planner, 'missions.authorize-strength', strength(4))).toBe(
        'beyond-the-number-of-the-decision',
      )
      await stage.does(cast.planner, 'missions.authorize-strength', strength(3))
      const file = await stage.sees<MissionFile>(cast.auditor, 'missions.one', { id: missionId })
      expect(file.decision?.code).toBe(decision.code)
      const { level } = await stage.one(
        sql<{ level: string }>`select level from requests.decision where code = ${file.decision!.code}`,
      )
      expect(level).toBe('ancillary')
    }))
})

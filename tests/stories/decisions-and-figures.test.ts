import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { DecisionList } from '#modules/planning/views/decisions.ts'
import type { Figures } from '#modules/planning/views/figures.ts'
import type { MissionDecisions } from '#modules/planning/views/mission-decisions.ts'
import type { RequestFile } from '#modules/requests/views/one.ts'
import { withRollback } from '#tests/support/database.ts'
import { decide, deciding } from '#tests/support/deciding.ts'
import { knowGates, sampleOfficerToDeploy } from '#tests/support/deploying.ts'
import { Stage } from '#tests/support/stage.ts'

knowGates()

describe('Decisions', () => {
  it('S1.03 conditions in words of place and language are kept when positions are opened and a bulletin is published', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, assessed } = await deciding(stage)
      const requestId = await assessed()
      await decide(stage, cast, requestId, { language: 'fr', countries: 'Haïti', contribution: 'It lasts.' })
      const decision = await stage.one(
        sql<{ id: string; code: string }>`select id, code from requests.decision where request_id = ${requestId}`,
      )
      const strength = {
        decisionId: decision.id,
        scope: cast.mission,
        number: 6,
        from: stage.today,
        until: '2027-03-31',
      }
      await stage.does(cast.planner, 'missions.authorize-strength', strength)
      const open = (o: object) =>
        stage.isRefused(cast.planner, 'missions.open-positions', {
          missionId: cast.mission,
          decisionId: decision.id,
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
      // MONUSCO serves the Democratic Republic of the Congo, not Haiti.
      expect(await open({})).toBe('decision-broken-country')
      expect(await open({ language: 'en' })).toBe('decision-broken-french')
      await stage.does(cast.decisionBody, 'requests.amend-decision', {
        requestId,
        level: 'ministerial',
        number: 6,
        from: '2026-03-16',
        until: '2027-03-31',
        maxTourMonths: 9,
        armed: 'unarmed',
        language: null,
        countries: 'CD',
        dutyPlace: null,
        conditions: null,
        contribution: 'It lasts.',
        reasons: 'The country was wrong.',
      })
      // What was given under the first version is bound by the one that stands now.
      const binds = await stage.sees<MissionDecisions>(cast.desk, 'planning.mission-decisions', { id: cast.mission })
      const standing = binds.holding.find((one) => one.maxTourMonths === 9)
      expect(standing).toMatchObject({ countries: ['CD'], language: null })
      expect(binds.binds.tourMonths?.codes).toContain(standing?.code)
      expect(binds.holding.map((one) => one.code)).not.toContain(decision.code)
    }))

  it('S1.03 the list says what is used and free, what ends soon, and how it stood on any day; a deferral comes back', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, assessed } = await deciding(stage)
      const granted = await assessed({ subject: 'Granted' })
      const deferred = await assessed({ subject: 'Deferred' })
      await decide(stage, cast, granted, { until: '2026-06-30' })
      await decide(stage, cast, deferred, { outcome: 'deferred', number: null, from: null, until: null })
      const list = async (o: Record<string, unknown> = {}) =>
        (await stage.sees<DecisionList>(cast.auditor, 'planning.decisions', o)).rows
          .filter((row) => ['Granted', 'Deferred'].includes(row.subject))
          .map((row) => [row.subject, row.standing, row.number, row.used, row.free])
      expect(await list()).toEqual([['Granted', 'in-force', 6, 0, 6]])
      expect(await list({ standing: 'deferred' })).toEqual([['Deferred', 'deferred', null, null, null]])
      expect(await list({ ending: '90' })).toEqual([])
      expect(await list({ ending: '180' })).toHaveLength(1)
      expect(await list({ asAt: '2026-03-15' })).toEqual([])
      expect(await list({ asAt: '2026-07-01', standing: 'ended' })).toHaveLength(1)
      // What was deferred without a day waits for intake, which says when it comes back; it is decided later.
      const file = await stage.sees<RequestFile>(cast.decisionBody, 'requests.one', { id: deferred })
      expect(file.request.state).toBe('assessing')
      expect(JSON.stringify(await stage.sees(cast.intake, 'desk.home'))).toContain('Deferred')
      await decide(stage, cast, deferred)
      expect((await list()).map(([subject]) => subject).sort()).toEqual(['Deferred', 'Granted'])
    }))

  it('S1.03 its end is told 180, 90 and 30 days before, once each; an amendment silences it', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast, assessed } = await deciding(stage)
      const requestId = await assessed()
      await decide(stage, cast, requestId, { until: '2026-12-31' })
      const told = async () =>
        (
          await stage.rows(
            sql<{
              days: number
            }>`select w.days from requests.expiry_warning w join requests.decision d on d.id = w.decision_id
              where d.request_id = ${requestId} order by w.warned_on`,
          )
        ).map((row) => row.days)
      const night = async (day: string) => {
        await stage.goTo(day)
        await stage.nightly()
        return told()
      }
      expect(await night('2026-07-04')).toEqual([])
      expect(await night('2026-07-05')).toEqual([180])
      expect(await night('2026-07-06')).toEqual([180])
      // The night on which it came into the window of 90 days was missed: the next makes up for it.
      expect(await night('2026-10-20')).toEqual([180, 90])
      expect(JSON.stringify(await stage.sees(cast.planner, 'desk.home'))).toContain(
        'Police trainers for the national academy',
      )
      await stage.does(cast.decisionBody, 'requests.amend-decision', {
        requestId,
        level: 'ministerial',
        number: 6,
        from: '2026-03-16',
        until: '2028-12-31',
        maxTourMonths: 12,
        armed: 'unarmed',
        conditions: null,
        reasons: 'Extended.',
      })
      expect(await night('2026-12-10')).toEqual([180, 90])
    }))

  it('S3.08 figures by service and kind of service are computed, and lists are filtered by them; ministers’ conditions met', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const { cast } = await deciding(stage)
      const officer = await sampleOfficerToDeploy(db as never)
      const id = await stage.does(cast.readiness, 'deployments.prepare-deployment', {
        candidacyId: officer.candidacyId,
      })
      await db.pool.query(
        `update deployments.deployment set state = 'on-duty', planned_departure = '2026-01-01', departed_on = '2026-01-01', arrived_on = '2026-01-01',
           on_duty_on = '2026-01-01', planned_end = '2026-05-01', period = '[2026-01-01,2026-05-01)' where id = $1`,
        [id],
      )
      const service = await stage.one(
        sql<{ short: string; kind: string }>`select short, kind from people.service where id = ${officer.serviceId}`,
      )
      const figures = await stage.sees<Figures>(cast.gac, 'planning.figures', { asAt: '2026-03-31' })
      const own = figures.services.find((one) => one.serviceId === officer.serviceId)
      // From 1 January to 31 March: ninety days of the fiscal year 2025-2026.
      expect(own).toMatchObject({ away: 1, days: 90, officers: 1, kind: service.kind })
      expect(figures.kinds.find((one) => one.kind === service.kind)).toMatchObject({ away: 1, days: 90 })
      expect(figures.conditions).toMatchObject({ met: figures.conditions.of, broken: [] })
      const listed = async (view: string, o: object) =>
        (await stage.sees<{ rows: { code: string }[] }>(cast.irss, view, { ...o })).rows.length
      for (const view of ['deployments.list', 'candidacies.list']) {
        expect(await listed(view, { service: service.short, sort: 'kind' })).toBe(1)
        expect(await listed(view, { serviceKind: service.kind })).toBe(1)
        expect(await listed(view, { serviceKind: 'indigenous' })).toBe(0)
      }
    }))
})

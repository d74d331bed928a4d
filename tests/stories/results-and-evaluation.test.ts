import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#platform/access/actor.ts'
import { both, objectiveOf, onStage, today } from '#tests/support/results-stage.ts'
import type { OneEvaluation } from '../../src/modules/results/views/evaluations.ts'
import type { MissionResults, OneIndicator } from '../../src/modules/results/views/indicators.ts'
import type { ProgrammeRecord } from '../../src/modules/results/views/programme.ts'

describe('The results framework', () => {
  test(
    'S0.03 an indicator without baseline is drafted, and nothing is recorded as progress until it has one',
    onStage(async (here) => {
      const { stage, evaluator, desk, missionId } = here
      const objective = await objectiveOf(here)
      const indicatorId = await stage.does(evaluator, 'results.define-mission-indicator', {
        missionId,
        name: both('Trainers certified'),
        definition: both('Trainers who passed, in all'),
        objective: null,
        unit: 'number',
        better: 'higher',
        frequency: 'quarterly',
      })
      const value = {
        indicatorId,
        from: '2026-01-01',
        until: '2026-02-28',
        value: '12',
        source: 'Register',
        note: null,
      }
      expect(await stage.isRefused(desk, 'results.record-value', value)).toBe('indicator-without-objective')
      await stage.does(evaluator, 'results.link-indicator', { indicatorId, objective })
      expect(await stage.isRefused(desk, 'results.record-value', value)).toBe('indicator-without-baseline')
      const shown = await stage.sees<MissionResults>(desk, 'results.mission-results', { id: missionId })
      expect(shown.indicators[0]?.progress.state).toBe('no-baseline')
      await stage.does(evaluator, 'results.set-baseline', {
        indicatorId,
        value: '10',
        measuredOn: '2025-12-31',
        source: 'Survey',
      })
      await stage.does(evaluator, 'results.set-target', { indicatorId, value: '20', dueOn: '2026-12-31' })
      await stage.does(desk, 'results.record-value', value)
      expect(await stage.isRefused(desk, 'results.record-value', value)).toBe('value-there')
      const one = () => stage.sees<OneIndicator>(evaluator, 'results.indicator', { id: indicatorId })
      expect((await one()).progress).toMatchObject({ state: 'behind', percent: 20 })
      // A correction supersedes; both stay.
      const { id: valueId } = (await one()).indicator.values[0]!
      await stage.does(desk, 'results.correct-value', {
        valueId,
        value: '13',
        source: 'Register',
        note: 'One was missed',
      })
      expect((await one()).indicator.values.map(({ value: each, standing }) => [each, standing])).toEqual([
        [1200, false],
        [1300, true],
      ])
      expect((await one()).progress).toMatchObject({ state: 'on-track', percent: 30 })
    }),
  )

  test(
    'S0.03 the database itself keeps no value without a baseline of the same indicator',
    onStage(async (here) => {
      const { stage, evaluator, missionId } = here
      const indicatorId = await stage.does(evaluator, 'results.define-mission-indicator', {
        missionId,
        name: both('A'),
        definition: both('B'),
        objective: null,
        unit: 'number',
        better: 'lower',
        frequency: 'once',
      })
      await expect(
        stage.rows(sql`insert into results.measured (id, indicator_id, baseline_id, period, value, source, by_name, recorded_at, recorded_by)
          values (gen_random_uuid(), ${indicatorId}, gen_random_uuid(), '[2026-01-01,2026-02-01)', 1, 'x', 'x', '2026-03-16', gen_random_uuid())`),
      ).rejects.toThrow(/measured_from_its_baseline/)
    }),
  )

  test(
    'S0.02 an indicator whose objective ends stands on the list of what is linked to nothing',
    onStage(async (here) => {
      const { stage, evaluator, planner, missionId } = here
      const objective = await objectiveOf(here)
      await stage.does(evaluator, 'results.define-mission-indicator', {
        missionId,
        name: both('Linked'),
        definition: both('Linked'),
        objective,
        unit: 'percent',
        better: 'higher',
        frequency: 'yearly',
      })
      const names = async () =>
        (await stage.sees<ProgrammeRecord>(evaluator, 'results.programme')).unlinked?.indicators.map(
          ({ name }) => name.en,
        )
      expect(await names()).not.toContain('Linked')
      await stage.does(planner, 'results.end-objective', { objectiveId: objective, from: today })
      expect(await names()).toContain('Linked')
    }),
  )
})

describe('Evaluation', () => {
  test(
    'S3.05 findings with evidence, recommendations, responses and follow-up to closure: nothing is closed without evidence',
    onStage(async (here) => {
      const { stage, evaluator, planner, desk, missionId } = here
      const opening = {
        missionId,
        kind: 'mission',
        from: '2025-04-01',
        until: '2026-02-28',
        title: both('First year'),
        evaluator: 'Unit',
      }
      expect(await stage.isRefused(planner, 'results.open-mission-evaluation', opening)).toBe('not-yours')
      const evaluationId = await stage.does(evaluator, 'results.open-mission-evaluation', opening)
      expect(await stage.isRefused(evaluator, 'results.report-evaluation', { evaluationId, on: today })).toBe(
        'no-finding-yet',
      )
      expect(
        await stage.isRefused(evaluator, 'results.add-finding', {
          evaluationId,
          value: both('X'),
          evidence: '',
          indicator: null,
        }),
      ).toMatch(/^invalid:evidence/)
      await stage.does(evaluator, 'results.add-finding', {
        evaluationId,
        value: both('Courses begin late'),
        evidence: 'Calendar of courses',
        indicator: null,
      })
      await stage.does(evaluator, 'results.add-recommendation', {
        evaluationId,
        value: both('Plan earlier'),
        finding: null,
      })
      await stage.does(evaluator, 'results.add-recommendation', {
        evaluationId,
        value: both('Buy a bus'),
        finding: null,
      })
      const see = () => stage.sees<OneEvaluation>(evaluator, 'results.evaluation', { id: evaluationId })
      const [first, second] = (await see()).recommendations.map(({ id }) => id) as [string, string]
      const agreed = {
        recommendationId: first,
        answer: 'agree',
        reason: 'Yes',
        action: both('Plan in autumn'),
        ownerDuty: 'mission-desk',
        dueOn: '2026-04-30',
      }
      expect(await stage.isRefused(planner, 'results.respond', agreed)).toBe('not-reported-yet')
      await stage.does(evaluator, 'results.report-evaluation', { evaluationId, on: today })
      expect(await stage.isRefused(planner, 'results.respond', { ...agreed, ownerDuty: null })).toBe(
        'action-owner-and-day',
      )
      await stage.does(planner, 'results.respond', agreed)
      const closing = { recommendationId: first, evidence: 'The plan of autumn' }
      expect(await stage.isRefused(evaluator, 'results.close-recommendation', closing)).toBe('nothing-done-yet')
      const disagree = { answer: 'disagree', reason: 'No', ownerDuty: null, dueOn: null }
      await stage.does(planner, 'results.respond', {
        recommendationId: second,
        ...disagree,
        action: { en: '', fr: '' },
      })
      expect((await see()).recommendations.map(({ state }) => state)).toEqual(['in-hand', 'not-agreed'])
      await stage.goTo('2026-05-10')
      const waits = async (actor: Actor) =>
        (await stage.sees<{ rows: { href: { en: string } }[] }>(actor, 'desk.home')).rows.filter(({ href }) =>
          href.en.includes(evaluationId),
        ).length
      expect((await see()).recommendations[0]?.state).toBe('overdue')
      expect(await waits(desk)).toBe(1)
      const done = { recommendationId: first, onDay: '2026-05-09', done: 'The plan is made' }
      expect(await stage.isRefused(stage.as('training-officer'), 'results.record-progress', done)).toBe(
        'action-of-another',
      )
      await stage.does(desk, 'results.record-progress', done)
      expect(await waits(evaluator)).toBe(2)
      expect(await stage.isRefused(evaluator, 'results.close-evaluation', { evaluationId })).toBe(
        'recommendations-open',
      )
      expect(await stage.isRefused(evaluator, 'results.close-recommendation', { ...closing, evidence: ' ' })).toMatch(
        /^invalid/,
      )
      expect(await stage.isRefused(planner, 'results.close-recommendation', closing)).toBe('not-yours')
      await stage.does(evaluator, 'results.close-recommendation', closing)
      await stage.does(evaluator, 'results.close-recommendation', {
        recommendationId: second,
        evidence: 'Not expected',
      })
      await stage.does(evaluator, 'results.close-evaluation', { evaluationId })
      expect((await see()).evaluation.state).toBe('closed')
      const list = await stage.sees<{ rows: { state: string }[]; total: number }>(
        evaluator,
        'results.recommendations',
        {
          state: 'closed',
          q: 'earlier',
        },
      )
      expect(list.total).toBe(1)
    }),
  )

  test(
    'S3.05 the evaluation officer reaches no person: not an officer, a candidacy, a deployment or a competency',
    onStage(async ({ stage, evaluator }) => {
      for (const view of [
        'people.officers',
        'people.skills',
        'candidacies.list',
        'deployments.list',
        'reintegration.list',
      ])
        expect([view, await stage.isDenied(evaluator, view)]).toEqual([view, 'not-yours'])
    }),
  )
})

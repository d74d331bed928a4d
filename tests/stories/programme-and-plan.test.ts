import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { both, objectiveOf, onStage, today } from '#tests/support/results-stage.ts'
import type { MissionPlan } from '../../src/modules/results/views/plan.ts'
import type { ProgrammeRecord } from '../../src/modules/results/views/programme.ts'

describe('The programme', () => {
  test(
    'S0.02 S1.01 it has its official names, its rationale and its history since 1989 with sources, as at any day',
    onStage(async ({ stage }) => {
      const candidate = stage.as('candidate')
      const at = (asAt: string) => stage.sees<ProgrammeRecord>(candidate, 'results.programme', { asAt })
      const in2017 = (await at('2017-09-01')).facts.filter(
        ({ attribute, valid }) =>
          attribute !== 'rationale' && valid.from <= '2017-09-01' && (valid.to ?? '9999') > '2017-09-01',
      )
      expect(in2017.map(({ value }) => value.fr).sort()).toEqual([
        'Programme d’opérations policières internationales de paix et de maintien de la paix'.replace('’', "'"),
        'Programme des missions internationales des policiers affectés au maintien de la paix',
      ])
      const now = await at(today)
      expect(now.history[0]).toMatchObject({ happened: '1989', source: { id: 'S3' } })
      expect(now.objectives.length).toBeGreaterThanOrEqual(6)
      expect((await at('1995-01-01')).objectives).toEqual([])
      expect(now.unlinked).toBeNull()
    }),
  )

  test(
    'S0.02 a mission that serves no objective stands on the list until it is linked; only a planner links',
    onStage(async ({ stage, planner, evaluator, missionId, capacity }) => {
      const unlinked = async () =>
        (await stage.sees<ProgrammeRecord>(evaluator, 'results.programme')).unlinked?.missions.map(({ code }) => code)
      expect(await unlinked()).toContain('TEST-RESULTS')
      const link = { missionId, objective: capacity, from: '2026-01-01' }
      expect(await stage.isRefused(evaluator, 'results.link-mission', link)).toBe('not-yours')
      await stage.does(planner, 'results.link-mission', link)
      expect(await unlinked()).not.toContain('TEST-RESULTS')
      expect(await stage.isRefused(planner, 'results.link-mission', link)).toBe('mission-already-linked')
      await stage.does(planner, 'results.end-objective', { objectiveId: capacity, from: today })
      expect(await unlinked()).toContain('TEST-RESULTS')
    }),
  )

  test(
    'S1.01 an objective is released in both languages or not at all; what it said before holds for the days before',
    onStage(async (here) => {
      const { stage, planner, capacity } = here
      const said = { from: '2026-03-01', source: 'Renewal 2026' }
      await stage.does(planner, 'results.restate-objective', {
        objectiveId: capacity,
        value: { en: 'Only English', fr: '' },
        ...said,
      })
      expect(await stage.isRefused(planner, 'results.release-objective', { objectiveId: capacity })).toBe(
        'in-both-languages',
      )
      const candidate = stage.as('candidate')
      const on = async (asAt: string) =>
        (await stage.sees<ProgrammeRecord>(candidate, 'results.programme', { asAt })).objectives
          .find(({ code }) => code === 'CAPACITY')
          ?.statements.find(({ valid }) => valid.from <= asAt && (valid.to ?? '9999') > asAt)?.value.en
      expect(await on(today)).toMatch(/^Help to reform/)
      await stage.does(planner, 'results.restate-objective', {
        objectiveId: capacity,
        value: both('Said anew'),
        ...said,
      })
      await stage.does(planner, 'results.release-objective', { objectiveId: capacity })
      expect([await on('2026-02-28'), await on('2026-03-01')]).toEqual([
        expect.stringMatching(/^Help to reform/),
        'Said anew',
      ])
    }),
  )

  test(
    'S1.01 a name changes from a day on, a second one may be in use beside it, and history is added with its source',
    onStage(async ({ stage, planner }) => {
      const name = {
        attribute: 'name',
        value: both('New name'),
        short: { en: '', fr: '' },
        authority: 'Order',
        until: null,
      }
      await stage.does(planner, 'results.change-programme-fact', { ...name, from: '2026-03-01' })
      const { facts } = await stage.sees<ProgrammeRecord>(planner, 'results.programme', { asAt: today })
      expect(
        facts.filter(({ attribute }) => attribute === 'name').map(({ value, valid }) => [value.en, valid.to]),
      ).toEqual([
        ['International Police Peacekeeping and Peace Operations Program', '2026-03-01'],
        ['New name', null],
      ])
      const entry = { value: both('Something'), source: 'Archive' }
      expect(await stage.isRefused(planner, 'results.add-history', { ...entry, happened: '1988' })).toBe(
        'before-the-programme',
      )
      expect(await stage.isRefused(planner, 'results.add-history', { ...entry, happened: 'May 1999' })).toBe(
        'not-a-partial-date',
      )
      await stage.does(planner, 'results.add-history', { ...entry, happened: '1999-05' })
    }),
  )
})

describe('The plan of a mission', () => {
  test(
    'S3.05 objectives, strength, timeline, budget and risks become the plan in force when a second person approves',
    onStage(async (here) => {
      const { stage, planner, second, desk, missionId } = here
      const plan = { missionId, startsOn: '2026-04-01', endsOn: '2027-03-31', summary: both('Train the trainers') }
      await stage.does(planner, 'results.start-plan', plan)
      expect(await stage.isRefused(second, 'results.start-plan', plan)).toBe('draft-already-there')
      const { id: planId } = await stage.one(
        sql<{ id: string }>`select id from results.plan where mission_id = ${missionId}`,
      )
      expect(await stage.isRefused(second, 'results.approve-plan', { planId, note: null })).toBe(
        'plan-without-objective',
      )
      await objectiveOf(here)
      const strength = { planId, from: '2026-04-01', until: '2026-09-30', number: 4 }
      await stage.does(planner, 'results.plan-strength', strength)
      expect(await stage.isRefused(planner, 'results.plan-strength', { ...strength, until: '2026-05-01' })).toBe(
        'two-numbers-on-one-day',
      )
      await stage.does(planner, 'results.plan-milestone', {
        planId,
        title: both('First course'),
        plannedOn: '2026-03-01',
      })
      await stage.does(planner, 'results.plan-budget', {
        planId,
        fiscalYear: 2025,
        category: 'travel',
        amount: '1000.50',
        currency: 'cad',
      })
      await stage.does(planner, 'results.plan-risk', {
        planId,
        value: both('Delay'),
        likelihood: 3,
        impact: 2,
        mitigation: both('Start early'),
        ownerDuty: 'mission-desk',
      })
      expect((await stage.sees<MissionPlan>(desk, 'results.plan', { id: missionId })).inForce).toBeNull()
      expect((await stage.sees<MissionPlan>(desk, 'results.plan', { id: missionId })).draft).toBeNull()
      expect(await stage.isRefused(planner, 'results.approve-plan', { planId, note: null })).toBe('plan-is-your-own')
      await stage.does(second, 'results.approve-plan', { planId, note: 'Agreed' })
      const seen = await stage.sees<MissionPlan>(desk, 'results.plan', { id: missionId })
      expect(seen.inForce?.plan).toMatchObject({ number: 1, approvedByName: 'Second Planner', state: 'approved' })
      expect(
        await stage.isRefused(planner, 'results.plan-strength', {
          ...strength,
          from: '2026-10-01',
          until: '2026-11-01',
        }),
      ).toBe('plan-not-a-draft')
      // Actual beside planned: the milestone by the desk, the money by finance.
      const milestoneId = seen.inForce!.lines.milestones[0]!.id
      await stage.does(desk, 'results.record-milestone', { milestoneId, reachedOn: '2026-03-10', note: null })
      const finance = stage.as('finance-officer')
      const spent = { missionId, fiscalYear: 2025, category: 'travel', currency: 'CAD', asOf: today, source: 'Ledger' }
      await stage.does(finance, 'results.record-spending', { ...spent, amount: '1200.75' })
      expect(await stage.isRefused(desk, 'results.record-spending', { ...spent, amount: '1' })).toBe('not-yours')
      const after = await stage.sees<MissionPlan>(finance, 'results.plan', { id: missionId })
      expect(after.inForce?.lines.milestones[0]).toMatchObject({ plannedOn: '2026-03-01', reachedOn: '2026-03-10' })
      expect(after.budget).toEqual([
        { fiscalYear: 2025, category: 'travel', currency: 'CAD', planned: 100050, spent: 120075, difference: 20025 },
      ])
      // A new version takes over; the old one stands for its days.
      await stage.goTo('2026-05-01')
      await stage.does(second, 'results.start-plan', plan)
      const { id: next } = await stage.one(
        sql<{ id: string }>`select id from results.plan where mission_id = ${missionId} and state = 'draft'`,
      )
      await stage.does(planner, 'results.approve-plan', { planId: next, note: null })
      const asAt = async (day: string) =>
        (await stage.sees<MissionPlan>(desk, 'results.plan', { id: missionId, asAt: day })).inForce?.plan.number
      expect([await asAt('2026-03-15'), await asAt('2026-04-30'), await asAt('2026-05-01')]).toEqual([undefined, 1, 2])
      expect(
        (await stage.sees<MissionPlan>(desk, 'results.plan', { id: missionId })).inForce?.lines.milestones[0],
      ).toMatchObject({
        reachedOn: '2026-03-10',
      })
    }),
  )

  test(
    'S3.05 a commander of another mission finds nothing, and no candidate does',
    onStage(async ({ stage, missionId }) => {
      const stranger = stage.as('contingent-commander', { missions: ['00000000-0000-4000-8000-000000000001'] })
      for (const view of ['results.plan', 'results.mission-results', 'results.mission-evaluation'])
        expect(await stage.isDenied(stranger, view, { id: missionId })).toBe('not-found')
      expect(await stage.isDenied(stage.as('candidate'), 'results.plan', { id: missionId })).toBe('not-yours')
    }),
  )
})

import { addDays, addMonths, addYears, type Day } from '#kernel/calendar.ts'
import { toRangeText } from '#kernel/period.ts'
import type { MissionRef } from '../reference.ts'
import type { Row } from '../rows.ts'
import { invented, type World } from '../world.ts'
import { evaluationTexts, type ResultTexts, resultTexts } from './result-texts.ts'

/** Plans and indicators of two missions, and an evaluation whose follow-up is not quite at its end. */
export function tellResults(world: World): void {
  const serves = world.reference.objectives.find(({ code }) => code === 'CAPACITY')?.id
  if (!serves) return
  for (const texts of resultTexts) {
    const mission = world.reference.missions.find(({ code }) => code === texts.mission)
    if (mission) tellMission(world, mission, texts, serves)
  }
  const evaluated = world.reference.missions.find(({ code }) => code === resultTexts[0]!.mission)
  if (evaluated) tellEvaluation(world, evaluated)
}

function tellMission(world: World, mission: MissionRef, texts: ResultTexts, serves: string): void {
  const dice = world.dice.for(`results ${mission.code}`)
  const { anchor } = world
  const [planner, body] = [world.holder('rcmp-planner'), world.holder('decision-body')]
  const begun = addMonths(anchor, -15)
  const mission_id = mission.id
  const add = (table: Parameters<World['record']>[0], row: Row, on: Day = begun) =>
    world.record(table, { id: dice.uuid(), ...row }, { on, by: planner })
  const objectives = [texts.objective, texts.outcome].map((value, place) => {
    const { id } = add('results.objective', {
      code: world.code('OBJ'),
      kind: place === 0 ? 'objective' : 'outcome',
      mission_id,
      serves,
      place,
      version: 1,
    })
    add('results.statement', {
      objective_id: id,
      mission_id,
      value,
      valid: toRangeText({ from: begun, to: null }),
      source: invented,
      verified: false,
      released_on: begun,
      released_by_name: planner.name,
    })
    return String(id)
  })
  const approved = addDays(begun, 10)
  const ends = addYears(begun, 3)
  const plan = add('results.plan', {
    mission_id,
    number: 1,
    state: 'approved',
    starts_on: begun,
    ends_on: ends,
    summary: texts.summary,
    valid: toRangeText({ from: approved, to: null }),
    prepared_by: planner.accountId,
    prepared_by_name: planner.name,
    approved_on: approved,
    approved_by: body.accountId,
    approved_by_name: body.name,
    approval_note: null,
    version: 2,
  })
  const line = { plan_id: plan.id, mission_id }
  const middle = addMonths(begun, 18)
  add('results.plan_strength', { ...line, period: toRangeText({ from: begun, to: middle }), number: dice.int(4, 8) })
  add('results.plan_strength', { ...line, period: toRangeText({ from: middle, to: ends }), number: dice.int(8, 12) })
  for (const [place, title] of texts.milestones.entries()) {
    const planned = addMonths(begun, 6 + place * 8)
    const key = dice.uuid()
    add('results.plan_milestone', { ...line, key, title, planned_on: planned })
    const reached = addDays(planned, dice.int(-5, 20))
    if (reached <= anchor)
      add(
        'results.milestone_reached',
        { key, mission_id, reached_on: reached, note: null, by_name: planner.name },
        reached,
      )
  }
  const year = Number(begun.slice(0, 4)) - (begun.slice(5) < '04-01' ? 1 : 0)
  for (const [place, category] of (['travel', 'allowances', 'training'] as const).entries()) {
    const cents = dice.int(200, 900) * 100_000
    for (const fiscal_year of [year, year + 1])
      add('results.plan_budget', { ...line, fiscal_year, category, cents, currency: 'CAD' })
    if (place < 2)
      add('results.budget_spent', {
        mission_id,
        fiscal_year: year,
        category,
        currency: 'CAD',
        cents: Math.round(cents * (0.85 + dice.int(0, 30) / 100)),
        as_of: addMonths(begun, 12),
        source: 'Ledger (practice)',
        by_name: planner.name,
      })
  }
  add('results.plan_risk', {
    ...line,
    value: texts.risk.value,
    likelihood: dice.int(2, 4),
    impact: dice.int(2, 5),
    mitigation: texts.risk.mitigation,
    owner_duty: 'mission-desk',
  })
  for (const [place, one] of texts.indicators.entries())
    tellIndicator(world, { mission, one, begun, ends, objective: objectives[place % 2]! })
}

function tellIndicator(
  world: World,
  o: { mission: MissionRef; one: ResultTexts['indicators'][number]; begun: Day; ends: Day; objective: string },
): void {
  const { mission, one, begun, ends } = o
  const dice = world.dice.for(`indicator ${mission.code} ${one.name.en}`)
  const evaluator = world.holder('evaluation-officer')
  const by = { on: begun, by: evaluator }
  const [indicator_id, baseline_id] = [dice.uuid(), dice.uuid()]
  const of = { indicator_id, mission_id: mission.id, by_name: evaluator.name }
  world.record(
    'results.indicator',
    {
      id: indicator_id,
      code: world.code('IND'),
      mission_id: mission.id,
      objective_id: o.objective,
      name: one.name,
      definition: one.definition,
      unit: one.unit,
      better: 'higher',
      frequency: 'half-yearly',
      version: 1,
    },
    by,
  )
  const source = 'Survey (practice)'
  world.record(
    'results.baseline',
    { id: baseline_id, ...of, value: one.baseline * 100, measured_on: begun, source },
    by,
  )
  world.record('results.target', { id: dice.uuid(), ...of, value: one.target * 100, due_on: ends }, by)
  for (const [place, value] of one.values.entries()) {
    const from = addMonths(begun, place * 5)
    const to = addMonths(from, 5)
    if (to > world.anchor) continue
    const row = { id: dice.uuid(), ...of, baseline_id, period: toRangeText({ from, to }), value: value * 100, source }
    world.record('results.measured', row, { on: to, by: evaluator })
  }
}

function tellEvaluation(world: World, mission: MissionRef): void {
  const dice = world.dice.for('evaluation')
  const { anchor } = world
  const [evaluator, planner] = [world.holder('evaluation-officer'), world.holder('rcmp-planner')]
  const reported = addMonths(anchor, -8)
  const evaluation_id = dice.uuid()
  const of = { evaluation_id, mission_id: mission.id }
  const by = { on: reported, by: evaluator }
  world.record(
    'results.evaluation',
    {
      id: evaluation_id,
      code: world.code('EVA'),
      kind: 'mission',
      mission_id: mission.id,
      period: toRangeText({ from: addYears(reported, -2), to: reported }),
      title: evaluationTexts.title,
      evaluator: evaluationTexts.evaluator,
      state: 'reported',
      reported_on: reported,
      version: 2,
    },
    by,
  )
  for (const [place, one] of evaluationTexts.findings.entries())
    world.record('results.finding', { id: dice.uuid(), ...of, number: place + 1, ...one, indicator_id: null }, by)
  for (const [place, one] of evaluationTexts.recommendations.entries()) {
    const recommendation_id = dice.uuid()
    const closed = one.evidence ? addMonths(reported, 6) : null
    world.record(
      'results.recommendation',
      {
        id: recommendation_id,
        ...of,
        number: place + 1,
        value: one.value,
        closed_on: closed,
        evidence: one.evidence,
        closed_by_name: closed ? evaluator.name : null,
        version: 1,
      },
      by,
    )
    if (!one.action) continue
    const answered = addMonths(reported, 1)
    world.record(
      'results.response',
      {
        id: dice.uuid(),
        recommendation_id,
        mission_id: mission.id,
        answer: place === 0 ? 'agree' : 'partly',
        reason: 'The finding is shared (practice).',
        action: one.action,
        owner_duty: one.owner,
        due_on: addMonths(reported, 7),
        said_on: answered,
        by_name: planner.name,
      },
      { on: answered, by: planner },
    )
    if (one.done)
      world.record(
        'results.progress',
        {
          id: dice.uuid(),
          recommendation_id,
          mission_id: mission.id,
          on_day: addMonths(reported, 5),
          done: one.done,
          by_duty: one.owner,
        },
        { on: addMonths(reported, 5), by: planner },
      )
  }
}

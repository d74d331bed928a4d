import { addDays, type Day, maxDay } from '#kernel/calendar.ts'
import type { MissionRef } from '../reference.ts'
import { instantOf, type World } from '../world.ts'
import { livingTexts, pictureText, riskTexts, summaryText } from './record-texts.ts'

/** Missions that practice assessed: how many days before the anchor their versions came into force; a draft where it is marked. */
const assessed: readonly { mission: string; versions: readonly number[]; draft?: boolean }[] = [
  { mission: 'BINUH', versions: [320, 80] },
  { mission: 'UKR-PATROL', versions: [170] },
  { mission: 'EUPOL-COPPS', versions: [60], draft: true },
  { mission: 'HAITI-BILATERAL', versions: [40] },
  { mission: 'PROTEUS-USSC', versions: [12] },
]
const levels = ['low', 'moderate', 'high', 'extreme'] as const
const levelOf = (product: number) => levels[[1, 5, 10, 17].filter((from) => from <= product).length - 1]!

/** Risk, living conditions, needs and links of the missions that run: what their rooms show. */
export function tellRecord(world: World): void {
  for (const { mission: code, versions, draft } of assessed) {
    const mission = world.reference.missions.find((one) => one.code === code)
    if (!mission) continue
    const days = versions.map((before) => addDays(world.anchor, -before))
    const ids = days.map((day, index) =>
      tellRisk(world, mission, { number: index + 1, day, next: days[index + 1] ?? null }),
    )
    if (draft) tellRisk(world, mission, { number: versions.length + 1, day: null, next: null })
    tellLiving(world, mission, days[0]!)
    tellAcknowledgements(world, mission, { id: ids.at(-1)!, from: days.at(-1)! })
  }
  const ukraine = world.reference.missions.find(({ code }) => code === 'UKR-PATROL')
  if (ukraine) tellNeeds(world, ukraine)
  const haiti = world.reference.missions.find(({ code }) => code === 'BINUH')
  if (haiti) tellLinks(world, haiti)
}

function tellRisk(world: World, mission: MissionRef, o: { number: number; day: Day | null; next: Day | null }): string {
  const dice = world.dice.for(`risk ${mission.code} ${o.number}`)
  const id = dice.uuid()
  const assessedOn = addDays(o.day ?? world.anchor, -4)
  const by = { on: assessedOn, by: world.holder('rcmp-planner') }
  const worst = Math.max(...riskTexts.map((one) => one.residualLikelihood * one.residualImpact))
  const own = { assessment_id: id, mission_id: mission.id }
  world.record(
    'missions.risk_assessment',
    {
      ...{
        id,
        mission_id: mission.id,
        place: null,
        place_key: '',
        number: o.number,
        state: o.day ? 'issued' : 'draft',
      },
      ...{ assessed_on: assessedOn, valid: o.day ? `[${o.day},${o.next ?? ''})` : null },
      ...{ review_on: o.day ? addDays(o.day, 180) : null, summary: summaryText, author_duty: 'rcmp-planner' },
      residual_level: o.day ? levelOf(worst) : null,
    },
    by,
  )
  world.rows.add('missions.risk_picture', { ...own, picture: pictureText })
  for (const { measures, ...risk } of riskTexts) {
    const riskId = dice.uuid()
    world.record(
      'missions.risk',
      {
        ...{ id: riskId, ...own, category: risk.category, description: risk.description },
        ...{ likelihood: risk.likelihood, impact: risk.impact, level: levelOf(risk.likelihood * risk.impact) },
        ...{ residual_likelihood: risk.residualLikelihood, residual_impact: risk.residualImpact },
        residual_level: levelOf(risk.residualLikelihood * risk.residualImpact),
      },
      by,
    )
    for (const { byWhom, measure, owner, dueIn, done } of measures)
      world.record(
        'missions.risk_mitigation',
        {
          ...{ id: dice.uuid(), risk_id: riskId, ...own, by_whom: byWhom, measure, owner },
          due_on: dueIn === null ? null : addDays(world.anchor, dueIn),
          done_on: done && o.day ? o.day : null,
        },
        by,
      )
  }
  return id
}

function tellLiving(world: World, mission: MissionRef, day: Day): void {
  const dice = world.dice.for(`living ${mission.code}`)
  world.record(
    'missions.living_brief',
    {
      ...{ id: dice.uuid(), mission_id: mission.id, place: null, place_key: '', number: 1, state: 'issued' },
      ...{ written_on: addDays(day, -6), valid: `[${day},)`, parts: livingTexts },
      source_note: 'Practice: invented',
    },
    { on: addDays(day, -6), by: world.holder('mission-desk') },
  )
}

/** Most of those who are to go or are there have acknowledged the version in force; a few have not yet. */
function tellAcknowledgements(world: World, mission: MissionRef, version: { id: string; from: Day }): void {
  for (const row of world.rows.of('candidacies.candidacy')) {
    if (row.mission_id !== mission.id || !['accepted', 'deployed'].includes(String(row.state))) continue
    if (String(row.planned_end) <= world.anchor) continue
    const dice = world.dice.for(`acknowledged ${String(row.id)}`)
    if (dice.chance(0.15)) continue
    const on = addDays(maxDay(version.from, addDays(String(row.applied_on), 120)), dice.int(1, 9))
    if (!world.happened(on)) continue
    const owner = world.told.find(({ id }) => id === row.id)
    world.rows.add('readiness.risk_acknowledgement', {
      ...{ id: dice.uuid(), candidacy_id: row.id, person_id: row.person_id, service_id: row.service_id },
      ...{ assessment_id: version.id, acknowledged_on: on, recorded_at: instantOf(on, String(row.id)) },
      recorded_by: owner?.officer.id ?? row.person_id,
    })
  }
}

function tellNeeds(world: World, mission: MissionRef): void {
  const dice = world.dice.for(`needs ${mission.code}`)
  const id = dice.uuid()
  const on = addDays(world.anchor, -50)
  const by = world.holder('rcmp-planner')
  world.rows.add('missions.needs_assessment', {
    ...{
      id,
      mission_id: mission.id,
      code: world.code('TNA'),
      title: 'Practice: training of patrol officers',
      made_on: on,
    },
    ...{ level: 'district', visible_to: 'departments', by_duty: 'rcmp-planner', by_account: by.accountId },
    standards: 'Invented for practice. Recruits have twelve weeks of classes and no field training.',
    findings: 'Reports are written late and by hand. Nobody supervises first patrols.',
    recorded_at: instantOf(on, id),
  })
  for (const [topic, people, priority, approach] of [
    ['Field training of recruits', 120, 'high', 'Train twenty field trainers first.'],
    ['Writing of reports', 60, 'medium', null],
  ] as const)
    world.record(
      'missions.training_need',
      { id: dice.uuid(), assessment_id: id, mission_id: mission.id, topic, people, priority, approach },
      { on, by },
    )
}

function tellLinks(world: World, mission: MissionRef): void {
  const dice = world.dice.for(`links ${mission.code}`)
  const on = addDays(world.anchor, -30)
  const department = { en: 'Global Affairs Canada', fr: 'Affaires mondiales Canada' }
  for (const [slug, title, broken] of [
    ['works', { en: 'Practice: Canada and Haiti', fr: 'Pratique : le Canada et Haïti' }, false],
    ['broken', { en: 'Practice: a page that has moved', fr: 'Pratique : une page déplacée' }, true],
  ] as const) {
    const id = dice.uuid()
    const address = { en: `https://practice.example.org/en/${slug}`, fr: `https://practice.example.org/fr/${slug}` }
    world.record(
      'missions.department_link',
      {
        ...{ id, mission_id: mission.id, organisation: 'GAC', title, address, valid: `[${on},)`, published_on: on },
        ...{ checked_on: addDays(world.anchor, -1), last_ok_on: addDays(world.anchor, broken ? -9 : -1) },
        ...{
          broken_since: broken ? addDays(world.anchor, -8) : null,
          answer: broken ? 'en 404, fr 404' : 'en 200, fr 200',
        },
      },
      { on, by: world.holder('communications-officer') },
    )
    if (!broken)
      world.rows.add('published.link', { id, code: mission.code, title, address, department, valid: `[${on},)` })
  }
}

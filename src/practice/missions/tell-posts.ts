import { addDays, addMonths, type Day } from '#kernel/calendar.ts'
import { toRangeText } from '#kernel/period.ts'
import { issue } from '../people/papers.ts'
import type { Row } from '../rows.ts'
import { invented, type World } from '../world.ts'
import {
  deliverableTexts,
  objectiveTexts,
  type PostText,
  planText,
  proposedPost,
  reportTexts,
  restrictedPost,
} from './post-texts.ts'

/** What stands around posts: a specialized team, what advisers hand in, who is to follow in leadership, posts that are not open yet. */
export function tellPosts(world: World): void {
  tellTeam(world)
  tellDeliverables(world)
  tellSuccession(world)
  tellPostsToCome(world)
}

const missionId = (world: World, code: string): string | null =>
  world.reference.missions.find((one) => one.code === code)?.id ?? null

/** Who serves in a mission on the anchor day, in the order in which they were told. */
const serving = (world: World, mission: string): readonly Row[] =>
  world.rows
    .of('deployments.deployment')
    .filter((row) => row.mission_id === mission && (row.state === 'on-duty' || row.state === 'arrived'))

/** S4-17: the team on sexual and gender-based violence in the Democratic Republic of the Congo: a lead and up to four. */
function tellTeam(world: World): void {
  const mission = missionId(world, 'MONUSCO')
  const there = mission ? serving(world, mission).slice(0, 5) : []
  if (!mission) return
  const dice = world.dice.for('team MONUSCO')
  const desk = world.holder('mission-desk')
  const began = addDays(world.anchor, -400)
  const team = world.record(
    'missions.team',
    {
      id: dice.uuid(),
      code: world.code('TEAM'),
      mission_id: mission,
      theme: 'sgbv',
      name: {
        en: 'Specialized police team on sexual and gender-based violence',
        fr: 'Équipe policière spécialisée sur la violence sexuelle et fondée sur le genre',
      },
      lead_nation: 'CA',
      seats: 5,
      roles: ['sgbv', 'mentoring'],
      valid: toRangeText({ from: began, to: null }),
      source: invented,
    },
    { on: began, by: world.holder('rcmp-planner') },
  )
  for (const [index, deployment] of there.entries()) tellMember(world, team, deployment, index)
  const objectives = objectiveTexts.map(({ text, role, settled }, index) =>
    world.record(
      'missions.team_objective',
      {
        id: dice.uuid(),
        team_id: team.id,
        mission_id: mission,
        role,
        text,
        due_on: addDays(world.anchor, 60 + 120 * index),
        state: settled ? 'met' : 'open',
        settled_on: settled ? addDays(world.anchor, -20) : null,
        settled_how: settled,
        set_by_name: desk.name,
      },
      { on: began, by: desk },
    ),
  )
  const lead = there[0]
  for (const [index, { role, text, sensitive }] of reportTexts.entries()) {
    const on = addDays(world.anchor, -15 - 30 * index)
    // Before the lead of today had come, the desk wrote.
    const author = lead && on > String(lead.arrived_on) ? world.officers.find((one) => one.id === lead.person_id) : null
    world.record(
      'deployments.team_report',
      {
        id: dice.uuid(),
        team_id: team.id,
        mission_id: mission,
        person_id: author?.id ?? null,
        role,
        objective_id: objectives[index % objectives.length]?.id ?? null,
        covers: toRangeText({ from: addDays(on, -30), to: on }),
        text,
        sensitive,
        written_on: on,
        written_by_name: author ? `${author.given} ${author.family}` : desk.name,
      },
      { on, by: desk },
    )
  }
}

/** The lead and every other member have the certificate of the theme, the rest a reason on record. */
function tellMember(world: World, team: Row, deployment: Row, index: number): void {
  const dice = world.dice.for(`member ${deployment.id}`)
  const officer = world.officers.find((one) => one.id === deployment.person_id)
  const from = String(deployment.arrived_on)
  const certificate =
    officer && index % 2 === 0
      ? issue(dice, world.reference, 'sgbv-investigation', addMonths(from, -14), addMonths(from, -13), officer.family)
      : null
  if (officer && certificate)
    officer.certificates.push({ ...certificate, verifiedByName: world.holder('training-officer').name })
  const desk = world.holder('mission-desk')
  world.record(
    'deployments.team_member',
    {
      id: dice.uuid(),
      team_id: team.id,
      deployment_id: deployment.id,
      person_id: deployment.person_id,
      service_id: deployment.service_id,
      mission_id: deployment.mission_id,
      lead: index === 0,
      valid: toRangeText({ from, to: String(deployment.planned_end) as Day }),
      certificate_id: certificate?.id ?? null,
      basis: certificate ? null : 'Worked for years in a unit for such cases at home.',
      named_by_name: desk.name,
    },
    { on: from, by: desk },
  )
}

/** S2-83..85: guidelines, concepts of operations and assessments of advisers' posts, handed in, due and late. */
function tellDeliverables(world: World): void {
  const dice = world.dice.for('deliverables')
  const planner = world.holder('rcmp-planner')
  const posts = ['PRMNY-SPA', 'UNITAR-CH', 'EUAM-UKR', 'EUPOL-COPPS', 'LONDON'].flatMap((code) => {
    const mission = missionId(world, code)
    return mission ? serving(world, mission).slice(0, 1) : []
  })
  const due = [-200, -12, 18, 90, 240]
  for (const post of posts)
    for (const [index, { title, kind }] of deliverableTexts.entries()) {
      const dueOn = addDays(world.anchor, due[index]!)
      const delivered = index === 0
      world.record(
        'deployments.deliverable',
        {
          id: dice.uuid(),
          position_id: post.position_id,
          mission_id: post.mission_id,
          title,
          kind,
          due_on: dueOn,
          state: delivered ? 'delivered' : 'planned',
          settled_on: delivered ? addDays(dueOn, -3) : null,
          settled_by_name: delivered ? world.holder('mission-desk').name : null,
          note: delivered ? 'Handed over to the department concerned.' : null,
        },
        { on: addDays(world.anchor, -300), by: planner },
      )
    }
}

/** A plan for each leadership post that goes on, and an officer who is thought of for the first. */
function tellSuccession(world: World): void {
  const dice = world.dice.for('succession')
  const on = addDays(world.anchor, -90)
  const led = [...world.reference.positions].filter((one) => one.leadership && one.valid.to === null).slice(0, 3)
  for (const position of led)
    world.record(
      'deployments.succession_plan',
      {
        id: dice.uuid(),
        position_id: position.id,
        mission_id: position.missionId,
        pools: planText,
        review_on: addDays(world.anchor, 120),
        planned_on: on,
        planned_by_name: world.holder('rcmp-planner').name,
      },
      { on, by: world.holder('rcmp-planner') },
    )
  const officer = world.officers.find((one) => one.tours > 1)
  const [first] = led
  if (!officer || !first) return
  world.record(
    'deployments.succession_candidate',
    {
      id: dice.uuid(),
      position_id: first.id,
      mission_id: first.missionId,
      person_id: officer.id,
      service_id: officer.memberships.at(-1)!.service.id,
      readiness: 'within-a-year',
      reason: 'Two tours, and leads a unit at home.',
      named_on: on,
      named_by_name: world.holder('irss-officer').name,
    },
    { on, by: world.holder('irss-officer') },
  )
}

/** A post that is only proposed, and one of intelligence that few know of. */
function tellPostsToCome(world: World): void {
  const mission = missionId(world, 'BINUH')
  if (!mission) return
  const planner = world.holder('rcmp-planner')
  const on = addDays(world.anchor, -40)
  const tell = (text: PostText, o: { stage: 'proposed' | 'open'; restricted: boolean }) => {
    const dice = world.dice.for(`post ${text.title.en}`)
    const row = world.record(
      'missions.position',
      {
        id: dice.uuid(),
        code: world.code('POS'),
        mission_id: mission,
        title: text.title,
        language: 'fr',
        armed: false,
        rank_from: 6,
        rank_to: 9,
        tour_months: 12,
        leadership: false,
        roles: text.roles,
        stream: text.stream,
        restricted: o.restricted,
        host_level: text.hostLevel,
        host_rank: 7,
        duty_location: null,
        since: null,
        decision_id: null,
        valid: toRangeText({ from: on, to: null }),
        source: invented,
        verified: false,
      },
      { on, by: planner },
    )
    const about = { position_id: row.id, mission_id: mission }
    if (o.stage === 'proposed')
      world.record(
        'missions.position_stage',
        { id: dice.uuid(), ...about, stage: 'proposed', valid: toRangeText({ from: on, to: null }) },
        { on, by: planner },
      )
    const change = o.stage === 'proposed' ? 'proposed' : 'opened'
    world.record(
      'missions.position_was',
      { id: dice.uuid(), ...about, change, on_day: on, was: null, reason: null, by_name: planner.name },
      { on, by: planner },
    )
  }
  tell(proposedPost, { stage: 'proposed', restricted: false })
  tell(restrictedPost, { stage: 'open', restricted: true })
}

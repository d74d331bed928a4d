import type pg from 'pg'

/** A record of the installation and what it belongs to, read by the bench itself as the database's superuser. */
export interface Thing {
  id: string
  person: string | null
  services: readonly string[]
  missions: readonly string[]
  account: string | null
  /** The officer withdrew: theirs alone. */
  withdrawn: boolean
  /** A bulletin that is not published yet. */
  draft: boolean
  /** Put forward to the host. */
  nominated: boolean
  psychological: boolean
  /** The missions of which the officer is a member: deployments there that go on. */
  memberOf: readonly string[]
  /** A candidacy, or what hangs on one. */
  candidate: boolean
  /** Those whose it is besides: members of a team, holders of a post. */
  members: readonly string[]
  /** A post that few know of. */
  restricted: boolean
  /** A report for its author and the desk of the mission. */
  sensitive: boolean
  /** A follow-up of health or family: not for home services. */
  apart: boolean
}

export type Things = ReadonlyMap<string, readonly Thing[]>

/** What the tables say of a person: the service of the day, and the missions of deployments that go on. */
const officers = (day: string) => `
  today as (select date '${day}' as day),
  officer as (select p.id as person,
    array(select m.service_id from people.service_membership m where m.person_id = p.id and m.valid @> date '${day}') as services,
    array(select distinct d.mission_id from deployments.deployment d where d.person_id = p.id and d.state not in ('cancelled', 'closed')) as missions
    from people.person p),
  candidacy as (select k.id as candidacy, k.person_id as person, o.services, array[k.mission_id] as missions, o.missions as member_of,
    k.state = 'withdrawn' as withdrawn,
    exists (select from candidacies.nomination n where n.candidacy_id = k.id) as nominated
    from candidacies.candidacy k join officer o on o.person = k.person_id)`

const ofPerson = (table: string, more = '') =>
  `select t.id, o.person, o.services, o.missions ${more} from ${table} t join officer o on o.person = t.person_id`
const ofMission = (table: string, more = '') =>
  `select t.id, o.person, o.services, array[t.mission_id] as missions ${more} from ${table} t join officer o on o.person = t.person_id`
const ofCandidacy = (table: string, key = 'candidacy_id') =>
  `select t.id, c.person, c.services, c.missions, c.withdrawn, c.nominated, c.member_of as "memberOf", true as candidate from ${table} t join candidacy c on c.candidacy = t.${key}`

/** Of a mission, or of the whole programme. */
const ofResults = (table: string) =>
  `select t.id, case when t.mission_id is null then '{}'::uuid[] else array[t.mission_id] end as missions from ${table} t`

const queries: Record<string, string> = {
  officer: ofPerson('(select id, id as person_id from people.person)'),
  certificate: ofPerson('people.certificate'),
  candidacy: ofCandidacy('candidacies.candidacy', 'id'),
  bulletin: `select id, state = 'draft' as draft from postings.posting`,
  position: `select p.id, array[p.mission_id] as missions, p.restricted from missions.position p`,
  team: `select t.id, array[t.mission_id] as missions, array(select m.person_id from deployments.team_member m where m.team_id = t.id) as members
    from missions.team t`,
  'led team': `select t.id, array[t.mission_id] as missions, array(select m.person_id from deployments.team_member m
      where m.team_id = t.id and m.lead and m.valid @> (select day from today)) as members from missions.team t`,
  'team member': 'select id, array[mission_id] as missions from deployments.team_member',
  'team objective': 'select id, array[mission_id] as missions from missions.team_objective',
  'team report':
    'select id, array[mission_id] as missions, person_id as person, sensitive from deployments.team_report',
  deliverable: `select d.id, array[d.mission_id] as missions, array(select k.person_id from deployments.deployment k
      where k.position_id = d.position_id and k.state not in ('cancelled', 'closed')) as members
    from deployments.deliverable d`,
  successor: 'select id, array[mission_id] as missions from deployments.succession_candidate',
  mission: 'select id, array[id] as missions from missions.mission',
  'risk assessment': 'select id, array[mission_id] as missions from missions.risk_assessment',
  measure: 'select id, array[mission_id] as missions from missions.risk_mitigation',
  'living brief': 'select id, array[mission_id] as missions from missions.living_brief',
  'needs assessment': 'select id, array[mission_id] as missions from missions.needs_assessment',
  link: 'select id, array[mission_id] as missions from missions.department_link where superseded_at is null',
  phase: 'select id, array[mission_id] as missions from missions.phase',
  consequence: `select id, array_remove(array[mission_id], null) as missions from missions.consequence`,
  service: 'select id, array[id] as services from people.service',
  request: 'select id from requests.request',
  'profile line': 'select id from requests.profile_line where ended_at is null',
  'request link': 'select id from requests.link where ended_at is null',
  message: 'select id from requests.message',
  prospect: 'select id from requests.prospect',
  membership: 'select id from requests.membership where superseded_at is null',
  'liaison entry': 'select id, array[mission_id] as missions from missions.liaison_entry',
  decision: 'select id from requests.decision where superseded_by is null',
  'submitted package': `select distinct request_id as id from planning.package where state = 'submitted'`,
  assessment: ofPerson('health.assessment', `, t.kind = 'psychological' as psychological`),
  'medical assessment': ofPerson(`(select * from health.assessment where kind = 'medical')`),
  'psychological assessment': ofPerson(
    `(select * from health.assessment where kind = 'psychological')`,
    ', true as psychological',
  ),
  vetting: ofPerson('conduct.vetting'),
  enrolment: ofCandidacy('training.enrolment'),
  'research assignment': ofCandidacy('training.research_assignment'),
  'module certificate': ofCandidacy(
    '(select k.id, e.candidacy_id from training.module_certificate k join training.enrolment e on e.id = k.enrolment_id)',
  ),
  seat: ofCandidacy('training.pdt_seat'),
  'pdt session': 'select id from training.pdt_session',
  session: 'select handle as id, account_id as account from access.session',
  package: ofCandidacy('readiness.instruction_package'),
  'package point': ofCandidacy(
    '(select i.id, p.candidacy_id from readiness.instruction_item i join readiness.instruction_package p on p.id = i.package_id)',
  ),
  deployment: ofMission('deployments.deployment'),
  'serving deployment': ofMission('deployments.deployment'),
  task: ofMission('deployments.task'),
  'follow-up': ofMission('reintegration.follow_up', `, t.kind <> 'employer' as apart`),
  competency: ofMission('people.competency_gained'),
  background: ofPerson(`(select * from people.background where removed_on is null)`),
  'family line': ofPerson(`(select id, person_id from people.family_contact where until is null
    union all select id, person_id from people.family_rule where until is null
    union all select id, person_id from people.family_support where until is null)`),
  profile: ofPerson(`(select id, id as person_id from people.person p
    where exists (select from people.competency_gained g where g.person_id = p.id and g.state = 'validated')
      or exists (select from people.background b where b.person_id = p.id and b.removed_on is null))`),
  'arrived deployment': ofMission(
    `(select * from deployments.deployment where arrived_on is not null and state <> 'cancelled')`,
  ),
  objective: ofResults('results.objective'),
  'mission link': ofResults('results.mission_link'),
  plan: ofResults('results.plan'),
  'plan line':
    ofResults(`(select id, mission_id from results.plan_strength union all select id, mission_id from results.plan_risk
    union all select id, mission_id from results.plan_budget union all select id, mission_id from results.plan_milestone)`),
  milestone: ofResults('results.plan_milestone'),
  indicator: ofResults('results.indicator'),
  value: ofResults('(select * from results.measured where superseded_at is null)'),
  evaluation: ofResults('results.evaluation'),
  'returned tour': ofMission(
    `(select * from deployments.deployment where returned_on is not null and state <> 'cancelled')`,
  ),
  release: 'select id from reporting.release',
  import: 'select id from reporting.un_import',
  recommendation: ofResults('results.recommendation'),
  publication: 'select id from publishing.publication',
  'publication version': 'select id from publishing.version',
  'publication consent': 'select id from publishing.consent',
  'publication release': 'select id from publishing.release',
  'published bulletin': 'select code as id from published.bulletin',
  'published course': 'select code as id from published.course',
  'published page': `select code as id from published.page where code <> 'front'`,
  'published news': 'select code as id from published.news',
  'published story': 'select code as id from published.story',
  'published picture': 'select code as id from published.picture',
  account: 'select id, id as account from access.account',
  assignment: 'select id, account_id as account from access.assignment',
  token: 'select id, account_id as account from access.token',
  passkey: `select id, account_id as account from access.credential where kind = 'passkey'`,
  emergency: 'select id from access.break_glass',
  'guide request': 'select id from enquiries.guide_request',
  'course interest':
    'select i.id, array[s.id] as services from enquiries.course_interest i join people.service s on s.code = i.service',
  letter: 'select id, account_id as account, person_id as person from letters.letter',
  'failed task': 'select id from jobs.task where failed_at is not null',
  entry: `select shard || '-' || seq as id from audit.entry`,
}

/** Every record of every kind that the policy speaks of, on a day. */
export async function thingsOn(admin: pg.Pool, day: string): Promise<Things> {
  const things = new Map<string, Thing[]>()
  for (const [kind, query] of Object.entries(queries)) {
    const { rows } = await admin.query<Partial<Thing> & { id: string }>(`with ${officers(day)} ${query} order by 1`)
    things.set(kind, rows.map(complete))
  }
  return things
}

const complete = (row: Partial<Thing> & { id: string }): Thing => ({
  person: null,
  services: [],
  missions: [],
  account: null,
  withdrawn: false,
  draft: false,
  nominated: false,
  psychological: false,
  apart: false,
  members: [],
  restricted: false,
  sensitive: false,
  candidate: false,
  memberOf: [],
  ...row,
})

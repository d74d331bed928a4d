import { addDays } from '#kernel/calendar.ts'
import { instantOf, type World } from '../world.ts'

type Owner = 'intake-officer' | 'gac-assessor' | 'ps-assessor' | 'rcmp-planner'

interface Idea {
  title: string
  country: string
  organisation: string
  status: 'idea' | 'explored' | 'in-discussion' | 'expected' | 'dropped'
  confidence: 'low' | 'medium' | 'high'
  note: string
  step: string | null
  /** Days from the anchor day; negative: it is late. */
  inDays: number
  owner: Owner
}

const known: Readonly<Record<string, string>> = { 'United Nations': 'UN', 'European Union': 'EU' }

/** Missions that nobody has asked for yet. All of it is invented. */
const ideas: readonly Idea[] = [
  {
    title: 'Advisers for a new training academy',
    country: 'CI',
    organisation: 'Ministry of the Interior',
    status: 'in-discussion',
    confidence: 'medium',
    note: 'Raised by the embassy after a visit of the academy.',
    step: 'Meet the embassy about numbers and language',
    inDays: 5,
    owner: 'gac-assessor',
  },
  {
    title: 'Follow-on police presence after a mandate ends',
    country: 'CD',
    organisation: 'United Nations',
    status: 'expected',
    confidence: 'high',
    note: 'The adviser in New York expects a note verbale this quarter.',
    step: 'Ask the adviser for the draft profile',
    inDays: -3,
    owner: 'rcmp-planner',
  },
  {
    title: 'Experts on cybercrime for a regional centre',
    country: 'KE',
    organisation: 'Regional organization',
    status: 'explored',
    confidence: 'low',
    note: 'Skills are scarce at home; first look at what services could spare.',
    step: 'Domestic-security view of the skills asked for',
    inDays: 20,
    owner: 'ps-assessor',
  },
  {
    title: 'Border policing advisers',
    country: 'MD',
    organisation: 'European Union',
    status: 'idea',
    confidence: 'low',
    note: 'Heard at a conference; nothing in writing.',
    step: 'Watch the next call for contributions',
    inDays: 45,
    owner: 'intake-officer',
  },
  {
    title: 'Election security team',
    country: 'GT',
    organisation: 'Regional organization',
    status: 'dropped',
    confidence: 'low',
    note: 'Another State sends the team.',
    step: null,
    inDays: 0,
    owner: 'gac-assessor',
  },
]

export function tellProspects(world: World): void {
  for (const one of ideas) {
    const dice = world.dice.for(`prospect ${one.title}`)
    const [id, on] = [dice.uuid(), addDays(world.anchor, -dice.int(15, 70))]
    const by = world.holder(one.owner)
    const stands = {
      status: one.status,
      confidence: one.confidence,
      next_step: one.step,
      next_step_on: one.step ? addDays(world.anchor, one.inDays) : null,
      owner_duty: one.owner,
      owner_name: by.name,
    }
    world.record(
      'requests.prospect',
      {
        ...{ id, code: world.code('PRO'), title: one.title, country: one.country, organisation: one.organisation },
        ...{ organisation_code: known[one.organisation] ?? null, request_id: null, ...stands },
      },
      { on, by },
    )
    const entry = { prospect_id: id, note: `${one.note} (Invented.)`, ...stands }
    world.rows.add('requests.prospect_entry', {
      ...{ id: dice.uuid(), on_day: on, recorded_at: instantOf(on, id), recorded_by: by.accountId },
      ...entry,
    })
  }
}

import { addDays, type Day } from '#kernel/calendar.ts'
import type { World } from '../world.ts'
import { tellPositions } from './invent-requests.ts'

type State = 'received' | 'acknowledged' | 'assessing' | 'to-decide' | 'declined' | 'deferred' | 'withdrawn'

interface OpenRequest {
  state: State
  daysAgo: number
  kind: 'un' | 'eu' | 'state'
  requester: string
  subject: string
  text: string
  number: number
  mission: string | null
  country: string
}

/** Requests that are on somebody's desk on the anchor day, one in each state, and some that came to nothing. */
const requests: readonly OpenRequest[] = [
  {
    state: 'received',
    daysAgo: 1,
    kind: 'un',
    requester: 'United Nations, Department of Peace Operations',
    subject: 'Specialized police team on organized crime',
    text: 'A team of six officers for one year, to mentor investigators of the host country.',
    number: 6,
    mission: 'MONUSCO',
    country: 'CD',
  },
  {
    state: 'received',
    daysAgo: 3,
    kind: 'eu',
    requester: 'European External Action Service',
    subject: 'Two advisers on community policing',
    text: 'Two advisers for one year in the civilian mission.',
    number: 2,
    mission: 'EULEX-KOSOVO',
    country: 'XK',
  },
  {
    state: 'acknowledged',
    daysAgo: 9,
    kind: 'state',
    requester: 'République d’Haïti',
    subject: 'Formateurs pour l’École nationale de police',
    text: 'Huit formateurs pour douze mois, de langue française.',
    number: 8,
    mission: 'HAITI-BILATERAL',
    country: 'HT',
  },
  {
    state: 'assessing',
    daysAgo: 24,
    kind: 'state',
    requester: 'Ukraine',
    subject: 'Trainers in war-crimes investigation',
    text: 'Five trainers, in English, from a third country.',
    number: 5,
    mission: 'UKR-PATROL',
    country: 'UA',
  },
  {
    state: 'to-decide',
    daysAgo: 52,
    kind: 'un',
    requester: 'Organisation des Nations Unies, Département des opérations de paix',
    subject: 'Conseillers en police de proximité',
    text: 'Quatre conseillers francophones pour un an.',
    number: 4,
    mission: 'BINUH',
    country: 'HT',
  },
  {
    state: 'deferred',
    daysAgo: 130,
    kind: 'un',
    requester: 'United Nations, Department of Peace Operations',
    subject: 'Formed support to a follow-on presence',
    text: 'Ten officers, should the mandate be renewed.',
    number: 10,
    mission: null,
    country: 'CO',
  },
  {
    state: 'declined',
    daysAgo: 300,
    kind: 'state',
    requester: 'Republic of Iraq',
    subject: 'Return of police trainers',
    text: 'Twelve trainers for two years.',
    number: 12,
    mission: 'IRAQ',
    country: 'IQ',
  },
  {
    state: 'withdrawn',
    daysAgo: 90,
    kind: 'eu',
    requester: 'European External Action Service',
    subject: 'One expert on border policing',
    text: 'One expert for six months.',
    number: 1,
    mission: null,
    country: 'UA',
  },
]

export function tellOpenRequests(world: World): void {
  for (const one of requests) tellRequest(world, one)
}

function tellRequest(world: World, one: OpenRequest): void {
  const dice = world.dice.for(`open request ${one.subject}`)
  const received = addDays(world.anchor, -one.daysAgo)
  const acknowledged = addDays(received, 2)
  const id = dice.uuid()
  const decided = one.state === 'declined' || one.state === 'deferred'
  world.record(
    'requests.request',
    {
      id,
      code: world.code('REQ'),
      requester_kind: one.kind,
      requester: one.requester,
      subject: one.subject,
      text: `${one.text} (Invented for the practice copy.)`,
      asked_number: one.number,
      mission_code: one.mission,
      host_country: one.country,
      received_on: received,
      answer_by: addDays(received, 90),
      state: one.state === 'to-decide' ? 'assessing' : decided ? 'decided' : one.state,
      acknowledged_on: one.state === 'received' ? null : acknowledged,
      version: 2,
    },
    { on: received, by: world.holder('intake-officer') },
  )
  // Where it is still being assessed, the last of the departments has not spoken yet.
  const spoken: Day | null =
    one.state === 'assessing'
      ? addDays(world.anchor, 5)
      : one.state === 'to-decide' || decided
        ? addDays(acknowledged, 45)
        : null
  if (spoken) tellPositions(world, { requestId: id, acknowledged: acknowledged, decided: spoken, officers: one.number })
  if (decided) tellRefusal(world, one, id, addDays(received, 60))
}

function tellRefusal(world: World, one: OpenRequest, requestId: string, on: Day): void {
  world.record(
    'requests.decision',
    {
      id: world.dice.uuid(),
      code: world.code('DEC'),
      request_id: requestId,
      outcome: one.state,
      level: 'ministerial',
      number: null,
      valid: null,
      max_tour_months: null,
      armed: null,
      conditions: null,
      reasons:
        one.state === 'declined'
          ? 'Not among the priorities for this period. (Invented.)'
          : 'To be looked at again when the mandate is renewed. (Invented.)',
      decided_on: on,
    },
    { on, by: world.holder('decision-body') },
  )
}

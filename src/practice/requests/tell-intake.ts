import { addDays, type Day, minDay } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { acknowledgementLetter, type ProfileLine } from '#modules/requests/index.ts'
import { factOn } from '../reference.ts'
import type { Row } from '../rows.ts'
import { instantOf, type World } from '../world.ts'
import { askedLines, questions } from './intake-texts.ts'

const office = 'intake@practice.example, +1 613 555 0100'

/**
 * What intake keeps beside the requests that are told already: how they arrived, the profile, the letter that was sent, the answer to the
 * requester, a correction, two requests that came twice, and what the departments asked each other.
 */
export function tellIntake(world: World): void {
  const decisions = new Map<string, Row>()
  for (const row of world.rows.of('requests.decision')) decisions.set(String(row.request_id), row)
  const requests = world.rows.of('requests.request')
  for (const [index, row] of requests.entries()) {
    const request = arrived(world, row)
    const decision = decisions.get(String(row.id)) ?? null
    const lines =
      index % 3 === 0 || row.state === 'received' || row.state === 'assessing' ? tellProfile(world, request) : []
    if (row.acknowledged_on) tellLetter(world, request, lines)
    if (decision?.outcome === 'deferred')
      Object.assign(row, { state: 'assessing', look_again_on: addDays(world.anchor, 12) })
    else if (decision && row.state === 'decided') tellAnswer(world, request, decision)
  }
  tellCorrection(world, requests)
  tellDuplicate(world, requests)
  tellMessages(world, requests)
}

/** Every request gets the same columns: rows of one table are copied together. */
function arrived(world: World, row: Row): Row {
  const dice = world.dice.for(`arrival ${row.id}`)
  const un = row.requester_kind === 'un'
  const received = String(row.received_on)
  const dated = addDays(received, -dice.int(2, 12))
  return Object.assign(row, {
    requester_code: un ? 'UN-DPO' : row.requester_kind === 'eu' ? 'EEAS' : null,
    channel: un ? 'note-verbale' : row.requester_kind === 'eu' ? 'call-for-contributions' : 'letter',
    note_reference: un ? `DPO/${received.slice(0, 4)}/${dice.int(100, 999)}` : null,
    // Of some notes the month alone is known.
    note_dated: un ? (dice.chance(0.3) ? dated.slice(0, 7) : dated) : null,
    look_again_on: null,
    closed_on: null,
    closed_because: null,
    closing_note: null,
    withdrawn_on: row.state === 'withdrawn' ? minDay(addDays(received, 20), world.anchor) : null,
  })
}

function tellProfile(world: World, request: Row): Row[] {
  const dice = world.dice.for(`profile ${request.id}`)
  const total = Number(request.asked_number ?? 1)
  const first = total > 3 ? Math.ceil(total / 2) : total
  const numbers = total > first ? [first, total - first] : [first]
  const begin = dice.int(0, askedLines.length - 1)
  return numbers.map((number, index) =>
    world.record(
      'requests.profile_line',
      { id: dice.uuid(), request_id: request.id, number, ...askedLines[(begin + index) % askedLines.length] },
      { on: String(request.received_on), by: world.holder('intake-officer') },
    ),
  )
}

function tellLetter(world: World, request: Row, lines: readonly Row[]): void {
  const on = String(request.acknowledged_on)
  const by = world.holder('intake-officer')
  const country = request.host_country ? String(request.host_country) : null
  const letter = acknowledgementLetter(
    {
      request: {
        code: String(request.code),
        subject: String(request.subject),
        requester: String(request.requester),
        noteReference: text(request.note_reference),
        noteDated: text(request.note_dated),
        receivedOn: String(request.received_on),
        hostCountry: country,
        askedNumber: request.asked_number === null ? null : Number(request.asked_number),
        answerBy: text(request.answer_by),
      },
      profile: lines as unknown as ProfileLine[],
      countries: {},
      partners: [
        {
          organisation: 'GAC',
          name: { en: 'Global Affairs Canada', fr: 'Affaires mondiales Canada' },
          roles: ['foreign-affairs'],
        },
      ],
    },
    { on, signatory: by.name, contact: office, remark: null },
  )
  world.record('requests.acknowledgement', { request_id: request.id, sent_on: on, letter, contact: office }, { on, by })
}

/** Most requesters were told within weeks; the newest decision still has to be told. */
function tellAnswer(world: World, request: Row, decision: Row): void {
  const dice = world.dice.for(`answer ${request.id}`)
  const on = addDays(String(decision.decided_on), dice.int(3, 20))
  if (!world.happened(on)) return
  world.record(
    'requests.answer',
    {
      id: dice.uuid(),
      request_id: request.id,
      decision_id: decision.id,
      answered_on: on,
      channel: request.requester_kind === 'un' ? 'note-verbale' : 'letter',
      reference: `GAC-${on.slice(0, 4)}-${dice.int(1000, 9999)}`,
      remarks: null,
    },
    { on, by: world.holder('intake-officer') },
  )
  if (decision.outcome === 'declined')
    Object.assign(request, { state: 'closed', closed_on: on, closed_because: 'answered', closing_note: null })
}

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))

/** One request was misread at first. */
function tellCorrection(world: World, requests: readonly Row[]): void {
  const request = requests.find((row) => row.state === 'assessing') ?? requests[0]
  if (!request) return
  const on = String(request.received_on)
  const said = {
    requesterKind: request.requester_kind,
    requester: request.requester,
    requesterCode: request.requester_code,
    subject: request.subject,
    text: request.text,
    askedNumber: Number(request.asked_number ?? 1) + 3,
    hostCountry: request.host_country,
    receivedOn: request.received_on,
    answerBy: request.answer_by,
    channel: request.channel,
    noteReference: request.note_reference,
    noteDated: request.note_dated,
  }
  world.rows.add('requests.request_version', {
    id: world.dice.for(`correction ${request.id}`).uuid(),
    request_id: request.id,
    said,
    because: 'The number was misread. (Invented.)',
    corrected_at: instantOf(on, String(request.id)),
    corrected_by: world.holder('intake-officer').accountId,
  })
}

/** The same request came by two ways: the later one is closed. */
function tellDuplicate(world: World, requests: readonly Row[]): void {
  const [first, second] = requests.filter((row) => row.state === 'received' || row.state === 'acknowledged')
  if (!first || !second) return
  const dice = world.dice.for('duplicate')
  world.record(
    'requests.link',
    { id: dice.uuid(), request_id: first.id, other_id: second.id, kind: 'related' },
    { on: world.anchor, by: world.holder('intake-officer') },
  )
}

function tellMessages(world: World, requests: readonly Row[]): void {
  const open = requests.filter((row) => row.state === 'acknowledged' || row.state === 'assessing').slice(0, 3)
  for (const [index, request] of open.entries()) {
    const dice = world.dice.for(`messages ${request.id}`)
    const begin = minDay(addDays(String(request.acknowledged_on), 2), addDays(world.anchor, -2))
    for (const one of questions.slice(0, index === 0 ? questions.length : 1)) {
      const id = dice.uuid()
      const answered = minDay(addDays(begin, dice.int(1, 6)), world.anchor)
      tellMessage(world, {
        id,
        request,
        on: begin,
        kind: 'question',
        author: one.asks,
        askedOf: one.asked,
        said: one.question,
        about: null,
      })
      if (one.answer)
        tellMessage(world, {
          id: dice.uuid(),
          request,
          on: answered,
          kind: 'answer',
          author: one.asked,
          askedOf: null,
          said: one.answer,
          about: id,
        })
    }
  }
}

interface ToSay {
  id: string
  request: Row
  on: Day
  kind: 'question' | 'answer'
  author: 'intake-officer' | 'gac-assessor' | 'ps-assessor' | 'rcmp-planner'
  askedOf: string | null
  said: string
  about: string | null
}
const departments = { 'gac-assessor': 'GAC', 'ps-assessor': 'PS', 'rcmp-planner': 'RCMP', 'intake-officer': null }

function tellMessage(world: World, { id, request, on, kind, author, askedOf, said, about }: ToSay): void {
  const row = {
    ...{
      id,
      request_id: request.id,
      kind,
      text: `${said} (Invented.)`,
      author_duty: author,
      department: departments[author],
    },
    ...{ asked_of: askedOf, answer_by: askedOf ? addDays(on, 10) : null, about_id: about, on_day: on },
  }
  world.record('requests.message', row, { on, by: world.holder(author) })
}

/** What posts abroad wrote in their logs: the adviser in New York, and the commander in Haiti. */
export function tellLiaison(world: World): void {
  for (const code of ['PRMNY-SPA', 'BINUH']) {
    const mission = world.reference.missions.find((one) => one.code === code)
    if (!mission) continue
    const dice = world.dice.for(`liaison ${code}`)
    const name = factOn<Localized>(mission, 'name', world.anchor)?.en ?? code
    const by = world.holder(code === 'BINUH' ? 'contingent-commander' : 'mission-desk')
    const entries = [
      { kind: 'meeting', ago: 40, subject: 'Generation of police for the coming year', note: false },
      { kind: 'note-verbale', ago: 18, subject: 'Experts on community policing', note: true },
      { kind: 'call', ago: 9, subject: 'Dates of the next selection visit', note: false },
      { kind: 'note-verbale', ago: 2, subject: 'Advisers on police command', note: true },
    ]
    for (const { kind, ago, subject, note } of entries) {
      const on = addDays(world.anchor, -ago)
      world.record(
        'missions.liaison_entry',
        {
          id: dice.uuid(),
          code: world.code('LIA'),
          mission_id: mission.id,
          position_id: null,
          kind,
          on_day: on,
          counterpart: 'UN Police Division',
          subject,
          text: `For ${name}: what was said is kept here by the post. (Invented for the practice copy.)`,
          note_reference: note ? `NV/${on.slice(0, 4)}/${dice.int(10, 99)}` : null,
          note_dated: note ? (ago > 10 ? on.slice(0, 7) : on) : null,
          attachment_id: null,
          corrects_id: null,
          author_duty: code === 'BINUH' ? 'contingent-commander' : 'mission-desk',
        },
        { on, by },
      )
    }
  }
}

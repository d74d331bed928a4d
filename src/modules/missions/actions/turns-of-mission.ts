import { type Refusal, refuse } from '#kernel/refusal.ts'
import { type Decision, decisionsThatBind } from '#modules/requests/index.ts'
import { type ActionWords, type AnyAction, defineAction } from '#platform/action.ts'
import type { Change } from '#platform/consequences.ts'
import { type Field, field } from '#platform/fields.ts'
import { mayTurn, stateOn, turns } from '../rules/life-cycle.ts'
import { changeFrom } from '../rules/supersede.ts'
import { takeBack, writeChange } from '../store/consequences.ts'
import { endMembership, setDecision, writeFact } from '../store/facts.ts'
import { publishOperations } from '../store/publish.ts'
import { type MissionSubject, missionSubject } from '../subject.ts'
import { type ChangeKind, type Fact, missionHref, type Turn } from '../vocabulary.ts'
import { turnWords } from '../words-of-life-cycle.ts'

type Input = {
  missionId: Field<string>
  decisionId?: Field<string>
  from: Field<string>
  ends?: Field<string>
  authority?: Field<string>
}
interface Given {
  missionId: string
  decisionId?: string
  from: string
  ends?: string
  authority?: string
}
export interface Turning extends MissionSubject {
  /** Those that grant something on the day or later; empty where the turn needs none. */
  decisions: Decision[]
}
interface Decided {
  from: string
  ends: string | null
  decision: Decision | null
}

/** Which turns touch people and files of other rooms; resuming takes back what a suspension asked. */
const touches: Partial<Record<Turn, ChangeKind>> = {
  suspend: 'missions.suspended',
  'draw-down': 'missions.drawdown',
  close: 'missions.closed',
}
const takesBack: Partial<Record<Turn, readonly ChangeKind[]>> = {
  resume: ['missions.suspended', 'missions.drawdown'],
  close: ['missions.suspended', 'missions.drawdown'],
}
/** A mission is approved and runs under a decision that is in force on that day. */
const needsDecision: readonly Turn[] = ['approve', 'activate', 'resume']

/** Declares one turn of a mission's life: from the states that the rule names, since a day, on somebody's word. */
function turnOf(turn: Turn): AnyAction {
  const underDecision = needsDecision.includes(turn)
  const kind = touches[turn]
  const changeOf = (subject: MissionSubject, { from, ends }: Decided): Change | null =>
    kind ? { kind, subjectId: subject.id, from, about: { ends } } : null
  const input: Input = {
    missionId: field.id(),
    ...(underDecision ? { decisionId: field.pick() } : {}),
    from: field.day(),
    ...(turn === 'draw-down' ? { ends: field.day() } : {}),
    ...(underDecision ? {} : { authority: field.text(300) }),
  }
  return defineAction<Input, Turning, Decided>({
    name: `missions.${turn}-mission`,
    doneBy: { 'rcmp-planner': 'programme' },
    input,
    subject: 'missionId',
    async load(tx, input, c) {
      const subject = await missionSubject(tx, (input as Given).missionId, c.today, true)
      return subject && { ...subject, decisions: underDecision ? await decisionsThatBind(tx, c.today) : [] }
    },
    openWhen: ({ mission }) => mayTurn(turn, mission.status),
    decide: (subject, input) => decideTurn(turn, subject, input as Given),
    ...(kind ? { consequences: changeOf } : {}),
    async save(tx, subject, decided, c, given, touched) {
      const { from, ends, decision } = decided
      const authority = decision?.code ?? (given as Given).authority ?? ''
      const by = { at: c.now, account: c.actor.accountId, fresh: c.fresh }
      const source = { ref: authority }
      const write = (attribute: 'status' | 'ends', value: string) =>
        writeFact(
          tx,
          { missionId: subject.id, attribute, value, source },
          changeFrom(rowsOf(subject, attribute), from),
          by,
        )
      await write('status', turns[turn].to)
      if (ends) await write('ends', ends)
      if (turn === 'approve' && decision) await setDecision(tx, subject.id, decision.id)
      const back = takesBack[turn]
      if (back) await takeBack(tx, { missionId: subject.id, kinds: back, by: `missions.${turn}-mission` }, c)
      const change = changeOf(subject, decided)
      const changeId = change && (await writeChange(tx, change, { missionId: subject.id, authority }, touched, c))
      if (turn === 'close') await endMembership(tx, subject.id, from)
      await publishOperations(tx, [subject.id], c)
      return {
        id: subject.id,
        facts: [{ name: `missions.${past[turn]}`, about: { missionId: subject.id, from, changeId } }],
        about: { kind: 'mission', id: subject.id },
      }
    },
    choices: async (_tx, { decisions }) => ({
      decisionId: decisions.map((one) => ({
        value: one.id,
        label: { en: `${one.code} (${one.number} officers)`, fr: `${one.code} (${one.number} policiers)` },
      })),
    }),
    prefill: async (_tx, { decisions, mission }, c) => ({
      from: c.today,
      decisionId: decisions.find((one) => one.id === mission.decisionId)?.id,
    }),
    ...(turn === 'close' || turn === 'archive' ? { danger: true } : {}),
    goTo: (saved, lang) => missionHref(saved.id, lang),
    words: { ...turnWords[turn], fields: wordsOf(turnWords[turn].fields, input) },
  })
}

/** The words of the fields that the turn has. */
const wordsOf = (fields: ActionWords['fields'], input: Input): ActionWords['fields'] =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => Object.hasOwn(input, name)))

const past: Record<Turn, string> = {
  approve: 'approved-mission',
  plan: 'planned-mission',
  activate: 'activated-mission',
  suspend: 'suspended-mission',
  resume: 'resumed-mission',
  'draw-down': 'drew-down-mission',
  close: 'closed-mission',
  archive: 'archived-mission',
}

const rowsOf = (subject: MissionSubject, attribute: 'status' | 'ends'): Fact[] =>
  subject.facts.filter((fact) => fact.attribute === attribute)

function decideTurn(turn: Turn, subject: Turning, input: Given): Decided | Refusal {
  const { from } = input
  const states = rowsOf(subject, 'status') as unknown as Fact<'status'>[]
  const then = stateOn({ states }, from)
  if (then !== null) {
    const against = mayTurn(turn, then)
    if (against) return against
  }
  const later = states.find((one) => one.valid.from > from)
  if (later) return refuse('a-later-state-stands', { day: later.valid.from })
  if (input.ends !== undefined && input.ends < from) return refuse('ends-before-it-starts')
  if (!needsDecision.includes(turn)) return { from, ends: input.ends ?? null, decision: null }
  const decision = subject.decisions.find((one) => one.id === input.decisionId)
  if (!decision?.valid) return refuse('decision-grants-nothing')
  const covers =
    turn === 'approve' || (from >= decision.valid.from && (decision.valid.to === null || from < decision.valid.to))
  return covers
    ? { from, ends: null, decision }
    : refuse('no-decision-in-force', { decision: decision.code, day: from })
}

export const turnsOfMission = (Object.keys(turns) as Turn[]).map(turnOf)
export const turnNamed = (turn: Turn): AnyAction => turnsOfMission[(Object.keys(turns) as Turn[]).indexOf(turn)]!

import { refuse } from '#kernel/refusal.ts'
import { findPosition, type Position } from '#modules/missions/index.ts'
import { personIdOfCode, serviceOn } from '#modules/people/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { dropSuccessorOn, insertSuccessor, lockSuccessor, writePlan } from '../store/succession.ts'
import { readinessOfSuccessors, successionHref } from '../vocabulary/posts.ts'
import { successionActionWords } from '../words-of-leadership.ts'

const isLed = (position: Position) => (position.leadership ? null : refuse('not-a-leadership-post'))

/** S2-22: from which posts and pools a leadership post could be filled next, looked at again by a day. No names stand here. */
export const planSuccession = defineAction({
  name: 'deployments.plan-succession',
  doneBy: { 'rcmp-planner': 'programme', 'irss-officer': 'programme' },
  input: {
    positionId: field.id(),
    pools: field.longText(1_000),
    reviewOn: field.day(),
    note: field.optionalLongText(1_000),
  },
  subject: 'positionId',
  async load(tx, input) {
    const position = await findPosition(tx, input.positionId)
    return position && successionSubjectOf(position)
  },
  openWhen: ({ position }) => isLed(position),
  decide: (_subject, { pools, reviewOn, note }, c) =>
    reviewOn <= c.today ? refuse('review-in-the-past') : { pools, reviewOn, note: note || null },
  async save(tx, { position }, plan, c) {
    await writePlan(tx, { ...plan, positionId: position.id, missionId: position.missionId }, c.today, c)
    return {
      id: position.id,
      facts: [{ name: 'deployments.planned-succession', about: { positionId: position.id } }],
      about: { kind: 'position', id: position.id },
    }
  },
  goTo: (saved, lang) => successionHref(saved.id, lang),
  words: successionActionWords.plan,
})

/** A leadership post as what its succession is planned for. */
export const successionSubjectOf = (position: Position) => ({
  id: position.id,
  scope: { missionId: position.missionId },
  label: { en: `${position.code} · ${position.title.en}`, fr: `${position.code} · ${position.title.fr}` },
  position,
})

/** An officer who is thought of. The selection office alone writes and reads this. */
export const nameSuccessor = defineAction({
  name: 'deployments.name-successor',
  doneBy: { 'irss-officer': 'programme' },
  input: {
    positionId: field.id(),
    officer: field.text(20),
    readiness: field.choice(readinessOfSuccessors),
    reason: field.text(500),
  },
  subject: 'positionId',
  async load(tx, input, c) {
    const position = await findPosition(tx, input.positionId)
    if (!position) return null
    const personId = input.officer ? await personIdOfCode(tx, input.officer) : null
    const service = personId ? await serviceOn(tx, personId, c.today) : null
    return { ...successionSubjectOf(position), personId, serviceId: service?.id ?? null }
  },
  openWhen: ({ position }) => isLed(position),
  decide: ({ personId, serviceId }, { readiness, reason }) =>
    personId && serviceId ? { personId, serviceId, readiness, reason } : refuse('officer-unknown'),
  async save(tx, { position }, one, c) {
    await insertSuccessor(tx, { ...one, positionId: position.id, missionId: position.missionId }, c.today, c)
    return {
      id: position.id,
      facts: [{ name: 'deployments.named-successor', about: { positionId: position.id } }],
      about: { kind: 'position', id: position.id, personId: one.personId },
    }
  },
  constraints: { thought_of_once: 'thought-of-already' },
  goTo: (saved, lang) => successionHref(saved.id, lang),
  words: successionActionWords.name,
})

export const dropSuccessor = defineAction({
  name: 'deployments.drop-successor',
  doneBy: { 'irss-officer': 'programme' },
  input: { successorId: field.id() },
  subject: 'successorId',
  async load(tx, input) {
    const one = await lockSuccessor(tx, input.successorId)
    return one && successorSubjectOf(one)
  },
  openWhen: () => null,
  decide: (_subject, _input, c) => ({ on: c.today }),
  async save(tx, { candidate }, { on }, c) {
    await dropSuccessorOn(tx, candidate.id, on, c)
    return {
      id: candidate.positionId,
      facts: [{ name: 'deployments.dropped-successor', about: { positionId: candidate.positionId } }],
      about: { kind: 'position', id: candidate.positionId, personId: candidate.personId },
    }
  },
  goTo: (saved, lang) => successionHref(saved.id, lang),
  words: successionActionWords.drop,
})

export const successorSubjectOf = (candidate: NonNullable<Awaited<ReturnType<typeof lockSuccessor>>>) => ({
  id: candidate.id,
  version: candidate.version,
  scope: { missionId: candidate.missionId },
  label: { en: `${candidate.code} · ${candidate.name}`, fr: `${candidate.code} · ${candidate.name}` },
  candidate,
})

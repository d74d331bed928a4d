import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { lastDayHeld } from '../store/occupancy.ts'
import { endPosition } from '../store/positions.ts'
import { publishOperations } from '../store/publish.ts'
import { positionSubject } from '../subject.ts'
import { positionHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** The position exists no longer from a day on; not while somebody holds it then. */
export const freezePosition = defineAction({
  name: 'missions.freeze-position',
  doneBy: { 'rcmp-planner': 'programme' },
  input: { positionId: field.id(), from: field.day() },
  subject: 'positionId',
  danger: true,
  async load(tx, input) {
    const subject = await positionSubject(tx, input.positionId)
    return subject && { ...subject, heldUntil: await lastDayHeld(tx, subject.id) }
  },
  openWhen: ({ position }, { today }) =>
    position.valid.to !== null && position.valid.to <= today ? refuse('position-frozen') : null,
  decide: ({ position, heldUntil }, input) => {
    if (input.from <= position.valid.from) return refuse('freeze-before-it-began')
    if (position.valid.to !== null && input.from >= position.valid.to) return refuse('position-frozen')
    if (heldUntil !== null && input.from < heldUntil) return refuse('position-held', { until: heldUntil })
    return { from: input.from }
  },
  async save(tx, subject, { from }, c) {
    await endPosition(tx, subject.id, from)
    await publishOperations(tx, [subject.position.missionId], c)
    return {
      id: subject.id,
      facts: [
        {
          name: 'missions.froze-position',
          about: { positionId: subject.id, missionId: subject.position.missionId, from },
        },
      ],
      about: { kind: 'position', id: subject.id },
    }
  },
  prefill: async (_tx, { heldUntil }, c) => ({ from: heldUntil && heldUntil > c.today ? heldUntil : c.today }),
  goTo: (saved, lang) => positionHref(saved.id, lang),
  words: actionWords.freezePosition,
})

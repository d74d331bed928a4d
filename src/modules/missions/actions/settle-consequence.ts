import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { lockConsequence, settleConsequence } from '../store/consequences.ts'
import { changesHref } from '../vocabulary.ts'
import { lifeWords } from '../words-of-life-cycle.ts'

/** Whoever has a task that a change set says that it is done, where no act of the file closes it by itself. */
export const settle = defineAction({
  name: 'missions.settle-consequence',
  doneBy: {
    'rcmp-planner': 'programme',
    'irss-officer': 'programme',
    'readiness-officer': 'programme',
    'mission-desk': 'own-mission',
  },
  input: { consequenceId: field.id() },
  subject: 'consequenceId',
  async load(tx, input) {
    const task = await lockConsequence(tx, input.consequenceId)
    return task && { id: task.id, version: task.version, scope: { missionId: task.missionId }, task }
  },
  openWhen({ task }, { actor }) {
    if (task.doneOn !== null) return refuse('already-settled')
    return actor.duty === task.ownerDuty ? null : refuse('task-of-another')
  },
  decide: () => ({}),
  async save(tx, { task }, _changes, c) {
    await settleConsequence(tx, task.id, 'missions.settle-consequence', c.today)
    return {
      id: task.missionId ?? task.id,
      facts: [{ name: 'missions.settled-consequence', about: { consequenceId: task.id, missionId: task.missionId } }],
      about: { kind: 'consequence', id: task.id },
    }
  },
  goTo: (saved, lang) => changesHref(saved.id, lang),
  words: lifeWords.settle,
})

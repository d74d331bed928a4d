import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { insertNeed } from '../store/needs.ts'
import { needsSubject } from '../subject-of-record.ts'
import { needsPath, priorities } from '../vocabulary/record.ts'
import { roomHref } from '../vocabulary/risk.ts'
import { recordActionWords } from '../words-of-record-acts.ts'

/** A need by topic, in the assessment that found it; only its author adds to it. */
export const addTrainingNeed = defineAction({
  name: 'missions.add-training-need',
  doneBy: {
    'rcmp-planner': 'programme',
    'mission-desk': 'own-mission',
    'contingent-commander': 'own-mission',
  },
  input: {
    assessmentId: field.id(),
    topic: field.text(200),
    people: field.optionalWhole(1, 1_000_000),
    priority: field.choice(priorities),
    approach: field.optionalLongText(2_000),
  },
  subject: 'assessmentId',
  load: (tx, input) => needsSubject(tx, input.assessmentId),
  openWhen: ({ assessment }, { actor }) =>
    assessment.byAccount === actor.accountId ? null : refuse('not-your-assessment'),
  decide: ({ assessment }, input) =>
    assessment.needs.some(({ topic }) => topic.toLowerCase() === input.topic.toLowerCase())
      ? refuse('need-there-already')
      : {
          topic: input.topic,
          people: input.people,
          priority: input.priority,
          approach: input.approach?.trim() || null,
        },
  async save(tx, { assessment }, need, c) {
    const by = { at: c.now, account: c.actor.accountId, fresh: c.fresh }
    await insertNeed(tx, { ...need, assessmentId: assessment.id, missionId: assessment.missionId }, by)
    return { id: assessment.missionId, facts: [], about: { kind: 'needs-assessment', id: assessment.id } }
  },
  constraints: { need_once: 'need-there-already' },
  goTo: (saved, lang) => roomHref(needsPath, saved.id, lang),
  words: recordActionWords.addTrainingNeed,
})

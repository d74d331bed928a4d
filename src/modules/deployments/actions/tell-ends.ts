import { addDays } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { type EndToTell, endsToTell, markTold } from '../store/ends.ts'
import { actionWords } from '../words.ts'

/** Days before the end of a tour at which its officer is told what comes. Our proposal: no source gives the number. */
const TOLD_BEFORE = 60

/** Done by the system alone, daily: whose tour ends soon, and whose end has passed without being recorded. */
export const tellEnds = defineAction({
  name: 'deployments.tell-ends',
  doneBy: {},
  input: {},
  load: async (tx, _input, c) => ({
    id: 'ends',
    scope: {},
    ends: await endsToTell(tx, c.today, addDays(c.today, TOLD_BEFORE)),
  }),
  openWhen: ({ ends }) => (ends.length > 0 ? null : refuse('not-open-now')),
  decide: ({ ends }) => ({ ends }),
  async save(tx, subject, { ends }) {
    await markTold(tx, ends)
    return { id: subject.id, facts: ends.map(factOf) }
  },
  words: actionWords.tellEnds,
})

const factOf = ({ what, deploymentId, candidacyId, personId, missionId }: EndToTell) => ({
  name: what === 'nears' ? 'deployments.end-nears' : 'deployments.end-passed',
  about: { deploymentId, candidacyId, personId, missionId },
})

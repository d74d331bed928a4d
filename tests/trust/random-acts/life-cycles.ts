/**
 * How records may move from state to state, written from the programme's procedure (domain.md, the life of a deployment), not from the
 * code: `from: [to, …]`. What has no entry is an end, and is never left.
 */
export const lifeCycles: Record<string, Record<string, readonly string[]>> = {
  'requests.request': {
    // A duplicate is closed unassessed; what was closed or withdrawn by mistake goes on where it stood.
    received: ['acknowledged', 'closed', 'withdrawn'],
    acknowledged: ['assessing', 'closed', 'withdrawn'],
    assessing: ['decided', 'closed', 'withdrawn'],
    decided: ['closed'],
    closed: ['received', 'acknowledged', 'assessing', 'decided'],
    withdrawn: ['received', 'acknowledged', 'assessing'],
  },
  'postings.posting': {
    draft: ['published', 'cancelled'],
    published: ['closed', 'cancelled'],
    // Closing can be put off again, while nobody was nominated.
    closed: ['published', 'completed', 'cancelled'],
  },
  'candidacies.candidacy': {
    applied: ['endorsed', 'not-released', 'withdrawn'],
    // A service takes its release back: the application waits for another, or none comes.
    endorsed: ['applied', 'not-released', 'initially-selected', 'not-selected', 'withdrawn'],
    'initially-selected': ['recommended', 'not-recommended', 'not-selected', 'withdrawn'],
    recommended: ['nominated', 'reserve', 'offered', 'not-selected', 'withdrawn'],
    reserve: ['nominated', 'offered', 'not-selected', 'withdrawn'],
    nominated: ['host-accepted', 'host-refused', 'withdrawn'],
    'host-accepted': ['offered', 'not-selected', 'withdrawn'],
    offered: ['accepted', 'declined', 'withdrawn'],
    accepted: ['deployed', 'withdrawn'],
  },
  'training.pdt_session': { planned: ['held', 'cancelled'] },
  'training.pdt_seat': { confirmed: ['lost', 'completed', 'incomplete'] },
  'health.assessment': {
    requested: ['scheduled', 'forms-in', 'concluded', 'cancelled'],
    scheduled: ['forms-in', 'concluded', 'cancelled'],
    'forms-in': ['concluded', 'cancelled'],
  },
  'conduct.vetting': { requested: ['concluded', 'cancelled'] },
  'deployments.deployment': {
    preparing: ['departed', 'cancelled'],
    departed: ['arrived', 'ended'],
    arrived: ['on-duty', 'ended'],
    'on-duty': ['ended'],
    ended: ['closed'],
  },
  'deployments.extension': { requested: ['granted', 'refused'] },
}

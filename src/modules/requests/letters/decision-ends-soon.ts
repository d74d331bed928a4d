import { addDays } from '#kernel/calendar.ts'
import { accountsHolding } from '#platform/access/directory.ts'
import { defineLetter } from '#platform/letters/letter.ts'
import { findDecision } from '../store/decisions.ts'
import { findRequest } from '../store/requests.ts'
import { requestHref } from '../vocabulary.ts'
import { expiryLetterWords } from '../words-of-decisions.ts'

/** To those who plan under a decision and those who may renew it. A decision that was amended meanwhile says nothing. */
export const decisionEndsSoon = defineLetter({
  name: 'requests.decision-ends-soon',
  on: 'requests.decision-ends-soon',
  async recipients(tx, about, c) {
    const decision = await findDecision(tx, String(about.decisionId))
    const request = await findRequest(tx, String(about.requestId))
    if (!decision?.valid?.to || decision.superseded || !request) return []
    const params = {
      code: decision.code,
      subject: request.subject,
      day: addDays(decision.valid.to, -1),
      days: Number(about.days),
    }
    const accounts = await accountsHolding(tx, ['rcmp-planner', 'gac-assessor'], c.today)
    return accounts.map((accountId) => ({ accountId, params }))
  },
  href: (about, lang) => requestHref(String(about.requestId), lang),
  words: expiryLetterWords,
})

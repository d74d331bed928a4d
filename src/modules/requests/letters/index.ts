import { accountsHolding } from '#platform/access/directory.ts'
import { defineLetter } from '#platform/letters/letter.ts'
import { messageLetter } from '../store/messages.ts'
import { findRequest } from '../store/requests.ts'
import { messagesHref } from '../vocabulary/intake.ts'
import { isParty } from '../vocabulary/prospects.ts'
import { requestHref } from '../vocabulary.ts'
import { exchangeLetterWords } from '../words-of-exchanges.ts'

/** Letters say that something was asked, never what: the text stands with the request, for those who may read it. */
export const letters = [
  defineLetter({
    name: 'requests.letter-asked',
    on: 'requests.asked',
    async recipients(tx, about, c) {
      const one = await messageLetter(tx, String(about.messageId))
      if (!one?.askedOf || !isParty(one.askedOf)) return []
      const accounts = await accountsHolding(tx, [one.askedOf], c.today)
      return accounts.map((accountId) => ({ accountId, params: { code: one.code, subject: one.subject } }))
    },
    href: (about, lang) => messagesHref(String(about.requestId), lang),
    words: exchangeLetterWords.asked,
  }),
  defineLetter({
    name: 'requests.letter-answered',
    on: 'requests.answered-question',
    async recipients(tx, about) {
      const one = await messageLetter(tx, String(about.messageId))
      return one?.asker ? [{ accountId: one.asker, params: { code: one.code, subject: one.subject } }] : []
    },
    href: (about, lang) => messagesHref(String(about.requestId), lang),
    words: exchangeLetterWords.answered,
  }),
  defineLetter({
    name: 'requests.letter-decided-to-intake',
    on: 'requests.decided',
    async recipients(tx, about, c) {
      const request = await findRequest(tx, String(about.requestId))
      if (!request) return []
      const accounts = await accountsHolding(tx, ['intake-officer'], c.today)
      return accounts.map((accountId) => ({ accountId, params: { code: request.code, subject: request.subject } }))
    },
    href: (about, lang) => requestHref(String(about.requestId), lang),
    words: exchangeLetterWords.decided,
  }),
]

import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { markRead } from '../actions/mark-read.ts'
import { ownLetters } from '../own-letters.ts'
import { words } from '../words.ts'

export interface LetterData {
  id: string
  personId: string | null
  accountId: string | null
  subject: Localized
  body: Localized
  href: Localized | null
  sentOn: string
  read: boolean
}

/** One letter of one's own. */
export const letter = defineView({
  name: 'letters.letter',
  seenBy: 'everyone-signed-in',
  query: { id: field.id() },
  async load(tx, { id }): Promise<LetterData | null> {
    const { rows } = await sql<LetterData>`
      select id, person_id as "personId", account_id as "accountId", subject, body, href,
        sent_on as "sentOn", read_at is not null as read
      from letters.letter where id = ${id} and ${ownLetters()}`.execute(tx)
    return rows[0] ?? null
  },
  about: (data) => ({ kind: 'letter', id: data.id, personId: data.personId }),
  offers: (data) => [
    on(markRead, {
      id: data.id,
      scope: { personId: data.personId, accountId: data.accountId },
      read: data.read,
      label: data.subject,
    }),
  ],
  words: { title: words.letter.title },
})

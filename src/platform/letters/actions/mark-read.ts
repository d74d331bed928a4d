import { sql } from 'kysely'
import { type Duty, duties } from '#kernel/duties.ts'
import type { Localized } from '#kernel/language.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction, type Subject, type Within } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { ownLetters } from '../own-letters.ts'
import { words } from '../words.ts'

export interface LetterToRead extends Subject {
  read: boolean
}

/** Notes that the recipient has read a letter. Looking at it alone changes nothing. */
export const markRead = defineAction({
  name: 'letters.mark-read',
  doneBy: Object.fromEntries(duties.map((duty) => [duty, 'self'])) as Record<Duty, Within>,
  input: { letterId: field.id() },
  subject: 'letterId',
  load: (tx, { letterId }) => findForUpdate(tx, letterId),
  openWhen: (letter: LetterToRead) => (letter.read ? refuse('letter-already-read') : null),
  decide: (_letter, _input, c) => ({ readAt: c.now }),
  async save(tx, letter, { readAt }) {
    await sql`update letters.letter set read_at = ${readAt} where id = ${letter.id}`.execute(tx)
    return {
      id: letter.id,
      facts: [],
      about: { kind: 'letter', id: letter.id, personId: letter.scope.personId ?? null },
    }
  },
  goTo: (_saved, language) => `/${language}${words.paths.inbox[language]}`,
  words: {
    title: words.markRead.title,
    done: words.markRead.done,
    fields: { letterId: { label: words.markRead.letterId } },
  },
})

async function findForUpdate(tx: Tx, id: string): Promise<LetterToRead | null> {
  const { rows } = await sql<{
    id: string
    personId: string | null
    accountId: string | null
    subject: Localized
    read: boolean
  }>`
    select id, person_id as "personId", account_id as "accountId", subject, read_at is not null as read
    from letters.letter where id = ${id} and ${ownLetters()} for update`.execute(tx)
  const row = rows[0]
  return row
    ? { id: row.id, scope: { personId: row.personId, accountId: row.accountId }, read: row.read, label: row.subject }
    : null
}

import { sql } from 'kysely'
import type { Language, Localized } from '#kernel/language.ts'
import { type ListData, listFields, listOf } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { ownLetters } from '../own-letters.ts'
import { words } from '../words.ts'

export interface InboxRow {
  id: string
  subject: Localized
  sentOn: string
  unread: boolean
}

/** One's own letters, the unread ones first, then the newest. */
export const inbox = defineView({
  name: 'letters.inbox',
  seenBy: 'everyone-signed-in',
  query: listFields,
  async load(tx, query, c): Promise<ListData<InboxRow>> {
    const language = sql.lit<Language>(c.language)
    const like = `%${(query.q ?? '').replace(/[\\%_]/g, '\\$&')}%`
    const select = sql`
      select id, subject, sent_on as "sentOn", sent_at, read_at is null as unread
      from letters.letter
      where ${ownLetters()} and sec.fold(subject ->> ${language}) like sec.fold(${like})`
    const list = listOf<InboxRow>(
      select,
      query,
      {
        unread: sql`listed.unread desc, listed.sent_at`,
        sent: sql`listed.sent_at`,
        subject: sql`sec.fold(listed.subject ->> ${language})`,
      },
      { sort: 'unread', dir: 'desc' },
    )
    return list.read((await list.query.execute(tx)).rows)
  },
  words: { title: words.inbox.title, intro: words.inbox.intro },
})

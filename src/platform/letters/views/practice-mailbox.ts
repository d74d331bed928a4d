import { sql } from 'kysely'
import type { Language } from '#kernel/language.ts'
import { type ListData, listFields, listOf } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { words } from '../words.ts'

export interface PracticeEmail {
  id: string
  to: string
  language: Language
  subject: string
  body: string
  writtenAt: string
}

/** The e-mails that a practice installation would have sent, to everybody; any other installation has no such page. */
export const practiceMailbox = defineView({
  name: 'letters.practice-mailbox',
  seenBy: 'everyone-signed-in',
  query: listFields,
  async load(tx, query): Promise<ListData<PracticeEmail> | null> {
    const kind = await sql<{ kind: string }>`select kind from platform.installation`.execute(tx)
    if (kind.rows[0]?.kind !== 'practice') return null
    const like = `%${(query.q ?? '').replace(/[\\%_]/g, '\\$&')}%`
    const list = listOf<PracticeEmail>(
      sql`select id, to_address as to, language, subject, body,
          to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "writtenAt"
        from letters.practice_mailbox() where to_address ilike ${like}`,
      query,
      { written: sql`listed."writtenAt"`, to: sql`listed.to` },
      { sort: 'written', dir: 'desc' },
    )
    return list.read((await list.query.execute(tx)).rows)
  },
  words: { title: words.practiceMailbox.title, intro: words.practiceMailbox.intro },
})

import { sql } from 'kysely'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields, listOf } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { glassSubject, reviewBreakGlass } from '../actions/review-break-glass.ts'
import { type BrokenGlass, brokenGlass, findBrokenGlass } from './break-glass.ts'
import { glassWords as words } from './words.ts'

/** Every emergency access, the newest first: how many there were is part of the answer. */
export const glassListView = defineView({
  name: 'access.emergency-access',
  seenBy: { auditor: 'programme' },
  audited: true,
  query: listFields,
  async load(tx, query, c): Promise<ListData<BrokenGlass>> {
    const list = listOf<BrokenGlass>(
      brokenGlass(c.now),
      query,
      { opened: sql`listed."openedAt"`, due: sql`listed."reviewDueAt"` },
      { sort: 'opened', dir: 'desc' },
    )
    return list.read((await list.query.execute(tx)).rows)
  },
  words: { title: words.title, intro: words.intro },
})

export const glassView = defineView({
  name: 'access.one-emergency-access',
  seenBy: { auditor: 'programme' },
  audited: true,
  query: { id: field.id() },
  load: (tx, { id }, c) => findBrokenGlass(tx, id, c.now),
  about: (data) => ({ kind: 'break-glass', id: data.id, personId: data.personId }),
  offers: (data) => [on(reviewBreakGlass, glassSubject(data))],
  words: { title: words.oneTitle },
})

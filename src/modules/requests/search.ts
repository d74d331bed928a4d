import { defineSearch } from '#platform/desk-parts.ts'
import { requestsFound } from './store/found.ts'
import { requestsList } from './views/list.ts'
import { requestHref } from './vocabulary.ts'
import { pageWords } from './words.ts'

export const search = [
  defineSearch({
    name: 'requests.requests',
    duties: Object.keys(requestsList.seenBy) as (keyof typeof requestsList.seenBy)[],
    sql: requestsFound,
    href: requestHref,
    words: { kind: pageWords.one },
  }),
]

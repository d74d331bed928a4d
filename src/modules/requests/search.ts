import { defineSearch } from '#platform/desk-parts.ts'
import { prospectsFound, requestsFound } from './store/found.ts'
import { requestsList } from './views/list.ts'
import { prospectsList } from './views/prospects.ts'
import { prospectHref } from './vocabulary/prospects.ts'
import { requestHref } from './vocabulary.ts'
import { pageWords } from './words.ts'
import { prospectPageWords } from './words-of-prospects.ts'

export const search = [
  defineSearch({
    name: 'requests.requests',
    duties: Object.keys(requestsList.seenBy) as (keyof typeof requestsList.seenBy)[],
    sql: requestsFound,
    href: requestHref,
    words: { kind: pageWords.one },
  }),
  defineSearch({
    name: 'requests.prospects',
    duties: Object.keys(prospectsList.seenBy) as (keyof typeof prospectsList.seenBy)[],
    sql: prospectsFound,
    href: prospectHref,
    words: { kind: prospectPageWords.one },
  }),
]

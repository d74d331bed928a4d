import { page } from '#platform/web/page-binding.ts'
import { requestColumns, StateTag } from './pages/list.tsx'
import { RequestPage } from './pages/request.tsx'
import { requestsList } from './views/list.ts'
import { requestView } from './views/one.ts'
import { requestPath, requestsHref, requestsPath } from './vocabulary.ts'
import { pageWords } from './words.ts'

export const pages = [
  page(requestsList, {
    path: requestsPath,
    list: requestColumns,
    nav: { order: 10, label: pageWords.list },
  }),
  page(requestView, {
    path: requestPath,
    title: (data) => data.request.subject,
    eyebrow: ({ data }) => data.request.code,
    tags: ({ data, lang }) => StateTag({ state: data.request.state, lang }),
    breadcrumbs: (_data, lang) => [{ href: requestsHref(lang), label: pageWords.list[lang] }],
    rooms: pageWords.one,
    body: RequestPage,
  }),
]

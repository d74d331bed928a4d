import { page } from '#platform/web/page-binding.ts'
import { postingColumns } from './pages/list.tsx'
import { PostingPage } from './pages/posting.tsx'
import { postingsList } from './views/list.ts'
import { postingView } from './views/one.ts'
import { postingPath, postingsHref, postingsPath } from './words-of-addresses.ts'
import { pageWords } from './words-of-pages.ts'

export const pages = [
  page(postingsList, {
    path: postingsPath,
    list: postingColumns,
    nav: {
      order: 30,
      label: pageWords.list,
      duties: [
        'candidate',
        'irss-officer',
        'rcmp-planner',
        'communications-officer',
        'service-coordinator',
        'service-chief',
        'rcmp-adviser',
        'readiness-officer',
        'mission-desk',
      ],
    },
  }),
  page(postingView, {
    path: postingPath,
    title: ({ posting }, lang) => posting.title[lang] || posting.code,
    breadcrumbs: (_data, lang) => [{ href: postingsHref(lang), label: pageWords.list[lang] }],
    body: PostingPage,
  }),
]

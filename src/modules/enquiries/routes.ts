import { page } from '#platform/web/page-binding.ts'
import { GuideRequestPage, GuideStateTag, guideRequestColumns } from './pages/guide-requests.tsx'
import { FiguresPage, InterestPage, InterestTag, interestColumns } from './pages/interests.tsx'
import { guideRequestsList, guideRequestView } from './views/guide-requests.ts'
import { interestFiguresView, interestsList, interestView } from './views/interests.ts'
import {
  figuresPath,
  guideRequestPath,
  guideRequestsHref,
  guideRequestsPath,
  interestPath,
  interestsHref,
  interestsPath,
} from './vocabulary.ts'
import { guidePageWords } from './words-of-guides.ts'
import { interestPageWords } from './words-of-interests.ts'

export const pages = [
  page(guideRequestsList, {
    path: guideRequestsPath,
    list: guideRequestColumns,
    nav: { order: 61, label: guidePageWords.list },
  }),
  page(guideRequestView, {
    path: guideRequestPath,
    title: ({ request }) => request.code,
    tags: ({ data, lang }) => GuideStateTag({ state: data.request.state, lang }),
    breadcrumbs: (_data, lang) => [{ href: guideRequestsHref(lang), label: guidePageWords.list[lang] }],
    width: 'narrow',
    body: GuideRequestPage,
  }),
  page(interestsList, {
    path: interestsPath,
    list: interestColumns,
    nav: { order: 62, label: interestPageWords.list },
  }),
  page(interestView, {
    path: interestPath,
    title: ({ interest }) => interest.code,
    tags: ({ data, lang }) => InterestTag({ state: data.interest.state, lang }),
    breadcrumbs: (_data, lang) => [{ href: interestsHref(lang), label: interestPageWords.list[lang] }],
    width: 'narrow',
    body: InterestPage,
  }),
  page(interestFiguresView, {
    path: figuresPath,
    nav: { order: 63, label: interestPageWords.figures },
    body: FiguresPage,
  }),
]

import { page } from '#platform/web/page-binding.ts'
import { AftercarePage } from './pages/aftercare.tsx'
import { followUpColumns } from './pages/list.tsx'
import { followUpsList } from './views/list.ts'
import { aftercareView } from './views/one.ts'
import { aftercarePath, followUpsHref, followUpsPath } from './vocabulary.ts'
import { pageWords } from './words.ts'

export const pages = [
  page(followUpsList, {
    path: followUpsPath,
    list: followUpColumns,
    nav: { order: 75, label: pageWords.nav },
  }),
  page(aftercareView, {
    path: aftercarePath,
    title: (data, lang) => `${data.shown.name} · ${pageWords.one[lang]}`,
    breadcrumbs: (_data, lang) => [{ href: followUpsHref(lang), label: pageWords.list[lang] }],
    body: AftercarePage,
  }),
]

import { candidacyHref } from '#modules/candidacies/index.ts'
import { page } from '#platform/web/page-binding.ts'
import { CandidacyVettingPage } from './pages/candidacy.tsx'
import { candidacyLink } from './pages/candidacy-link.tsx'
import { vettingColumns } from './pages/list.tsx'
import { VettingPage } from './pages/vetting.tsx'
import { candidacyVetting } from './views/candidacy.ts'
import { vettingsList } from './views/list.ts'
import { vettingView } from './views/one.ts'
import { candidacyVettingPath, vettingPath, vettingsHref, vettingsPath } from './vocabulary.ts'
import { pageWords } from './words.ts'

const toCandidacy = candidacyLink(candidacyHref)

export const pages = [
  page(vettingsList, {
    path: vettingsPath,
    list: vettingColumns,
    width: 'wide',
    nav: { order: 55, label: pageWords.nav },
  }),
  page(vettingView, {
    path: vettingPath,
    title: (data, lang) => `${pageWords.one[lang]} · ${data.vetting.officer}`,
    breadcrumbs: (_data, lang) => [{ href: vettingsHref(lang), label: pageWords.list[lang] }],
    body: VettingPage,
  }),
  page(candidacyVetting, {
    path: candidacyVettingPath,
    title: (data, lang) => `${pageWords.candidacyTitle[lang]} · ${data.officer}`,
    eyebrow: ({ data, lang }) => toCandidacy({ id: data.candidacy.id, code: data.candidacy.code, lang }),
    body: CandidacyVettingPage,
  }),
]

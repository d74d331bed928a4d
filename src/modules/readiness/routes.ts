import { candidacyHref } from '#modules/candidacies/index.ts'
import { page } from '#platform/web/page-binding.ts'
import { boardColumns } from './pages/board.tsx'
import { OwnMissionPage } from './pages/own-mission.tsx'
import { PackagePage } from './pages/package.tsx'
import { ReadinessPage } from './pages/readiness.tsx'
import { boardView } from './views/board.ts'
import { readinessFile } from './views/one.ts'
import { ownMissionView } from './views/own-mission.ts'
import { packageView } from './views/package.ts'
import {
  ownMissionPath,
  packagePath,
  personReadinessHref,
  personReadinessPath,
  readinessHref,
  readinessPath,
} from './vocabulary.ts'
import { kindWords } from './words.ts'
import { pageWords } from './words-pages.ts'

export const pages = [
  page(boardView, {
    path: readinessPath,
    list: boardColumns,
    width: 'wide',
    nav: { order: 65, label: pageWords.nav },
  }),
  page(packageView, {
    path: packagePath,
    title: (data, lang) =>
      `${kindWords[data.package.kind][lang]}, ${pageWords.version[lang].replace('{number}', String(data.package.number))}`,
    intro: (data, lang) => pageWords.purpose[data.package.kind][lang],
    breadcrumbs: (data, lang) => [
      { href: personReadinessHref(data.package.candidacyId, lang), label: pageWords.one[lang] },
    ],
    body: PackagePage,
  }),
  page(ownMissionView, {
    path: ownMissionPath,
    title: (data, lang) => data.mission[lang],
    breadcrumbs: (data, lang) => [{ href: candidacyHref(data.id, lang), label: data.code }],
    body: OwnMissionPage,
  }),
  page(readinessFile, {
    path: personReadinessPath,
    title: (data, lang) => `${data.name} · ${pageWords.one[lang]}`,
    breadcrumbs: (_data, lang) => [{ href: readinessHref(lang), label: pageWords.board[lang] }],
    body: ReadinessPage,
  }),
]

import { type ListPresentation, page } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import { BenefitPage } from './pages/benefit.tsx'
import { DeskPage } from './pages/desk.tsx'
import { ImportPage, refusedColumns } from './pages/import.tsx'
import { ReleasePage } from './pages/release.tsx'
import { serviceBenefit } from './views/benefit.ts'
import { desk, importView, releaseView } from './views/desk.ts'
import { benefitPath, deskHref, deskPath, importPath, releasePath } from './vocabulary.ts'
import { benefitWords } from './words-of-benefit.ts'
import { deskWords } from './words-of-imports.ts'
import { releaseWords } from './words-of-releases.ts'

const toDesk = (lang: 'en' | 'fr') => ({ href: deskHref(lang), label: deskWords.title[lang] })

export const pages = [
  page(desk, { path: deskPath, body: DeskPage, width: 'wide', nav: { order: 86, label: deskWords.nav } }),
  page(importView, {
    path: importPath,
    title: (data, lang) => `${deskWords.importTitle[lang]} · ${data.report.fileName}`,
    breadcrumbs: (_data, lang) => [toDesk(lang)],
    list: refusedColumns as ListPresentation<unknown>,
    body: ImportPage,
  }),
  page(releaseView, {
    path: releasePath,
    title: (data, lang) => sentence(releaseWords.title, { number: data.release.number }, lang),
    breadcrumbs: (_data, lang) => [toDesk(lang)],
    body: ReleasePage,
    width: 'wide',
  }),
  page(serviceBenefit, { path: benefitPath, body: BenefitPage, nav: { order: 88, label: benefitWords.title } }),
]

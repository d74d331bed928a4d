import { page } from '#platform/web/page-binding.ts'
import { ConsentPage } from './pages/agreements.tsx'
import { ComparisonPage } from './pages/comparison.tsx'
import { publicationColumns } from './pages/list.tsx'
import { PreviewPage } from './pages/preview.tsx'
import { PublicationPage } from './pages/publication.tsx'
import { comparisonView } from './views/comparison.ts'
import { consentView } from './views/consent.ts'
import { previewView } from './views/preview.ts'
import { publicationView } from './views/publication.ts'
import { publicationsList } from './views/publications.ts'
import {
  comparisonPath,
  consentPath,
  previewPath,
  publicationHref,
  publicationPath,
  publicationsHref,
  publicationsPath,
} from './vocabulary.ts'
import { kindWords } from './words-of-kinds.ts'
import { deskWords } from './words-of-pages.ts'

type Lang = 'en' | 'fr'
const toList = (lang: Lang) => [{ href: publicationsHref(lang), label: deskWords.publications[lang] }]
const toPublication = (publication: { id: string; code: string }, lang: Lang) => [
  ...toList(lang),
  { href: publicationHref(publication.id, lang), label: publication.code },
]

export const pages = [
  page(publicationsList, {
    path: publicationsPath,
    list: publicationColumns,
    width: 'wide',
    nav: { order: 88, label: deskWords.publications },
  }),
  page(publicationView, {
    path: publicationPath,
    title: ({ versions, publication }, lang) =>
      versions[0]?.title[lang] || versions[0]?.title[lang === 'en' ? 'fr' : 'en'] || publication.code,
    breadcrumbs: (_data, lang) => toList(lang),
    eyebrow: ({ data, t }) => `${t(kindWords[data.publication.kind])} · ${data.publication.code}`,
    width: 'wide',
    body: PublicationPage,
  }),
  page(previewView, {
    path: previewPath,
    breadcrumbs: ({ publication }, lang) => toPublication(publication, lang),
    eyebrow: ({ data }) => `${data.publication.code} · ${data.version.number}`,
    width: 'wide',
    body: PreviewPage,
  }),
  page(comparisonView, {
    path: comparisonPath,
    breadcrumbs: ({ publication }, lang) => toPublication(publication, lang),
    eyebrow: ({ data }) => `${data.publication.code} · ${data.number}`,
    width: 'wide',
    body: ComparisonPage,
  }),
  page(consentView, {
    path: consentPath,
    breadcrumbs: ({ publication }, lang) => toPublication(publication, lang),
    eyebrow: ({ data }) => data.publication.code,
    body: ConsentPage,
  }),
]

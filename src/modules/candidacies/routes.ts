import { postingHref } from '#modules/postings/index.ts'
import { page } from '#platform/web/page-binding.ts'
import { CandidacyBody } from './pages/candidacy.tsx'
import { EligibilityBody } from './pages/eligibility.tsx'
import { candidaciesPresentation } from './pages/list.tsx'
import { WholeFileBody } from './pages/whole-file.tsx'
import { eligibilityView } from './views/eligibility.ts'
import { candidaciesList } from './views/list.ts'
import { candidacyView } from './views/one.ts'
import { wholeFileView } from './views/whole-file.ts'
import {
  candidaciesHref,
  candidaciesPath,
  candidacyHref,
  candidacyPath,
  eligibilityPath,
  wholeFilePath,
} from './words-of-addresses.ts'
import { listWords } from './words-of-parts.ts'

export const pages = [
  page(candidaciesList, {
    path: candidaciesPath,
    list: candidaciesPresentation,
    width: 'wide',
    nav: { order: 40, label: listWords.title },
  }),
  page(candidacyView, {
    path: candidacyPath,
    title: ({ officer, posting }, lang) => `${officer} · ${posting.title[lang]}`,
    breadcrumbs: (_data, lang) => [{ href: candidaciesHref(lang), label: listWords.title[lang] }],
    body: CandidacyBody,
  }),
  page(wholeFileView, {
    path: wholeFilePath,
    title: ({ officer, candidacy }) => `${officer} · ${candidacy.code}`,
    breadcrumbs: ({ candidacy, officer }, lang) => [
      { href: candidaciesHref(lang), label: listWords.title[lang] },
      { href: candidacyHref(candidacy.id, lang), label: officer },
    ],
    body: WholeFileBody,
  }),
  page(eligibilityView, {
    path: eligibilityPath,
    title: ({ posting }, lang) => posting.title[lang],
    breadcrumbs: ({ posting }, lang) => [{ href: postingHref(posting.id, lang), label: posting.title[lang] }],
    body: EligibilityBody,
  }),
]

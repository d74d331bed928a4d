import type { Language } from '#kernel/language.ts'
import { candidacyHref } from '#modules/candidacies/index.ts'
import { page } from '#platform/web/page-binding.ts'
import { AssessmentPage } from './pages/assessment.tsx'
import { CandidacyHealthPage } from './pages/candidacy.tsx'
import { candidacyLink } from './pages/candidacy-link.tsx'
import { assessmentColumns } from './pages/list.tsx'
import { NotePage } from './pages/note.tsx'
import { OwnHealthPage } from './pages/own-file.tsx'
import type { AssessmentFile } from './store/list-assessments.ts'
import { candidacyHealth } from './views/candidacy.ts'
import { assessmentsList } from './views/list.ts'
import { medicalNote, psychologicalNote } from './views/note.ts'
import { assessmentView } from './views/one.ts'
import { ownHealth } from './views/own-file.ts'
import {
  assessmentHref,
  assessmentPath,
  candidacyHealthPath,
  healthHref,
  healthPath,
  medicalNotePath,
  ownHealthPath,
  psychologicalNotePath,
} from './vocabulary.ts'
import { kindWords, pageWords } from './words.ts'

const toList = (lang: Language) => ({ href: healthHref(lang), label: pageWords.list[lang] })
const titleOf = ({ assessment }: { assessment: AssessmentFile }, lang: Language) =>
  `${assessment.officer} · ${kindWords[assessment.kind][lang]}`
const toOne = (data: { assessment: AssessmentFile }, lang: Language) => ({
  href: assessmentHref(data.assessment.id, lang),
  label: titleOf(data, lang),
})

const toCandidacy = candidacyLink(candidacyHref)

export const pages = [
  page(assessmentsList, {
    path: healthPath,
    list: assessmentColumns,
    width: 'wide',
    nav: { order: 50, label: pageWords.nav },
  }),
  page(assessmentView, {
    path: assessmentPath,
    title: (data, lang) => titleOf(data, lang),
    breadcrumbs: (_data, lang) => [toList(lang)],
    body: AssessmentPage,
  }),
  page(medicalNote, {
    path: medicalNotePath,
    title: (data, lang) => `${pageWords.medicalNote[lang]} · ${data.assessment.officer}`,
    breadcrumbs: (data, lang) => [toList(lang), toOne(data, lang)],
    intro: () => '',
    body: NotePage,
  }),
  page(psychologicalNote, {
    path: psychologicalNotePath,
    title: (data, lang) => `${pageWords.psychologicalNote[lang]} · ${data.assessment.officer}`,
    breadcrumbs: (data, lang) => [toList(lang), toOne(data, lang)],
    intro: () => '',
    body: NotePage,
  }),
  page(candidacyHealth, {
    path: candidacyHealthPath,
    title: (data, lang) => `${pageWords.candidacyTitle[lang]} · ${data.officer}`,
    eyebrow: ({ data, lang }) => toCandidacy({ id: data.candidacy.id, code: data.candidacy.code, lang }),
    body: CandidacyHealthPage,
  }),
  page(ownHealth, {
    path: ownHealthPath,
    nav: { order: 50, label: pageWords.own },
    body: OwnHealthPage,
  }),
]

import type { PageBinding } from '#platform/web/page-binding.ts'
import { page } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import { CoursePage, CoursesPage } from '../pages/courses-page.tsx'
import { opportunitiesPresentation } from '../pages/opportunities-list.tsx'
import { OpportunityPage } from '../pages/opportunity-page.tsx'
import { SelfCheckPage } from '../pages/self-check-page.tsx'
import { type CourseData, type CoursesData, coursesView, courseView } from '../views/courses.ts'
import {
  type OpportunitiesData,
  type OpportunityData,
  opportunitiesView,
  opportunityView,
} from '../views/opportunities.ts'
import { courseSelfCheck, opportunitySelfCheck, type SelfCheckData } from '../views/self-check.ts'
import { courseWords } from '../words-of-courses.ts'
import { opportunityWords, selfCheckPageWords } from '../words-of-opportunities.ts'
import {
  courseCheckPath,
  courseHref,
  coursePath,
  coursesHref,
  coursesPath,
  opportunitiesHref,
  opportunitiesPath,
  opportunityCheckPath,
  opportunityHref,
  opportunityPath,
} from '../words-of-serving-addresses.ts'

export const serveViews = [
  opportunitiesView,
  opportunityView,
  opportunitySelfCheck,
  coursesView,
  courseView,
  courseSelfCheck,
] as const

const toBulletins = (lang: 'en' | 'fr') => ({ href: opportunitiesHref(lang), label: opportunityWords.title[lang] })
const toCourses = (lang: 'en' | 'fr') => ({ href: coursesHref(lang), label: courseWords.title[lang] })

/** Pages for those who might serve: what is open, and whether one qualifies. */
export const servePages: readonly PageBinding[] = [
  page(opportunitiesView, {
    path: opportunitiesPath,
    publicMenu: { area: 'serve', order: 40 },
    asAt: (data: OpportunitiesData) => data.asAt,
    list: opportunitiesPresentation,
  }),
  page(opportunityView, {
    path: opportunityPath,
    title: ({ bulletin }: OpportunityData, lang) => bulletin.title[lang],
    breadcrumbs: (_data, lang) => [toBulletins(lang)],
    asAt: (data: OpportunityData) => data.asAt,
    dateModified: (data: OpportunityData) => data.bulletin.dateModified,
    body: OpportunityPage,
  }),
  page(opportunitySelfCheck, {
    path: opportunityCheckPath,
    asks: true,
    title: ({ title }: SelfCheckData, lang) => sentence(selfCheckPageWords.titleOf, { title }, lang),
    breadcrumbs: ({ code, title }: SelfCheckData, lang) => [
      toBulletins(lang),
      { href: opportunityHref(code, lang), label: title[lang] },
    ],
    width: 'narrow',
    body: SelfCheckPage,
  }),
  page(coursesView, {
    path: coursesPath,
    publicMenu: { area: 'serve', order: 50 },
    asAt: (data: CoursesData) => data.asAt,
    body: CoursesPage,
  }),
  page(courseView, {
    path: coursePath,
    title: ({ course }: CourseData, lang) => course.name[lang],
    breadcrumbs: (_data, lang) => [toCourses(lang)],
    asAt: (data: CourseData) => data.asAt,
    body: CoursePage,
  }),
  page(courseSelfCheck, {
    path: courseCheckPath,
    asks: true,
    title: ({ title }: SelfCheckData, lang) => sentence(selfCheckPageWords.titleOf, { title }, lang),
    breadcrumbs: ({ code, title }: SelfCheckData, lang) => [
      toCourses(lang),
      { href: courseHref(code, lang), label: title[lang] },
    ],
    width: 'narrow',
    body: SelfCheckPage,
  }),
]

import type { PageBinding } from '#platform/web/page-binding.ts'
import { page } from '#platform/web/page-binding.ts'
import { CoursePage, CoursesPage } from '../pages/courses-page.tsx'
import { type CourseData, type CoursesData, coursesView, courseView } from '../views/courses.ts'
import { courseWords } from '../words-of-courses.ts'

export const serveViews = [coursesView, courseView] as const

/** Pages for those who might serve: what is open, and whether one qualifies. */
export const servePages: readonly PageBinding[] = [
  page(coursesView, {
    path: { en: '/courses', fr: '/cours' },
    publicMenu: { area: 'serve', order: 50 },
    asAt: (data: CoursesData) => data.asAt,
    body: CoursesPage,
  }),
  page(courseView, {
    path: { en: '/courses/:code', fr: '/cours/:code' },
    title: ({ course }: CourseData, lang) => course.name[lang],
    breadcrumbs: (_data, lang) => [
      { href: lang === 'en' ? '/en/courses' : '/fr/cours', label: courseWords.title[lang] },
    ],
    asAt: (data: CourseData) => data.asAt,
    body: CoursePage,
  }),
]

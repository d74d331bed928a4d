import { interestNotedPath, requestedPath } from '#modules/enquiries/index.ts'
import { type PageBinding, page } from '#platform/web/page-binding.ts'
import { ContactPage } from '../pages/contact-page.tsx'
import { GuideRequestedPage, GuidesPage, InterestNotedPage } from '../pages/guides-page.tsx'
import { SupportPage } from '../pages/support-page.tsx'
import {
  type ContactData,
  contactView,
  type GuidesData,
  guideRequestedView,
  guidesView,
  interestNotedView,
  type SupportData,
  supportView,
} from '../views/for-visitors.ts'
import { contactPath, guidesHref, guidesPath, supportPath } from '../vocabulary/visitors.ts'
import { guideWords } from '../words-of-guides.ts'

export const visitorViews = [contactView, guidesView, guideRequestedView, interestNotedView, supportView] as const

/** Whom to ask, what can be asked for, and the services for those who deploy or return. */
export const visitorPages: readonly PageBinding[] = [
  page(contactView, {
    path: contactPath,
    publicMenu: { area: 'about', order: 60 },
    asAt: (data: ContactData) => data.asAt,
    width: 'narrow',
    body: ContactPage,
  }),
  page(guidesView, {
    path: guidesPath,
    publicMenu: { area: 'families', order: 30 },
    asAt: (data: GuidesData) => data.asAt,
    body: GuidesPage,
  }),
  page(guideRequestedView, {
    path: requestedPath,
    breadcrumbs: (_data, lang) => [{ href: guidesHref(lang), label: guideWords.title[lang] }],
    width: 'narrow',
    body: GuideRequestedPage,
  }),
  page(interestNotedView, { path: interestNotedPath, width: 'narrow', body: InterestNotedPage }),
  page(supportView, {
    path: supportPath,
    publicMenu: { area: 'families', order: 20 },
    asAt: (data: SupportData) => data.asAt,
    body: SupportPage,
  }),
]

import { page } from '#platform/web/page-binding.ts'
import { ActivitiesPage } from '../pages/activities.tsx'
import { LinkPage, linkColumns } from '../pages/links.tsx'
import { LivingPage } from '../pages/living.tsx'
import { NeedsPage } from '../pages/needs.tsx'
import { RiskPage } from '../pages/risk.tsx'
import { specialisedColumns } from '../pages/specialised.tsx'
import { toMission, toMissions } from '../pages/trail.ts'
import { activitiesView } from '../views/activities.ts'
import { linksList, linkView } from '../views/links.ts'
import { livingView } from '../views/living.ts'
import { needsView } from '../views/needs.ts'
import { riskView } from '../views/risk.ts'
import { specialisedList } from '../views/specialised.ts'
import { linkPath } from '../vocabulary/links.ts'
import { activitiesPath, linksPath, needsPath, specialisedPath } from '../vocabulary/record.ts'
import { livingPath, riskPath } from '../vocabulary/risk.ts'
import { recordWords } from '../words-of-record.ts'
import { riskWords } from '../words-of-risk.ts'

export const recordPages = [
  page(riskView, {
    path: riskPath,
    eyebrow: ({ data, lang }) => data.name[lang],
    intro: (_data, lang) => riskWords.intro[lang],
    breadcrumbs: (data, lang) => toMission(data.id, data.name, lang),
    asAt: (data) => data.asAt,
    body: RiskPage,
  }),
  page(livingView, {
    path: livingPath,
    eyebrow: ({ data, lang }) => data.name[lang],
    intro: (_data, lang) => riskWords.livingIntro[lang],
    // A home service reads this page and no other of the mission.
    breadcrumbs: (data, lang) => ((data as Partial<typeof data>).mission ? toMission(data.id, data.name, lang) : []),
    asAt: (data) => data.asAt,
    body: LivingPage,
  }),
  page(needsView, {
    path: needsPath,
    eyebrow: ({ data, lang }) => data.name[lang],
    breadcrumbs: (data, lang) => toMission(data.id, data.name, lang),
    body: NeedsPage,
  }),
  page(activitiesView, {
    path: activitiesPath,
    breadcrumbs: (_data, lang) => [toMissions(lang)],
    asAt: (data) => data.asAt,
    body: ActivitiesPage,
  }),
  page(specialisedList, {
    path: specialisedPath,
    list: specialisedColumns,
    breadcrumbs: (_data, lang) => [toMissions(lang)],
  }),
  page(linksList, {
    path: linksPath,
    list: linkColumns,
    nav: { order: 24, label: recordWords.linkList, duties: ['communications-officer'] },
  }),
  page(linkView, {
    path: linkPath,
    title: (data, lang) => data.link.title[lang],
    breadcrumbs: (_data, lang) => [{ href: `/${lang}${linksPath[lang]}`, label: recordWords.linkList[lang] }],
    body: LinkPage,
  }),
]

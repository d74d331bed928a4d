import { page } from '#platform/web/page-binding.ts'
import { ActivitiesPage } from '../pages/activities.tsx'
import { LinkPage, linkColumns } from '../pages/links.tsx'
import { LivingPage } from '../pages/living.tsx'
import { NeedsPage } from '../pages/needs.tsx'
import { RiskPage } from '../pages/risk.tsx'
import { specialisedColumns } from '../pages/specialised.tsx'
import { activitiesView } from '../views/activities.ts'
import { linksList, linkView } from '../views/links.ts'
import { livingView } from '../views/living.ts'
import { needsView } from '../views/needs.ts'
import { riskView } from '../views/risk.ts'
import { specialisedList } from '../views/specialised.ts'
import { linkPath } from '../vocabulary/links.ts'
import { activitiesPath, linksPath, needsPath, specialisedPath } from '../vocabulary/record.ts'
import { livingPath, riskPath } from '../vocabulary/risk.ts'
import { missionHref, missionsPath } from '../vocabulary.ts'
import { pageWords } from '../words.ts'
import { recordWords } from '../words-of-record.ts'
import { riskWords } from '../words-of-risk.ts'

const toMissions = (lang: 'en' | 'fr') => ({ href: `/${lang}${missionsPath[lang]}`, label: pageWords.list[lang] })
const toMission = (one: { id: string; name: { en: string; fr: string } }, lang: 'en' | 'fr') => [
  toMissions(lang),
  { href: missionHref(one.id, lang), label: one.name[lang] },
]

export const recordPages = [
  page(riskView, {
    path: riskPath,
    title: (data, lang) => `${riskWords.title[lang]} – ${data.name[lang]}`,
    intro: (_data, lang) => riskWords.intro[lang],
    breadcrumbs: (data, lang) => toMission(data, lang),
    asAt: (data) => data.asAt,
    body: RiskPage,
  }),
  page(livingView, {
    path: livingPath,
    title: (data, lang) => `${riskWords.living[lang]} – ${data.name[lang]}`,
    intro: (_data, lang) => riskWords.livingIntro[lang],
    // A home service reads this page and no other of the mission.
    breadcrumbs: (data, lang) => ((data as Partial<typeof data>).mission ? toMission(data, lang) : []),
    asAt: (data) => data.asAt,
    body: LivingPage,
  }),
  page(needsView, {
    path: needsPath,
    title: (data, lang) => `${recordWords.needs[lang]} – ${data.name[lang]}`,
    breadcrumbs: (data, lang) => toMission(data, lang),
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

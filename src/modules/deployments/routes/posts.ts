import { positionHref, teamHref, teamPath, teamsPath, toMission } from '#modules/missions/index.ts'
import { page } from '#platform/web/page-binding.ts'
import { DeliverablePage, DeliverablesOfPostPage, deliverableColumns } from '../pages/deliverables.tsx'
import { LeadershipPage, SuccessionPage } from '../pages/leadership.tsx'
import { RanksPage, RolesPage, rankedColumns } from '../pages/ranks.tsx'
import { TeamPage, TeamReportPage, TeamsPage } from '../pages/teams.tsx'
import { deliverablesList, deliverablesOfPost, deliverableView } from '../views/deliverables.ts'
import { leadershipView, successionView } from '../views/leadership.ts'
import { rankedList, ranksView, rolesView } from '../views/roles-and-ranks.ts'
import { teamReportView, teamsView, teamView } from '../views/teams.ts'
import {
  deliverablePath,
  deliverablesOfPath,
  deliverablesPath,
  leadershipPath,
  rankedPath,
  ranksPath,
  reportPath,
  rolesPath,
  successionPath,
} from '../vocabulary/posts.ts'
import { deliverablePageWords } from '../words-of-deliverables.ts'
import { leadershipPageWords } from '../words-of-leadership.ts'
import { rankPageWords, rolePageWords } from '../words-of-ranks.ts'

const toDeliverables = (lang: 'en' | 'fr') => ({
  href: `/${lang}${deliverablesPath[lang]}`,
  label: deliverablePageWords.list[lang],
})

export const pagesOfPosts = [
  page(teamsView, {
    path: teamsPath,
    asAt: (data) => data.asAt,
    eyebrow: ({ data, lang }) => data.missionName[lang],
    breadcrumbs: (data, lang) => toMission(data.id, data.missionName, lang),
    body: TeamsPage,
  }),
  page(teamView, {
    path: teamPath,
    title: (data, lang) => data.team.name[lang],
    eyebrow: ({ data }) => data.team.code,
    breadcrumbs: (data, lang) => toMission(data.team.missionId, data.missionName, lang),
    body: TeamPage,
  }),
  page(teamReportView, {
    path: reportPath,
    breadcrumbs: (data, lang) => [
      ...toMission(data.team.missionId, data.missionName, lang),
      { href: teamHref(data.team.id, lang), label: data.team.name[lang] },
    ],
    body: TeamReportPage,
  }),
  page(deliverablesList, {
    path: deliverablesPath,
    list: deliverableColumns,
    nav: {
      order: 27,
      label: deliverablePageWords.list,
      duties: ['rcmp-planner', 'mission-desk', 'contingent-commander'],
    },
  }),
  page(deliverablesOfPost, {
    path: deliverablesOfPath,
    breadcrumbs: (data, lang) => [
      ...toMission(data.position.missionId, data.missionName, lang),
      { href: positionHref(data.position.id, lang), label: data.position.title[lang] },
    ],
    body: DeliverablesOfPostPage,
  }),
  page(deliverableView, {
    path: deliverablePath,
    title: (data, lang) => data.deliverable.title[lang],
    breadcrumbs: (_data, lang) => [toDeliverables(lang)],
    body: DeliverablePage,
  }),
  page(leadershipView, {
    path: leadershipPath,
    asAt: (data) => data.asAt,
    body: LeadershipPage,
    nav: { order: 24, label: leadershipPageWords.inTheMenu },
  }),
  page(successionView, {
    path: successionPath,
    breadcrumbs: (data, lang) => [
      { href: `/${lang}${leadershipPath[lang]}`, label: leadershipPageWords.title[lang] },
      { href: positionHref(data.position.id, lang), label: data.position.title[lang] },
    ],
    body: SuccessionPage,
  }),
  page(rolesView, {
    path: rolesPath,
    asAt: (data) => data.asAt,
    width: 'wide',
    body: RolesPage,
    nav: { order: 87, label: rolePageWords.title },
  }),
  page(ranksView, {
    path: ranksPath,
    asAt: (data) => data.asAt,
    body: RanksPage,
    nav: { order: 88, label: rankPageWords.inTheMenu },
  }),
  page(rankedList, {
    path: rankedPath,
    list: rankedColumns,
    width: 'wide',
    breadcrumbs: (_data, lang) => [{ href: `/${lang}${ranksPath[lang]}`, label: rankPageWords.title[lang] }],
  }),
]

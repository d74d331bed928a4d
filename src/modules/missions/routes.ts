import { page } from '#platform/web/page-binding.ts'
import { AuthoritiesPage } from './pages/authorities.tsx'
import { LiaisonPage, liaisonColumns } from './pages/liaison.tsx'
import { missionColumns, StatusTag } from './pages/list.tsx'
import { MissionPage } from './pages/mission.tsx'
import { PositionPage } from './pages/position.tsx'
import { positionColumns, positionsOfMissionColumns } from './pages/positions.tsx'
import { strengthColumns } from './pages/strength.tsx'
import { toMission, toMissions } from './pages/trail.ts'
import { authoritiesView } from './views/authorities.ts'
import { liaisonEntry, liaisonLog } from './views/liaison.ts'
import { missionsList } from './views/list.ts'
import { missionView } from './views/one.ts'
import { positionView } from './views/position.ts'
import { positionsList } from './views/positions.ts'
import { positionsOfMission } from './views/positions-of-mission.ts'
import { strengthView } from './views/strength.ts'
import { liaisonEntryPath, liaisonLogHref, liaisonLogPath } from './vocabulary/liaison.ts'
import { positionsOfPath } from './vocabulary/posts.ts'
import { authoritiesPath, missionPath, missionsPath, positionPath, positionsPath, strengthPath } from './vocabulary.ts'
import { pageWords } from './words.ts'
import { liaisonPageWords } from './words-of-liaison.ts'

export const pages = [
  page(missionsList, { path: missionsPath, list: missionColumns, nav: { order: 20, label: pageWords.list } }),
  page(authoritiesView, {
    path: authoritiesPath,
    breadcrumbs: (_data, lang) => [toMissions(lang)],
    body: AuthoritiesPage,
    nav: { order: 15, label: pageWords.authorities },
  }),
  page(missionView, {
    path: missionPath,
    rooms: pageWords.record,
    title: (data, lang) => data.mission.name[lang],
    breadcrumbs: (_data, lang) => [toMissions(lang)],
    asAt: (data) => data.asAt,
    eyebrow: ({ data }) => data.mission.code,
    tags: ({ data, lang }) => StatusTag({ status: data.mission.status, lang }),
    body: MissionPage,
  }),
  page(strengthView, {
    path: strengthPath,
    breadcrumbs: (data, lang) => toMission(data.missionId, data.missionName, lang),
    eyebrow: ({ data, lang }) => data.missionName[lang],
    list: strengthColumns,
  }),
  page(positionsList, { path: positionsPath, list: positionColumns, nav: { order: 22, label: pageWords.positions } }),
  page(positionsOfMission, {
    path: positionsOfPath,
    list: positionsOfMissionColumns,
    asAt: (data) => data.asAt,
    eyebrow: ({ data, lang }) => data.missionName[lang],
    breadcrumbs: (data, lang) => toMission(data.id, data.missionName, lang),
  }),
  page(positionView, {
    path: positionPath,
    rooms: pageWords.record,
    title: (data, lang) => data.position.title[lang],
    breadcrumbs: (data, lang) => toMission(data.position.missionId, data.missionName, lang),
    body: PositionPage,
  }),
  page(liaisonLog, {
    path: liaisonLogPath,
    list: liaisonColumns,
    eyebrow: ({ data, lang }) => data.missionName[lang],
    breadcrumbs: ({ missionId, missionName }, lang) => toMission(missionId, missionName, lang),
  }),
  page(liaisonEntry, {
    path: liaisonEntryPath,
    title: ({ entry }) => entry.subject,
    eyebrow: ({ data }) => data.entry.code,
    breadcrumbs: ({ entry }, lang) => [
      ...toMission(entry.missionId, entry.missionName, lang),
      { href: liaisonLogHref(entry.missionId, lang), label: liaisonPageWords.log[lang] },
    ],
    body: LiaisonPage,
  }),
]

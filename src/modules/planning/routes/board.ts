import { candidaciesHref } from '#modules/candidacies/index.ts'
import { deploymentHref } from '#modules/deployments/index.ts'
import { missionHref, positionHref, toMission, toMissions } from '#modules/missions/index.ts'
import { postingHref } from '#modules/postings/index.ts'
import { requestHref } from '#modules/requests/index.ts'
import { type PageBinding, page } from '#platform/web/page-binding.ts'
import { actHref } from '#platform/web/paths.ts'
import { addressOf } from '../pages/address.ts'
import { BoardBody } from '../pages/board.tsx'
import { boardCsv } from '../pages/board-csv.ts'
import type { Hrefs } from '../pages/hrefs.ts'
import { boardCsvView, boardView } from '../views/board.ts'
import { missionBoardView } from '../views/mission-board.ts'
import { boardCsvPath, boardPath, missionBoardPath } from '../vocabulary/board.ts'
import { boardWords } from '../words-of-board.ts'

const hrefs: Hrefs = {
  mission: missionHref,
  missionBoard: (id, lang) => `/${lang}${missionBoardPath[lang].replace(':id', id)}`,
  position: positionHref,
  positions: (lang) => positionHref('', lang).replace(/\/$/, ''),
  posting: postingHref,
  request: requestHref,
  deployment: deploymentHref,
  candidacies: (lang) => `${candidaciesHref(lang)}?standing=open`,
  draft: (positionId, back, lang) => `${actHref('postings.draft-posting', null, lang, back)}&positionId=${positionId}`,
}

export const boardPages: readonly PageBinding[] = [
  page(boardView, {
    path: boardPath,
    breadcrumbs: (_data, lang) => [toMissions(lang)],
    asAt: (data) => data.asAt,
    width: 'wide',
    scripts: ['time-window'],
    intro: (data, lang) => (data.own ? boardWords.introOwn[lang] : ''),
    body: (props) =>
      BoardBody({
        ...props,
        hrefs,
        alone: false,
        csvHref: addressOf(`/${props.lang}${boardCsvPath[props.lang]}`, props.query, { open: null }),
      }),
    nav: { order: 21, label: boardWords.title },
  }),
  page(boardCsvView, { path: boardCsvPath, download: boardCsv }),
  page(missionBoardView, {
    path: missionBoardPath,
    title: (_data, lang) => boardWords.title[lang],
    eyebrow: ({ data, lang }) => data.opened[0]?.name[lang],
    breadcrumbs: (data, lang) => (data.opened[0] ? toMission(data.id, data.opened[0].name, lang) : []),
    asAt: (data) => data.asAt,
    width: 'wide',
    scripts: ['time-window'],
    body: (props) => BoardBody({ ...props, hrefs, alone: true, csvHref: null }),
  }),
]

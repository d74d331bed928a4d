import { toMission } from '#modules/missions/index.ts'
import { renderPdf } from '#platform/pdf/index.ts'
import { page } from '#platform/web/page-binding.ts'
import { packageText } from './decision-package/words.ts'
import { decisionColumns } from './pages/decisions.tsx'
import { FiguresPage } from './pages/figures.tsx'
import { HomeOfServicePage, HomePage } from './pages/home.tsx'
import { MissionDecisionsPage } from './pages/mission-decisions.tsx'
import { PackagePage } from './pages/package.tsx'
import { QueuePage } from './pages/queue.tsx'
import { decisionsList } from './views/decisions.ts'
import { figuresView } from './views/figures.ts'
import { homeEffect, homeEffectOfService } from './views/home.ts'
import { missionDecisions } from './views/mission-decisions.ts'
import { packagePdf, packageView } from './views/package.ts'
import { demandQueue } from './views/queue.ts'
import { requestHref } from './vocabulary/addresses.ts'
import {
  decisionsPath,
  figuresPath,
  homeHref,
  homeOfServicePath,
  homePath,
  missionDecisionsPath,
  queuePath,
} from './vocabulary/home.ts'
import { packagePath, packagePdfPath } from './vocabulary/package.ts'
import { figureWords } from './words-of-figures.ts'
import { homeWords } from './words-of-home.ts'

/** Pages of what is decided: package, effect at home, decisions, figures. */
export const decisionPages = [
  page(packageView, {
    path: packagePath,
    eyebrow: ({ data }) => data.request.code,
    title: (data, lang) => data.shown?.title[lang] ?? data.request.subject,
    breadcrumbs: (data, lang) => [{ href: requestHref(data.requestId, lang), label: data.request.subject }],
    body: PackagePage,
  }),
  page(packagePdf, {
    path: packagePdfPath,
    async download(data, { lang, practice, today }) {
      const shown = data.shown!
      const fill = (text: { en: string; fr: string }) =>
        text[lang].replace('{code}', data.request.code).replace('{number}', String(shown.number))
      const banner = [
        ...(shown.submittedOn === null ? [packageText.draftBanner[lang]] : []),
        ...(practice ? [packageText.practice[lang]] : []),
      ].join(' · ')
      return {
        fileName: `${data.request.code}-${shown.number}-${lang}.pdf`,
        mediaType: 'application/pdf',
        body: await renderPdf({
          title: shown.title[lang],
          language: lang,
          day: shown.submittedOn ?? today,
          footer: fill(packageText.footer),
          ...(banner ? { banner } : {}),
          content: shown.blocks,
        }),
      }
    },
  }),
  page(homeEffect, {
    path: homePath,
    body: HomePage,
    asAt: (data) => data.asAt,
    nav: { order: 47, label: homeWords.title },
  }),
  page(homeEffectOfService, {
    path: homeOfServicePath,
    title: (data, lang) => data.service.name[lang],
    breadcrumbs: (_data, lang) => [{ href: homeHref(lang), label: homeWords.title[lang] }],
    asAt: (data) => data.asAt,
    body: HomeOfServicePage,
  }),
  page(demandQueue, { path: queuePath, body: QueuePage, nav: { order: 12, label: homeWords.queue } }),
  page(decisionsList, {
    path: decisionsPath,
    list: decisionColumns,
    width: 'wide',
    asAt: (data) => data.asAt,
    nav: { order: 11, label: figureWords.decisions },
  }),
  page(figuresView, {
    path: figuresPath,
    body: FiguresPage,
    asAt: (data) => data.asAt,
    nav: { order: 86, label: figureWords.title },
  }),
  page(missionDecisions, {
    path: missionDecisionsPath,
    eyebrow: ({ data, lang }) => data.name[lang],
    breadcrumbs: (data, lang) => toMission(data.id, data.name, lang),
    asAt: (data) => data.asAt,
    body: MissionDecisionsPage,
  }),
]

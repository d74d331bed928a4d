import type { Module } from '#platform/module.ts'
import { placeInQueue } from './actions/place-in-queue.ts'
import { preparePackage } from './actions/prepare-package.ts'
import { submitPackage } from './actions/submit-package.ts'
import { boardPages } from './routes/board.ts'
import { recruitmentPages } from './routes/recruitment.ts'
import { throughputPages } from './routes/throughput.ts'
import { decisionPages } from './routes.ts'
import { boardCsvView, boardView } from './views/board.ts'
import { decisionsList } from './views/decisions.ts'
import { figuresView } from './views/figures.ts'
import { homeEffect, homeEffectOfService } from './views/home.ts'
import { missionBoardView } from './views/mission-board.ts'
import { missionDecisions } from './views/mission-decisions.ts'
import { packagePdf, packageView } from './views/package.ts'
import { demandQueue } from './views/queue.ts'
import { recruitmentView } from './views/recruitment.ts'
import { representationView, throughputFile, throughputView } from './views/throughput.ts'
import { waiting } from './waiting.ts'
import { homeRefusals } from './words-of-home.ts'
import { packageRefusals } from './words-of-package.ts'

export { packageForPractice } from './decision-package/for-practice.ts'

export const planningModule: Module = {
  name: 'planning',
  actions: [preparePackage, submitPackage, placeInQueue],
  views: [
    boardView,
    boardCsvView,
    missionBoardView,
    packageView,
    packagePdf,
    homeEffect,
    homeEffectOfService,
    demandQueue,
    decisionsList,
    figuresView,
    missionDecisions,
    throughputView,
    throughputFile,
    representationView,
    recruitmentView,
  ],
  pages: [...boardPages, ...decisionPages, ...throughputPages, ...recruitmentPages],
  waiting,
  refusals: { ...packageRefusals, ...homeRefusals },
}

import type { Module } from '#platform/module.ts'
import { boardPages } from './routes/board.ts'
import { boardCsvView, boardView } from './views/board.ts'
import { missionBoardView } from './views/mission-board.ts'

export const planningModule: Module = {
  name: 'planning',
  views: [boardView, boardCsvView, missionBoardView],
  pages: [...boardPages],
}

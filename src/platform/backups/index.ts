import type { Module } from '#platform/module.ts'
import { overviewPage } from './pages/overview-page.tsx'
import { backupsOverview } from './views/overview.ts'

export const backupsModule: Module = {
  name: 'backups',
  views: [backupsOverview],
  pages: [overviewPage],
}

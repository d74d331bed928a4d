import type { Module } from '#platform/module.ts'
import { throughputPages } from './routes/throughput.ts'
import { representationView, throughputFile, throughputView } from './views/throughput.ts'

export const planningModule: Module = {
  name: 'planning',
  views: [throughputView, throughputFile, representationView],
  pages: [...throughputPages],
}

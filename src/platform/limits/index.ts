import type { Module } from '#platform/module.ts'
import { sweepCounts } from './sweep-counts.ts'

export const limitsModule: Module = { name: 'limits', jobs: [sweepCounts] }

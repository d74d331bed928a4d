import type { Module } from '#platform/module.ts'

export const resultsModule: Module = { name: 'results' }

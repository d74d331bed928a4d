import type { Module } from '#platform/module.ts'

export const planningModule: Module = { name: 'planning' }

import type { Module } from '#platform/module.ts'

export const reintegrationModule: Module = { name: 'reintegration' }

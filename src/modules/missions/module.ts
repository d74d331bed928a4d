import type { Module } from '#platform/module.ts'

export const missionsModule: Module = { name: 'missions' }

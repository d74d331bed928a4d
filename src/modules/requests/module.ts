import type { Module } from '#platform/module.ts'

export const requestsModule: Module = { name: 'requests' }

import type { Module } from '#platform/module.ts'

/** The order of a deployment's life: the only registry. A module may use those before it, through their `index.ts`. */
export const MODULE_NAMES = [
  'people',
  'requests',
  'missions',
  'postings',
  'candidacies',
  'health',
  'conduct',
  'training',
  'readiness',
  'deployments',
  'reintegration',
  'desk',
  'public-site',
] as const

export const modules: readonly Module[] = []

import type { Module } from '#platform/module.ts'
import { sweepFiles } from './sweep-files.ts'
import { sweepKeys } from './sweep-keys.ts'
import { fileRefusals } from './words.ts'

/** What files add to the product by themselves; views that send a file out stand with the record it belongs to. */
export const filesModule: Module = { name: 'files', jobs: [sweepFiles, sweepKeys], refusals: fileRefusals }

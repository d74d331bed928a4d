import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Step } from './stage-of-chance.ts'

const folder = join(import.meta.dirname, 'found')

/** A fault that chance found, cut down to the steps that it takes; fast-check makes the whole run again from seed and path. */
export interface Found {
  seed: number
  path: string | null
  what: string
  steps: readonly Step[]
}

/** Keeps what was found beside the row, so that it is tried at every run from then on. Returns where. */
export function keepFound(found: Found): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${found.seed}-${(found.path ?? '').replaceAll(':', '-').slice(0, 40)}.json`)
  writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`)
  return path
}

export function foundBefore(): (Found & { file: string })[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ file: basename(name), ...(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Found) }))
}

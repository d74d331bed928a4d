import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { modules } from '#modules/index.ts'
import { repositoryRoot } from '#platform/database/repository.ts'
import { setUpInstallation } from '#platform/installation.ts'
import { readPack } from '#platform/pack/read-pack.ts'
import type { Install } from '../open-house.ts'
import type { Settings } from './settings.ts'

export interface PracticeOptions {
  seed?: string
  /** The day in which the practice copy stands; the day it is made, if left out. */
  anchor?: string
}

const packDir = (): string => join(repositoryRoot(), 'packs', 'canada-ipp')

/** There while a practice copy is being made: after a crash the next start begins it anew. */
const unfinishedSign = (settings: Settings): string => join(settings.dataDir, 'practice-is-being-made')

export const practiceIsUnfinished = (settings: Settings): boolean => existsSync(unfinishedSign(settings))

/** Makes a practice copy: the pack and invented people, the same from one seed and anchor day. */
export function practiceInstaller(
  settings: Settings,
  o: PracticeOptions & { progress: (line: string) => void },
): Install {
  return async (db, tools) => {
    const began = Date.now()
    await mkdir(settings.dataDir, { recursive: true })
    await writeFile(unfinishedSign(settings), '')
    const pack = readPack(packDir())
    const now = new Date().toISOString()
    const anchor = o.anchor ?? now.slice(0, 10)
    const seed = o.seed ?? 'contingent'
    o.progress('Making a practice copy: the Canadian pack and invented people')
    await setUpInstallation(db, modules, pack, { kind: 'practice', seed, anchor, now }, tools)
    await rm(unfinishedSign(settings))
    o.progress(
      `Practice copy made in ${Math.round((Date.now() - began) / 100) / 10} s (seed ${seed}, anchor day ${anchor})`,
    )
  }
}

/** Makes an empty production installation: the pack, and nobody in it. */
export const productionInstaller: Install = async (db, tools) => {
  await setUpInstallation(
    db,
    modules,
    readPack(packDir()),
    { kind: 'production', now: new Date().toISOString() },
    tools,
  )
}

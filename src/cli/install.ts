import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dayInZone, isDay } from '#kernel/calendar.ts'
import { modules } from '#modules/index.ts'
import { setUpInstallation } from '#platform/installation.ts'
import { readPack } from '#platform/pack/read-pack.ts'
import type { Install } from '../open-house.ts'
import { Dice } from '../practice/dice.ts'
import { makePractice } from '../practice/make-practice.ts'
import { firstInstantOf, smallSize, wholeSize } from '../practice/world.ts'
import { Explained, exit } from './explained.ts'
import { packDir } from './pack-places.ts'
import type { Settings } from './settings.ts'

export interface PracticeOptions {
  seed?: string
  /** The day in which the practice copy stands; the day it is made, if left out. */
  anchor?: string
  /** A quarter of the people and two of the six years: for tests. */
  small?: boolean
}

/** There while a practice copy is being made: after a crash the next start begins it anew. */
const unfinishedSign = (settings: Settings): string => join(settings.dataDir, 'practice-is-being-made')

export const practiceIsUnfinished = (settings: Settings): boolean => existsSync(unfinishedSign(settings))

/** Makes a practice copy: the pack and invented people, the same from one seed and anchor day. */
export function practiceInstaller(
  settings: Settings,
  o: PracticeOptions & { progress: (line: string) => void },
): Install {
  if (o.anchor !== undefined && !isDay(o.anchor))
    throw new Explained(`--anchor is a day such as 2026-03-16, not ${o.anchor}.`, exit.wrongUsage)
  return async (db, tools) => {
    const began = Date.now()
    await mkdir(settings.dataDir, { recursive: true })
    await writeFile(unfinishedSign(settings), '')
    const pack = readPack(packDir())
    const now = new Date().toISOString()
    const anchor = o.anchor ?? dayInZone(now, pack.pack.time_zone)
    const seed = o.seed ?? 'contingent'
    o.progress('Making a practice copy: the Canadian pack and invented people')
    const dice = new Dice(`${seed}|${anchor}|pack`)
    const setUp = { kind: 'practice', seed, anchor, now: firstInstantOf(anchor), fresh: () => dice.uuid() } as const
    await setUpInstallation(db, modules, pack, setUp, tools)
    await makePractice(db, {
      ...{ seed, anchor, now, dataDir: settings.dataDir, tools, progress: o.progress },
      size: (o.small ?? process.env.CONTINGENT_PRACTICE === 'small') ? smallSize : wholeSize,
    })
    await rm(unfinishedSign(settings))
    o.progress(
      `Practice copy made in ${Math.round((Date.now() - began) / 100) / 10} s (seed ${seed}, anchor day ${anchor})`,
    )
  }
}

/** Makes an empty production installation: the pack, and nobody in it. */
export const productionInstaller =
  (pack: string): Install =>
  async (db, tools) => {
    const setUp = { kind: 'production', now: new Date().toISOString() } as const
    await setUpInstallation(db, modules, readPack(packDir(pack)), setUp, tools)
  }

import type { Duty } from '#kernel/duties.ts'
import { defineSearch } from '#platform/desk-parts.ts'
import { missionsFound, positionsFound } from './store/found.ts'
import { deciders, readers } from './views/seen-by.ts'
import { missionHref, positionHref } from './vocabulary.ts'
import { pageWords } from './words.ts'

export const search = [
  defineSearch({
    name: 'missions.missions',
    duties: Object.keys({ ...readers, ...deciders }) as Duty[],
    sql: missionsFound,
    href: missionHref,
    words: { kind: pageWords.mission },
  }),
  defineSearch({
    name: 'missions.positions',
    duties: Object.keys(readers) as Duty[],
    sql: positionsFound,
    href: positionHref,
    words: { kind: pageWords.position },
  }),
]

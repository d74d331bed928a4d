import { expect, test } from 'vitest'
import type { Board } from '../views/board-data.ts'
import type { BoardRow } from '../vocabulary/board.ts'
import { summarySentence } from './phrases.ts'

const row = (kind: BoardRow['kind'], id: string, groupId: string | null, filled: number) =>
  ({
    ...{ kind, id, groupId, code: id, name: null, sharedWith: null, parts: [], ends: [], women: null, whatIf: null },
    now: { authorized: null, basis: 'not-counted', filled, reserved: 0, vacant: null, over: 0 },
    whole: { from: '2026-01-01', to: '2027-01-01', filled, vacancyDays: 0, vacancy: null },
  }) as unknown as BoardRow

const board = (rows: BoardRow[], pages = 1) =>
  ({ rows, pages, asAt: '2026-06-01', filtered: false }) as unknown as Board

test('a service reads how many of its officers are away, each counted once though the mission shares its strength in a group', () => {
  const rows = [
    row('group', 'g', 'g', 5),
    row('mission', 'a', 'g', 3),
    row('mission', 'b', 'g', 2),
    row('mission', 'c', null, 4),
  ]
  expect(summarySentence(board(rows), 'en')).toContain('9 there, 0 on the way')
  expect(summarySentence(board(rows.slice(1)), 'en')).toContain('9 there')
})

test('rows of one page of several are not summed up as the whole', () => {
  expect(summarySentence(board([row('mission', 'c', null, 4), row('mission', 'd', null, 1)], 2), 'en')).toBeNull()
})

import { defineView } from '#platform/view.ts'
import { boardWords } from '../words-of-board.ts'
import { type Board, boardQuery, loadBoard } from './board-data.ts'
import { deciders, homeServices, readers } from './seen-by.ts'

const hidden = ['opened', 'successors'] as const

/** Missions over time: authorized, filled, reserved, vacant, over; each opened to its positions (issue 4, 3). */
export const boardView = defineView({
  name: 'planning.board',
  seenBy: { ...readers, ...deciders, ...homeServices },
  query: boardQuery,
  load: (tx, query, c) => loadBoard(tx, query, c),
  hiddenFrom: { 'decision-body': hidden, 'gac-assessor': hidden, 'ps-assessor': hidden },
  words: { title: boardWords.title },
})

export type BoardTable = Pick<Board, 'asAt' | 'rows'>

/** The same facts as lines of a table, every row of them, taken away as a file. */
export const boardCsvView = defineView({
  name: 'planning.board-table',
  seenBy: { ...readers, ...deciders, ...homeServices },
  query: boardQuery,
  async load(tx, query, c): Promise<BoardTable> {
    const { asAt, rows } = await loadBoard(tx, query, c, { whole: true })
    return { asAt, rows }
  },
  words: { title: boardWords.tableTitle },
})

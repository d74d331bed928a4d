import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { boardWords } from '../words-of-board.ts'
import { type Board, boardQuery, loadBoard } from './board-data.ts'
import { readers } from './seen-by.ts'

export interface MissionBoard extends Board {
  id: string
  scope: { missionId: string }
}

const { open: _open, by: _by, group: _group, women: _women, ...narrowed } = boardQuery

/** One mission over time with all of its positions: a room of the mission's page. */
export const missionBoardView = defineView({
  name: 'planning.mission-board',
  seenBy: readers,
  query: { id: field.id(), ...narrowed },
  async load(tx, { id, ...query }, c): Promise<MissionBoard | null> {
    const board = await loadBoard(tx, { ...query, open: null, by: null, group: null, women: null }, c, { only: id })
    return board.opened.length > 0 ? { ...board, id, scope: { missionId: id } } : null
  },
  scope: (data) => data.scope,
  about: (data) => ({ kind: 'mission', id: data.id }),
  words: { title: boardWords.roomTitle },
})

import { field } from '#platform/fields.ts'
import { type ListData, listFields, PAGE_SIZE } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { gatesOf } from '../gates.ts'
import { type BoardLine, boardKeys, boardLine, fitsStanding, standings } from '../rules/board-line.ts'
import { boardState } from '../rules/board-state.ts'
import { listed } from '../rules/listed.ts'
import { boardCandidacies } from '../store/board.ts'
import { boardStates } from '../vocabulary.ts'
import { pageWords } from '../words-pages.ts'

export type { BoardLine } from '../rules/board-line.ts'

/** S0.67: everybody who is to leave or is away, with all gates, who has the next one and when one will fail. */
export const boardView = defineView({
  name: 'readiness.board',
  seenBy: {
    'readiness-officer': 'programme',
    'irss-officer': 'programme',
    'mission-desk': 'own-mission',
    'service-coordinator': 'own-service',
    'service-chief': 'own-service',
    'rcmp-adviser': 'own-service',
  },
  query: {
    ...listFields,
    mission: field.optionalText(40),
    state: field.optionalChoice(boardStates),
    standing: field.optionalChoice(standings),
  },
  async load(tx, query, c): Promise<ListData<BoardLine>> {
    const found = await boardCandidacies(tx, c.today, query)
    const judged = await gatesOf(
      tx,
      found.map((one) => one.id),
      c,
    )
    const lines = found
      .map(({ candidacyState, pdtCompletedOn, personId: _personId, end: _end, ...known }) =>
        boardLine(
          { ...known, state: boardState({ candidacyState, pdtCompletedOn }) },
          judged.get(known.id)?.gates ?? [],
        ),
      )
      .filter((line) => query.state === null || line.state === query.state)
      .filter((line) => fitsStanding(line, query.standing))
    return listed(lines, query, boardKeys, 'next', PAGE_SIZE)
  },
  words: { title: pageWords.board, intro: pageWords.boardIntro },
})

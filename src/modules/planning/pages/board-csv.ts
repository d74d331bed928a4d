import { listCsv } from '#platform/web/list-page.tsx'
import type { DownloadContext, Downloaded, ListPresentation } from '#platform/web/page-binding.ts'
import type { BoardTable } from '../views/board.ts'
import type { BoardRow, StretchFigures } from '../vocabulary/board.ts'
import { boardWords } from '../words-of-board.ts'
import { lastDayOf, nameOfRow } from './phrases.ts'

interface Line {
  row: BoardRow
  part: StretchFigures
}

const perCent = (perMille: number | null): number | null => (perMille === null ? null : perMille / 10)

/** One line for each row and stretch of time, with the figures of the table. */
const presentation: ListPresentation<Line> = {
  columns: [
    { key: 'code', label: boardWords.code, cell: ({ row }) => row.code },
    { key: 'row', label: boardWords.row, cell: ({ row }, { lang }) => nameOfRow(row, lang) },
    { key: 'from', label: boardWords.from, cell: ({ part }) => part.from },
    { key: 'to', label: boardWords.to, cell: ({ part }) => lastDayOf(part.to) },
    { key: 'authorized', label: boardWords.authorized, cell: ({ part }) => part.authorized },
    { key: 'filled', label: boardWords.filled, cell: ({ part }) => part.filled },
    { key: 'reserved', label: boardWords.reserved, cell: ({ part }) => part.reserved },
    { key: 'over', label: boardWords.mostOver, cell: ({ part }) => part.over },
    {
      key: 'days',
      label: boardWords.vacancyDays,
      cell: ({ part }) => (part.authorized === null ? null : part.vacancyDays),
    },
    { key: 'vacancy', label: boardWords.vacancy, cell: ({ part }) => perCent(part.vacancy) },
  ],
  empty: { title: boardWords.emptyTitle, text: boardWords.emptyText },
}

/** The board as a file for spreadsheets, with the same filters as the page. */
export async function boardCsv(board: BoardTable, { lang, practice }: DownloadContext): Promise<Downloaded> {
  const lines = board.rows.flatMap((row) => row.parts.map((part): Line => ({ row, part })))
  const paging = { total: lines.length, more: false, page: 1, pageSize: lines.length, sort: 'row', dir: 'asc' } as const
  const text = listCsv(presentation as ListPresentation<unknown>, { rows: lines, ...paging }, lang, practice)
  return {
    fileName: `${lang === 'en' ? 'strength-board' : 'tableau-des-effectifs'}-${board.asAt}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    body: Buffer.from(text),
  }
}

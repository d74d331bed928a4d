import type { ComponentChildren } from 'preact'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { Board } from '../views/board-data.ts'
import { boardWords } from '../words-of-board.ts'

const Sign = ({ children }: { children: ComponentChildren }) => (
  <svg width="22" height="14" aria-hidden="true" focusable="false">
    {children}
  </svg>
)

/** What the drawing's parts mean: each differs by form, not by colour alone. */
export function Legend({ data, t }: Pick<PageProps<Board>, 'data' | 'lang' | 't'>) {
  const counted = data.rows.some((row) => row.now.basis !== 'not-counted')
  const far = data.window.zoom === 'three-years' || data.window.zoom === 'ten-years'
  return (
    <ul class="strength-legend board-legend">
      <li>
        <Sign>
          <rect class="area-filled" width="22" height="14" />
        </Sign>
        {t(boardWords.filled)}
      </li>
      <li>
        <Sign>
          <rect class="area-reserved" width="22" height="14" />
        </Sign>
        {t(boardWords.reserved)}
      </li>
      {counted && (
        <>
          <li>
            <Sign>
              <rect class="area-room" width="22" height="14" />
              <line class="line-number" x1="0" x2="22" y1="1" y2="1" />
            </Sign>
            {t(boardWords.vacant)}
          </li>
          <li>
            <Sign>
              <rect class="mark-over" fill="url(#board-over)" width="22" height="14" />
            </Sign>
            {t(boardWords.over)}
          </li>
          <li>
            <Sign>
              <line class="mark-end" x1="11" x2="11" y1="0" y2="14" />
              <path class="mark-end-head" d="M6 0H16L11 7Z" />
            </Sign>
            {t(boardWords.legendEnds)}
          </li>
        </>
      )}
      <li>
        <Sign>
          <line class="mark-now" x1="11" x2="11" y1="0" y2="14" />
        </Sign>
        {t(boardWords.legendNow)}
      </li>
      {data.rows.some((row) => row.whatIf) && (
        <li>
          <Sign>
            <line class="line-if" x1="0" x2="22" y1="7" y2="7" />
          </Sign>
          {t(boardWords.legendIf)}
        </li>
      )}
      <li class="board-legend-note">{t(far ? boardWords.legendMean : boardWords.legendDay)}</li>
    </ul>
  )
}

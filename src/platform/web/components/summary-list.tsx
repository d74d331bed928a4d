import type { ComponentChildren } from 'preact'
import { Nothing } from './inline.tsx'

export interface SummaryRow {
  key: string
  value?: ComponentChildren
  action?: { href: string; label: string /** Said to screen readers after the label: what is changed. */; of?: string }
}

/** Keys and values of one record; a value that is not known shows a dash. */
export const SummaryList = ({ rows, columns = 1 }: { rows: readonly SummaryRow[]; columns?: 1 | 2 }) => (
  <dl class={`summary-list${columns === 2 ? ' summary-two' : ''}`}>
    {rows.map((row) => (
      <div key={row.key}>
        <dt>{row.key}</dt>
        <dd>
          {row.value === undefined || row.value === null || row.value === '' ? <Nothing /> : row.value}
          {row.action && (
            <a class="summary-action" href={row.action.href}>
              {row.action.label}
              {row.action.of && <span class="visually-hidden"> {row.action.of}</span>}
            </a>
          )}
        </dd>
      </div>
    ))}
  </dl>
)

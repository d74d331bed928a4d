import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/language.ts'
import { formatNumber } from '../format.ts'

export interface StatProps {
  lang: Language
  value: number | string
  label: string
  /** What the number means, or since when. */
  note?: string
  href?: string
  tone?: 'neutral' | 'good' | 'warning' | 'bad'
}

/** One number with its label. */
export const Stat = ({ lang, value, label, note, href, tone = 'neutral' }: StatProps) => (
  <div class={`stat stat-${tone}`}>
    <dt>{href ? <a href={href}>{label}</a> : label}</dt>
    <dd class="stat-value">{typeof value === 'number' ? formatNumber(lang, value) : value}</dd>
    {note && <dd class="stat-note">{note}</dd>}
  </div>
)

/** Numbers side by side; the children are `Stat`s. */
export const StatGrid = ({ children }: { children?: ComponentChildren }) => <dl class="stat-grid">{children}</dl>

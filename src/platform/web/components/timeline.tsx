import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/language.ts'
import { formatPartialDate } from '../format.ts'
import { Tag, type Tone } from './inline.tsx'

export interface TimelineEntry {
  /** Day or partial date. */
  date: string
  title: string
  href?: string | undefined
  text?: ComponentChildren
  tag?: { tone?: Tone; text: string } | undefined
  /** Planned: not happened yet. */
  planned?: boolean | undefined
}

/** What happened, and what is planned, in the order given. */
export const Timeline = ({ lang, entries }: { lang: Language; entries: readonly TimelineEntry[] }) => (
  <ol class="timeline">
    {entries.map((entry) => (
      <li key={`${entry.date} ${entry.title}`} class={entry.planned ? 'is-planned' : undefined}>
        <time dateTime={entry.date}>{formatPartialDate(lang, entry.date, 'short')}</time>
        <div>
          <p class="timeline-title">
            {entry.href ? <a href={entry.href}>{entry.title}</a> : entry.title}
            {entry.tag && <Tag {...entry.tag} />}
          </p>
          {entry.text && <div class="timeline-text">{entry.text}</div>}
        </div>
      </li>
    ))}
  </ol>
)

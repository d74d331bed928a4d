import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/language.ts'
import { formatDay, formatInstant, formatNumber, formatPartialDate } from '../format.ts'
import { word } from '../words.ts'

export type Tone = 'neutral' | 'info' | 'good' | 'warning' | 'bad'

/** A state in a few words; the colour only repeats what the text says. */
export const Tag = ({ tone = 'neutral', text }: { tone?: Tone; text: string }) => (
  <span class={`tag tag-${tone}${text.length > 14 ? ' tag-long' : ''}`}>{text}</span>
)

/** Mark beside a sentence whose translation nobody verified yet. */
export const UnverifiedMark = ({ lang }: { lang: Language }) => (
  <span class="mark-unverified">{word(lang, 'unverifiedTranslation')}</span>
)

/** Mark beside a value of the reference data that nobody verified yet. */
export const UnverifiedValue = ({ lang }: { lang: Language }) => (
  <span class="mark-unverified">{word(lang, 'unverifiedValue')}</span>
)

/** A day or partial date, readable and machine readable; nothing known shows a dash. */
export const DayText = ({
  lang,
  day,
  short = false,
}: {
  lang: Language
  day: string | null | undefined
  short?: boolean
}) => (day ? <time dateTime={day}>{formatPartialDate(lang, day, short ? 'short' : 'long')}</time> : <Nothing />)

/** From one day to another; an open end stays open. */
export const PeriodText = ({
  lang,
  from,
  to,
  short = true,
}: {
  lang: Language
  from: string | null
  to: string | null
  short?: boolean
}) => (
  <span class="period">
    <DayText lang={lang} day={from} short={short} /> <span aria-hidden="true">→</span>
    <span class="visually-hidden">{word(lang, 'until')}</span>{' '}
    {to ? <time dateTime={to}>{formatDay(lang, to, short ? 'short' : 'long')}</time> : word(lang, 'openEnd')}
  </span>
)

/** An instant on the clock of a place. */
export const InstantText = ({ lang, iso, timeZone }: { lang: Language; iso: string; timeZone: string }) => (
  <time dateTime={iso}>{formatInstant(lang, iso, timeZone)}</time>
)

/** A whole number as the reader writes it. */
export const NumberText = ({ lang, value }: { lang: Language; value: number }) => (
  <span class="number">{formatNumber(lang, value)}</span>
)

/** What people read out on the phone (REQ-7KQ4-93M): fixed width, never broken. */
export const Code = ({ children }: { children: ComponentChildren }) => <span class="code">{children}</span>

/** What is typed into a terminal: it may go on in the next line. */
export const Command = ({ children }: { children: ComponentChildren }) => <code class="code command">{children}</code>

/** A sentence in the other language inside a page, so that it is read out with the right voice. */
export const InLanguage = ({ of, children }: { of: Language; children: ComponentChildren }) => (
  <span lang={`${of}-CA`}>{children}</span>
)

/** An empty cell or value. */
export const Nothing = () => (
  <span class="nothing" aria-hidden="true">
    –
  </span>
)

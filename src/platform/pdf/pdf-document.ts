import type { Day } from '#kernel/calendar.ts'
import type { Language } from '#kernel/language.ts'

export interface PdfColumn {
  label: string
  numeric?: boolean
  /** Share of the width among the columns; 1 where it is left out. */
  share?: number
}

/** What a document is made of, in reading order. Texts are in the language of the document. */
export type PdfBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; tone?: 'normal' | 'lead' | 'small' }
  | { kind: 'list'; items: readonly string[]; ordered?: boolean }
  /** Terms and what stands under them: a table whose first column heads its rows. */
  | { kind: 'facts'; caption: string; rows: readonly { term: string; text: string }[] }
  /** The first cell of each row heads the row. */
  | { kind: 'table'; caption: string; columns: readonly PdfColumn[]; rows: readonly (readonly string[])[] }
  /** Something that must not be overlooked. */
  | { kind: 'note'; title: string; text: string }
  /** Bars side by side; `alt` says what they show to whoever does not see them. */
  | { kind: 'bars'; alt: string; bars: readonly { label: string; value: number; text: string }[] }
  | { kind: 'new-page' }

export interface PdfDocument {
  title: string
  language: Language
  /** Stands in the properties of the file, as its day: the same facts give the same bytes. */
  day: Day
  /** At the foot of each page, before the number of the page. */
  footer: string
  /** A line above everything, on each page: "Practice". */
  banner?: string
  content: readonly PdfBlock[]
}

import { type RawBuilder, sql } from 'kysely'

/** A LIKE pattern for "contains this text", case and accents folded; `%` and `_` stand for themselves. */
export const containing = (text: string): RawBuilder<string> =>
  sql`'%' || regexp_replace(sec.fold(${text}), '([%_\\\\])', '\\\\\\1', 'g') || '%'`

/** Whether a code of ours holds the folded text. Codes have no accents: folding each would be most of the time of a search. */
export const coded = (code: RawBuilder<unknown>, folded: string): RawBuilder<boolean> =>
  sql`translate(lower(${code}), '-', ' ') like ${`%${folded.replace(/([%_\\])/g, '\\$1')}%`}`

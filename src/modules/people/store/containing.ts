import { type RawBuilder, sql } from 'kysely'

/** A LIKE pattern for "contains this text", case and accents folded; `%` and `_` stand for themselves. */
export const containing = (text: string): RawBuilder<string> =>
  sql`'%' || regexp_replace(sec.fold(${text}), '([%_\\\\])', '\\\\\\1', 'g') || '%'`

import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'

/** A part of the decision guide as it is written: `valid` is a range. */
export interface GuideRow {
  kind: 'topic' | 'fact' | 'help-area'
  code: string
  sort_order: number
  content: object
  valid: string
  source: object
  verified: boolean
  fr_verified: boolean
}

/** The decision guide, where everybody reads it. */
export async function publishGuide(tx: Tx, rows: readonly GuideRow[], reviewedOn: Day): Promise<void> {
  await sql`insert into published.guide_part (code, kind, sort_order, content, folded, valid, source, verified, fr_verified, reviewed_on)
    select code, kind, sort_order, content, (select jsonb_object_agg(l, sec.fold(concat_ws(' ', content -> 'title' ->> l, content -> 'subject' ->> l,
        content -> 'know' ->> l))) from unnest(array['en', 'fr']) l), valid::daterange, source, verified, fr_verified, ${reviewedOn}::date
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(code text, kind text, sort_order int, content jsonb, valid text,
      source jsonb, verified boolean, fr_verified boolean)`.execute(tx)
}

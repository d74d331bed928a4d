import { sql } from 'kysely'
import { toRangeText } from '#kernel/period.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Pack } from '#platform/pack/pack.ts'
import { daysOf, type Validity } from '#platform/pack/value-types.ts'

const dated = (one: { valid: Validity; source: object; verified: boolean; fr_verified: boolean }) => ({
  valid: toRangeText(daysOf(one.valid)),
  source: one.source,
  verified: one.verified,
  fr_verified: one.fr_verified,
})

/** The decision guide of the pack, where everybody reads it: topics, facts, and what somebody may help with. */
export async function publishGuide(tx: Tx, { decisionGuide: guide }: Pack): Promise<void> {
  const own = { valid: { from: '2016' }, source: {}, verified: true, fr_verified: false }
  const rows = [
    ...guide.topics.map((one, at) => {
      const { code, title, subject, know, caution, statements, talk, helps, ask } = one
      const content = { title, subject, know, caution: caution ?? null, statements, talk, helps, ask }
      return { kind: 'topic', code, sort_order: at, content, ...dated(one) }
    }),
    ...guide.facts.map((one, at) => {
      const { code, title, text } = one
      return { kind: 'fact', code, sort_order: at, content: { title, text }, ...dated(one) }
    }),
    ...guide.help_areas.map(({ code, text }, at) => ({
      ...{ kind: 'help-area', code, sort_order: at, content: { text } },
      ...dated(own),
    })),
  ]
  await sql`insert into published.guide_part (code, kind, sort_order, content, folded, valid, source, verified, fr_verified, reviewed_on)
    select code, kind, sort_order, content, (select jsonb_object_agg(l, sec.fold(concat_ws(' ', content -> 'title' ->> l, content -> 'subject' ->> l,
        content -> 'know' ->> l))) from unnest(array['en', 'fr']) l), valid::daterange, source, verified, fr_verified, ${guide.reviewed_on}::date
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(code text, kind text, sort_order int, content jsonb, valid text,
      source jsonb, verified boolean, fr_verified boolean)`.execute(tx)
}

import { toRangeText } from '#kernel/period.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Pack } from '#platform/pack/pack.ts'
import { daysOf, type Validity } from '#platform/pack/value-types.ts'
import { type GuideRow, publishGuide } from './store/guide.ts'

/** The decision guide came with a later version: it is a part of the pack of its own. */
export const loadGuide = (tx: Tx, pack: Pack): Promise<void> =>
  publishGuide(tx, rowsOf(pack), pack.decisionGuide.reviewed_on)

/** The decision guide of the pack: topics, facts, and in what somebody may help at home. */
function rowsOf({ decisionGuide: guide }: Pack): GuideRow[] {
  const dated = (one: { valid: Validity; source: object; verified: boolean; fr_verified: boolean }) => ({
    valid: toRangeText(daysOf(one.valid)),
    source: one.source,
    verified: one.verified,
    fr_verified: one.fr_verified,
  })
  return [
    ...guide.topics.map((one, at): GuideRow => {
      const { code, title, subject, know, caution, statements, talk, helps, ask } = one
      const content = { title, subject, know, caution: caution ?? null, statements, talk, helps, ask }
      return { kind: 'topic', code, sort_order: at, content, ...dated(one) }
    }),
    ...guide.facts.map((one, at): GuideRow => {
      const { code, title, text } = one
      return { kind: 'fact', code, sort_order: at, content: { title, text }, ...dated(one) }
    }),
    ...guide.help_areas.map(({ code, text, ...one }, at): GuideRow => {
      return { kind: 'help-area', code, sort_order: at, content: { text }, ...dated(one) }
    }),
  ]
}

import { sql } from 'kysely'
import { refuse } from '#kernel/refusal.ts'
import { defineAction, type Subject } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type BrokenGlass, findBrokenGlass } from '../break-glass/break-glass.ts'
import { glassHref } from '../break-glass/hrefs.ts'
import { glassWords } from '../break-glass/words.ts'

export interface GlassSubject extends Subject {
  accountId: string
  reviewed: boolean
}

export const glassSubject = ({ id, accountId, state }: BrokenGlass): GlassSubject => ({
  id,
  scope: {},
  accountId,
  reviewed: state === 'reviewed',
})

/** Looks into an emergency access, by somebody who did not open it. */
export const reviewBreakGlass = defineAction({
  name: 'access.review-break-glass',
  doneBy: { auditor: 'programme' },
  input: {
    breakGlassId: field.id(),
    finding: field.choice(['justified', 'not-justified']),
    review: field.longText(2_000),
  },
  subject: 'breakGlassId',
  async load(tx, { breakGlassId }, c): Promise<GlassSubject | null> {
    const found = await findBrokenGlass(tx, breakGlassId, c.now)
    return found && glassSubject(found)
  },
  openWhen(glass, { actor }) {
    if (glass.reviewed) return refuse('reviewed-already')
    return glass.accountId === actor.accountId ? refuse('not-for-yourself') : null
  },
  decide: (_glass, { finding, review }) => ({ finding, review }),
  async save(tx, glass, { finding, review }, c) {
    const { rows } = await sql`update access.break_glass
      set reviewed_at = ${c.now}, reviewed_by = sec.account(), finding = ${finding}, review = ${review}
      where id = ${glass.id} and reviewed_at is null returning id`.execute(tx)
    // Of two who review at once, one has.
    if (rows.length === 0) return refuse('reviewed-already')
    return { id: glass.id, facts: [], about: { kind: 'break-glass', id: glass.id } }
  },
  goTo: (saved, language) => glassHref(saved.id, language),
  words: glassWords.reviewAction,
})

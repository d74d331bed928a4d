import { sql } from 'kysely'
import type { Duty } from '#kernel/duties.ts'
import { defineWaiting } from '#platform/desk-parts.ts'
import { defineLetter, type LetterDeclaration } from '#platform/letters/letter.ts'
import { accountsHolding } from '../directory.ts'
import { findBrokenGlass, toldOfBrokenGlass } from './break-glass.ts'
import { glassHref } from './hrefs.ts'
import { emergencyNames, glassWords as words } from './words.ts'

/** One letter for each duty that is told, at once; auditors find the review behind it. */
export const glassNotices: LetterDeclaration[] = toldOfBrokenGlass.map((duty: Duty) =>
  defineLetter({
    name: `access.broke-glass-${duty}`,
    on: 'access.broke-glass',
    async recipients(tx, about, c) {
      const glass = await findBrokenGlass(tx, String(about.breakGlassId), c.now)
      if (!glass) return []
      const accounts = await accountsHolding(tx, [duty], c.today)
      const params = { who: glass.accountName ?? glass.accountId, reason: emergencyNames[glass.reason]! }
      return accounts.map((accountId) => ({ accountId, params }))
    },
    ...(duty === 'auditor' ? { href: (about, lang) => glassHref(String(about.breakGlassId), lang) } : {}),
    words: words.letter,
  }),
)

/** Until it is reviewed it waits for the auditors. */
export const glassWaiting = [
  defineWaiting({
    name: 'access.glass-to-review',
    duties: ['auditor'],
    sql: () => sql`select b.id as subject_id, access.name_of(b.account_id) as title, b.opened_at::date as since,
        b.review_due_at::date as due
      from access.break_glass b where b.reviewed_at is null and b.account_id <> (select sec.account())`,
    href: glassHref,
    words: { label: words.waiting },
  }),
]

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Fact } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { defineLetter } from '#platform/letters/letter.ts'
import { myAccountHref } from './hrefs.ts'
import { changedWaysInWords, type WayInChange } from './ways-in-words.ts'

const factName = 'access.ways-in-changed'

/** The fact that a way to sign in to an account was changed, used up or given, for an action to hand back. */
export const wayInChanged = (accountId: string, what: WayInChange): Fact => ({
  name: factName,
  about: { accountId, what },
})

/** The same where no action does it: its owner is told whoever did it (ASVS 6.3.7). */
export async function tellOwner(tx: Tx, o: { accountId: string; what: WayInChange; now: string }): Promise<void> {
  const { name, about } = wayInChanged(o.accountId, o.what)
  await sql`insert into jobs.fact (id, name, about, recorded_at)
    values (${randomUUID()}, ${name}, ${JSON.stringify(about)}::jsonb, ${o.now})`.execute(tx)
}

export const changedWaysIn = defineLetter({
  name: 'access.changed-ways-in',
  on: factName,
  recipients: async (_tx, { accountId, what }) => {
    const said: Localized | undefined = changedWaysInWords.changes[what as WayInChange]
    return typeof accountId === 'string' && said ? [{ accountId, params: { what: said } }] : []
  },
  href: (_about, language) => myAccountHref(language),
  words: changedWaysInWords.letter,
})

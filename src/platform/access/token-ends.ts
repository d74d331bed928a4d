import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import { defineJob } from '#platform/job.ts'
import { asWorker } from '#platform/jobs/as-worker.ts'
import { defineLetter } from '#platform/letters/letter.ts'
import { homeZone, todayIn } from './account-standing.ts'
import { myAccountHref } from './hrefs.ts'
import { isoInstant, later } from './instant.ts'
import { changedWaysInWords } from './ways-in-words.ts'

/** How long before a token ends its owner is told, in days: enough to issue a new one and put it into a program (ASVS 6.4.5). */
export const tokenWarning = 14

/** Says once of each token that is still in use that it ends soon; as a system actor. */
export async function warnOfTokens(tx: Tx, o: { now: string; zone: string }): Promise<void> {
  const { rows } = await sql<{ accountId: string; label: string; expiresAt: string }>`
    select account_id as "accountId", label, ${isoInstant('expires_at')} as "expiresAt"
    from access.tokens_to_warn_of(${o.now}, ${later(o.now, tokenWarning * 24 * 60 * 60)})`.execute(tx)
  for (const { accountId, label, expiresAt } of rows) {
    const about = { accountId, label, day: todayIn(o.zone, expiresAt) }
    await sql`insert into jobs.fact (id, name, about, recorded_at)
      values (${randomUUID()}, 'access.token-ends', ${JSON.stringify(about)}::jsonb, ${o.now})`.execute(tx)
  }
}

export const warnOfTokensDaily = defineJob({
  name: 'access.warn-of-tokens',
  every: 'day',
  run: (house, run) =>
    asWorker(house, (tx) => warnOfTokens(tx, { now: run.now, zone: house.installation.zone || homeZone })),
})

export const tokenEnds = defineLetter({
  name: 'access.token-ends',
  on: 'access.token-ends',
  recipients: async (_tx, { accountId, label, day }) =>
    typeof accountId === 'string' ? [{ accountId, params: { label: String(label), day: String(day) } }] : [],
  href: (_about, language) => myAccountHref(language),
  words: changedWaysInWords.tokenEnds,
})

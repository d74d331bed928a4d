import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import { defineLetter } from '#platform/letters/letter.ts'
import { formatInstant } from '#platform/web/format.ts'
import { homeZone } from './account-standing.ts'
import { accountWords } from './account-words.ts'
import { myAccountHref } from './hrefs.ts'
import { limits } from './throttle.ts'

export interface FailedTry {
  id: string
  emailHash: Buffer
  accountId: string | null
  now: string
  zone: string | undefined
}

/**
 * Says once a day that an address was tried in vain too often (trust.md 2.4: owner notified). Known and unknown addresses
 * take the same statements; whether there is somebody to tell shows only when the letter is written, later.
 */
export async function tellFailures(tx: Tx, { id, emailHash, accountId, now, zone }: FailedTry): Promise<void> {
  const { rows } = await sql<{ failures: number | null }>`
    select access.failures_to_tell(${emailHash}, ${limits.delay.after}, ${now}) as failures`.execute(tx)
  const failures = rows[0]?.failures ?? null
  if (failures === null) return
  const about = { accountId, failures, at: now, zone: zone ?? homeZone }
  await sql`insert into jobs.fact (id, name, about, recorded_at)
    values (${id}, 'access.sign-ins-failed', ${JSON.stringify(about)}::jsonb, ${now})`.execute(tx)
}

export const failedSignIns = defineLetter({
  name: 'access.failed-sign-ins',
  on: 'access.sign-ins-failed',
  recipients: async (_tx, { accountId, failures, at, zone }) => {
    if (typeof accountId !== 'string') return []
    const when = (lang: 'en' | 'fr') => formatInstant(lang, String(at), String(zone))
    return [{ accountId, params: { failures: Number(failures), when: { en: when('en'), fr: when('fr') } } }]
  },
  href: (_about, language) => myAccountHref(language),
  words: accountWords.failedSignIns,
})

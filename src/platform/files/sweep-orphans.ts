import type { Claims, DatabaseRole, Db } from '#platform/database/connection.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { deleteStagedBefore, holdContent, stillKnown } from './attachment-store.ts'
import type { Attachments } from './attachments.ts'

const roles: readonly DatabaseRole[] = ['app', 'app_health', 'app_psych', 'app_conduct']
const aDay = 24 * 60 * 60 * 1000

/**
 * Forgets files that were staged a day before `now` (ISO 8601) and never attached, then removes from the disk what no
 * row names any more, such as files whose transaction was killed. Returns both counts.
 */
export async function sweepOrphans(
  db: Db,
  attachments: Attachments,
  now: string,
): Promise<{ forgotten: number; removed: number }> {
  const before = new Date(Date.parse(now) - aDay).toISOString()
  const claims = systemClaims(now)
  let forgotten = 0
  for (const role of roles)
    forgotten += await inTransaction(db, { role, claims }, (tx) => deleteStagedBefore(tx, before))
  const old = await attachments.content.olderThan(before)
  const known = await inTransaction(db, { role: 'app', claims }, (tx) => stillKnown(tx, old))
  let removed = 0
  for (const sha256 of old.filter((each) => !known.has(each)))
    removed += await inTransaction(db, { role: 'app', claims }, async (tx) => {
      await holdContent(tx, sha256)
      if ((await stillKnown(tx, [sha256])).size > 0) return 0
      await attachments.content.remove(sha256)
      return 1
    })
  return { forgotten, removed }
}

const systemClaims = (now: string): Claims => ({
  accountId: null,
  personId: null,
  duty: 'system',
  reach: 'programme',
  services: [],
  missions: [],
  cases: [],
  today: now.slice(0, 10),
})

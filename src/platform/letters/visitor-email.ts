import type { Language } from '#kernel/language.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { plainAddress } from './email.ts'
import { queueEmail } from './letter-job.ts'
import { mailSettings } from './mail-settings.ts'
import { countToVisitor, insertToVisitor } from './store.ts'

export { forgetVisitor } from './store.ts'

/** So many confirmations a day go to one address, whoever gives it: what comes beyond is recorded, and sends nothing (ADR 0022). */
export const confirmationsADay = 3

export interface VisitorEmail {
  /** The fact that brings it: a second run writes nothing. */
  factId: string
  to: string
  language: Language
  subject: string
  /** Words of ours only: nothing that a visitor typed, so that nobody makes us carry their text to others. `{site}`: our address. */
  body: string
  /** A confirmation that anybody could have asked for in this name; answers by a person go out always. */
  confirmation: boolean
}

/** An e-mail to somebody who has no account, by a job. */
export async function emailVisitor(house: House, tx: Tx, c: Circumstances, email: VisitorEmail): Promise<void> {
  const to = plainAddress(email.to)
  if (!to) return
  const since = new Date(Date.parse(c.now) - 24 * 60 * 60 * 1000).toISOString()
  if (email.confirmation && (await countToVisitor(tx, to, since)) >= confirmationsADay) return
  const { publicUrl, smtpUrl } = mailSettings()
  const practice = house.installation.kind === 'practice'
  const written = await insertToVisitor(tx, {
    id: email.factId,
    to,
    language: email.language,
    subject: email.subject,
    body: email.body.replaceAll('{site}', publicUrl.replace(/\/+$/, '')),
    practice,
    createdAt: c.now,
  })
  if (written && !practice && smtpUrl) await queueEmail(tx, c, email.factId)
}

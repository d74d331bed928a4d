import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { defineJob, type JobRun } from '#platform/job.ts'
import { type Asking, askWhetherThere, hostsOfSettings } from '#platform/outbound/ask-whether-there.ts'
import { perform } from '#platform/perform.ts'
import { recordLinkCheck } from '../actions/publish-link.ts'
import { linksToCheck } from '../store/links.ts'
import type { DepartmentLink } from '../vocabulary/record.ts'

const AT_ONCE = 6

/** Asks every page in both languages, and keeps what came of it. Nobody is called where the settings name no hosts. */
export async function checkLinks(house: House, run: JobRun, o: Asking): Promise<void> {
  if (o.hosts.length === 0) return
  const c = circumstancesOf(house, systemActor('links'))
  const links = await inTransaction(
    house.db,
    { role: 'app', claims: claimsOf(c.actor, c.today) },
    (tx) => linksToCheck(tx, c.today),
    { readOnly: true },
  )
  const check = async ({ id, address }: DepartmentLink) => {
    const [en, fr] = await Promise.all([askWhetherThere(address.en, o), askWhetherThere(address.fr, o)])
    const outcome = en.ok && fr.ok ? 'answers' : 'broken'
    const answer = `en ${en.answer}, fr ${fr.answer}`.slice(0, 200)
    await perform(house, recordLinkCheck, { linkId: id, outcome, answer }, c, { idempotencyKey: `${run.key} ${id}` })
  }
  for (let at = 0; at < links.length; at += AT_ONCE) await Promise.all(links.slice(at, at + AT_ONCE).map(check))
}

export const checkLinksDaily = defineJob({
  name: 'missions.check-links',
  every: 'day',
  run: (house, run) => checkLinks(house, run, { hosts: hostsOfSettings() }),
})

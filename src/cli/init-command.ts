import { Command } from 'commander'
import { isRefusal } from '#kernel/refusal.ts'
import { assignDuty, createAccount } from '#platform/access/accounts.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { createOneTimeLink, linkHours } from '#platform/access/one-time-link.ts'
import { appendAudit } from '#platform/audit/append.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { platformHref } from '#platform/web/paths.ts'
import { openHouse } from '../open-house.ts'
import { Explained, exit } from './explained.ts'
import { productionInstaller } from './install.ts'
import { packCodes } from './pack-places.ts'
import { answer, progress, reportFailure } from './report.ts'
import { readSettings } from './settings.ts'

interface Options {
  json?: boolean
  email: string
  name: string
  language: string
  pack: string
}

export function initCommand(): Command {
  return new Command('init')
    .summary('make an empty installation with one administrator')
    .description(
      'Makes an empty production installation, with the pack and one administrator, and prints the one-time link with\n' +
        `which the administrator chooses a password within ${linkHours} hours.`,
    )
    .requiredOption('--email <address>', 'the administrator’s e-mail address')
    .requiredOption('--name <name>', 'the administrator’s name')
    .option('--language <en|fr>', 'the administrator’s language', 'en')
    .option('--pack <code>', 'the pack of the contributing country', 'canada-ipp')
    .option('--json', 'answer in JSON')
    .action(async (o: Options) => {
      try {
        if (o.language !== 'en' && o.language !== 'fr') throw new Explained('--language is en or fr.', exit.wrongUsage)
        if (!packCodes().includes(o.pack))
          throw new Explained(`--pack is one of: ${packCodes().join(', ')}.`, exit.wrongUsage)
        const settings = readSettings()
        let made = false
        const { house, where, close } = await openHouse(settings, {
          supervise: false,
          progress,
          installs: 'production',
          async install(db, tools) {
            await productionInstaller(o.pack)(db, tools)
            made = true
          },
        })
        try {
          const { kind } = house.installation
          if (!made && (kind === 'practice' || (await hasAccounts(house))))
            throw new Explained(`There is a ${kind} installation here already (${where}).`, exit.somebodyMustActFirst)
          const secret = await inviteAdministrator(house, { ...o, language: o.language })
          const base = process.env.PUBLIC_URL || `http://localhost:${settings.port}`
          const link = `${base}${platformHref('firstAccount', o.language)}/${secret}`
          answer(
            o,
            { kind: 'production', where, link },
            `\nStart it with npm start, and let ${o.name} open, once:\n\n  ${link}\n\n` +
              'Health, psychology and conduct stay locked until a custodian chooses a passphrase:\n\n' +
              '  npx contingent custodian set-up --name "…"\n',
          )
        } finally {
          await close()
        }
      } catch (error) {
        reportFailure(error, o)
      }
    })
}

async function hasAccounts(house: House): Promise<boolean> {
  const { sql } = await import('kysely')
  const c = circumstancesOf(house, systemActor('set-up'))
  return inTransaction(house.db, { role: 'app', claims: claimsOf(c.actor, c.today) }, async (tx) => {
    return (await sql`select from access.account limit 1`.execute(tx)).rows.length > 0
  })
}

/** The first account of an installation; everything in one transaction, written to the audit. */
async function inviteAdministrator(
  house: House,
  o: { email: string; name: string; language: 'en' | 'fr' },
): Promise<string> {
  const c = circumstancesOf(house, systemActor('set-up'))
  return inTransaction(house.db, { role: 'app', claims: claimsOf(c.actor, c.today) }, async (tx) => {
    const accountId = await createAccount(tx, { ...o, now: c.now })
    if (isRefusal(accountId)) throw new Explained(`--email is not an e-mail address: ${o.email}`, exit.wrongUsage)
    const assignment = await assignDuty(tx, { accountId, duty: 'administrator', from: c.today, now: c.now })
    if (isRefusal(assignment)) throw new Error(`The administrator’s duty was refused: ${assignment.code}`)
    const secret = await createOneTimeLink(tx, { accountId, now: c.now })
    await appendAudit(tx, {
      at: c.now,
      accountId: c.actor.accountId,
      duty: null,
      act: 'access.invite-administrator',
      outcome: 'done',
      code: null,
      objectKind: 'account',
      objectId: accountId,
      requestId: c.requestId,
    })
    return secret
  })
}

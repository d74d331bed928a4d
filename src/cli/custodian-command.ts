import { chmodSync, existsSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import type { CustodyState } from '#platform/custody/custodian.ts'
import { CustodianClient } from '#platform/custody/custodian-client.ts'
import { CustodyFault } from '#platform/custody/custody-fault.ts'
import { anyDataKeys } from '#platform/files/key-counts.ts'
import { keyFileName, readKeyFile } from '#platform/files/key-file.ts'
import { openHouse } from '../open-house.ts'
import { custodianSocketOf } from './custodian-place.ts'
import { Explained, exit } from './explained.ts'
import { readPassphrases } from './read-passphrases.ts'
import { answer, progress, reportFailure } from './report.ts'
import { runCustodian } from './run-custodian.ts'
import { readSettings, type Settings } from './settings.ts'

interface Json {
  json?: boolean
}

/** The custodian's process, and what a custodian tells it. Passphrases come from the terminal or standard input only. */
export function custodianCommand(): Command {
  const command = new Command('custodian').description(
    'the custodian, who unlocks health, psychology and conduct after each start',
  )
  command
    .command('run')
    .summary('run the custodian’s process (serve does, unless CONTINGENT_CUSTODIAN is set)')
    .description(
      'Holds the master keys, locked until a custodian gives a passphrase. As root it becomes a user of its own:\n' +
        'contingent-custodian where there is one. With CONTINGENT_CUSTODIAN it listens on that socket, for its group.',
    )
    .option('--with-parent', 'end when standard input ends')
    .action((o: { withParent?: boolean }) =>
      explained({}, () => runCustodian(readSettings(), { withParent: o.withParent === true, progress })),
    )
  command
    .command('set-up')
    .summary('choose the first custodian’s passphrase')
    .description('Makes the master keys, or takes over those that lay in the open, under a custodian’s passphrase.')
    .requiredOption('--name <name>', 'whom people ask when sealed content is locked')
    .option('--json', 'answer in JSON')
    .action((o: Json & { name: string }) => explained(o, () => setUp(o)))
  tell(command, 'unlock', 'unlock sealed content until the custodian’s process stops', async (custodian) => {
    const [passphrase = ''] = await readPassphrases([{ name: 'Passphrase' }])
    return { unlockedBy: await custodian.unlock(passphrase) }
  })
  tell(command, 'lock', 'lock sealed content now', async (custodian) => {
    await custodian.lock()
    return { locked: true }
  })
  tell(command, 'status', 'say whether sealed content is locked, and who can unlock it', async (custodian) => ({
    ...(await custodian.state()),
  }))
  tell(command, 'passphrase', 'change one’s passphrase', async (custodian) => {
    const asked = [{ name: 'Present passphrase' }, { name: 'New passphrase', isNew: true }]
    const [passphrase = '', newPassphrase = ''] = await readPassphrases(asked)
    return { changed: await custodian.changePassphrase({ passphrase, newPassphrase }) }
  })
  const named = ['--name <name>', 'the custodian’s name'] as const
  tell(
    command,
    'add',
    'add another custodian, vouched for by one with a passphrase',
    async (custodian, { name }) => {
      const asked = [{ name: 'Passphrase of a custodian' }, { name: `New passphrase of ${name}`, isNew: true }]
      const [passphrase = '', newPassphrase = ''] = await readPassphrases(asked)
      await custodian.add({ passphrase, name, newPassphrase })
      return { added: name }
    },
    named,
  )
  tell(
    command,
    'remove',
    'remove a custodian, by another one’s passphrase',
    async (custodian, { name }) => {
      const [passphrase = ''] = await readPassphrases([{ name: 'Passphrase of another custodian' }])
      await custodian.remove({ passphrase, name })
      return { removed: name }
    },
    named,
  )
  return command
}

/** A command that asks the running custodian something and says what it answered. */
function tell(
  parent: Command,
  name: string,
  summary: string,
  ask: (custodian: CustodianClient, o: { name: string }) => Promise<Record<string, unknown>>,
  required?: readonly [string, string],
): void {
  const command = parent.command(name).summary(summary).description(`${summary}.`).option('--json', 'answer in JSON')
  if (required) command.requiredOption(...required)
  command.action((o: Json & { name: string }) =>
    explained(o, async () => {
      const custodian = new CustodianClient(custodianSocketOf(readSettings()))
      try {
        const said = await ask(custodian, o)
        answer(o, said, name === 'status' ? inWords(said as unknown as CustodyState) : inOneLine(said))
      } finally {
        custodian.close()
      }
    }),
  )
}

async function setUp(o: Json & { name: string }): Promise<void> {
  const settings = readSettings()
  const custodian = new CustodianClient(custodianSocketOf(settings))
  try {
    const inTheOpen = existsSync(join(settings.keysDir, keyFileName))
    await assertNeeded(settings, inTheOpen)
    const [passphrase = ''] = await readPassphrases([{ name: `New passphrase of ${o.name}`, isNew: true }])
    await custodian.setUp({ name: o.name, passphrase, ...(inTheOpen ? { keys: readKeyFile(settings.keysDir) } : {}) })
    if (inTheOpen) removeKeyFile(join(settings.keysDir, keyFileName))
    const next = inTheOpen
      ? 'The master key no longer lies in the open. Start Contingent anew, then unlock; destroy old copies of master.key.'
      : 'Sealed content is unlocked until the custodian’s process stops.'
    answer(o, { custodian: o.name, tookOver: inTheOpen }, `${o.name} is the custodian. ${next}`)
  } finally {
    custodian.close()
  }
}

/** A practice copy has no custodian; and keys that are lost must come back from their backup, not be made anew. */
async function assertNeeded(settings: Settings, inTheOpen: boolean): Promise<void> {
  const { house, close } = await openHouse(settings, { supervise: false, progress, max: 1 })
  try {
    if (house.installation.kind === 'practice')
      throw new Explained('A practice copy opens sealed content by itself.', exit.somebodyMustActFirst)
    if (!inTheOpen && (await anyDataKeys(house)))
      throw new Explained(
        'There is sealed content, and its master keys are not here: put the folder custodian of the keys directory back from its backup.',
        exit.somebodyMustActFirst,
      )
  } finally {
    await close()
  }
}

/** What lay in the open is overwritten before it is removed; a copy elsewhere still opens everything. */
function removeKeyFile(path: string): void {
  chmodSync(path, 0o600)
  truncateSync(path, 0)
  rmSync(path)
}

async function explained(o: Json, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const code = error instanceof CustodyFault && error.code !== 'fault' ? exit.somebodyMustActFirst : exit.failed
    reportFailure(error instanceof CustodyFault ? new Explained(error.message, code) : error, o)
    process.exit()
  }
}

const inOneLine = (said: Record<string, unknown>): string =>
  Object.entries(said)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')

function inWords({ state, custodians, openedBy, openedAt }: CustodyState): string {
  if (state === 'not-set-up') return 'No custodian has been set up yet: contingent custodian set-up --name "…"'
  const who = `Custodians: ${custodians.join(', ')}`
  return state === 'open'
    ? `Sealed content is unlocked, by ${openedBy} at ${openedAt}.\n${who}`
    : `Sealed content is locked.\n${who}`
}

import { Command } from 'commander'
import { type ClosedCompartment, closedCompartments } from '#kernel/compartments.ts'
import { personIdOfCode } from '#modules/people/index.ts'
import { asKeyKeeper } from '#platform/files/as-key-keeper.ts'
import { destroyPersonsKeys } from '#platform/files/destroy-keys.ts'
import { countKeys } from '#platform/files/key-counts.ts'
import { rotateDataKeys } from '#platform/files/rotate-data-keys.ts'
import { rotateMasterKey } from '#platform/files/rotate-master-key.ts'
import { SealedShut } from '#platform/files/sealed-shut.ts'
import type { House } from '#platform/house.ts'
import { refusalText } from '#platform/web/problem-words.ts'
import { openHouse } from '../open-house.ts'
import { Explained, exit } from './explained.ts'
import { answer, progress, reportFailure } from './report.ts'
import { readSettings } from './settings.ts'

interface Json {
  json?: boolean
}

/** The keys that seal health, psychology and conduct: rotated while everybody works, destroyed for good. */
export function keysCommand(): Command {
  const command = new Command('keys').description('the keys that seal health, psychology and conduct')
  command
    .command('status')
    .summary('count the data keys of each compartment')
    .option('--json', 'answer in JSON')
    .action((o: Json) =>
      withHouse(o, async (house) => {
        const counts = await countKeys(house)
        const shut = await house.tools.sealer.holder.shut()
        const masterId = shut ? null : await house.tools.sealer.holder.inUse()
        const lines = counts.map(
          (one) => `${one.compartment}: ${one.inUse} in use, ${one.retired} retired, ${one.destroyed} destroyed`,
        )
        const master = masterId ? `Master key in use: ${masterId}` : 'Locked.'
        answer(o, { locked: shut !== null, masterId, compartments: counts }, [...lines, master].join('\n'))
      }),
    )
  command
    .command('rotate')
    .summary('put new keys in use while everybody works')
    .description(
      'Renews keys in small transactions; interrupted, the next run goes on where it stopped.\n' +
        '--master wraps every data key anew under a new master key: seconds. --data seals every value anew under a new data\n' +
        'key for each person and compartment.',
    )
    .option('--master', 'a new master key')
    .option('--data', 'new data keys')
    .option('--forget-old', 'with --master: forget the old master keys; backups made before become unreadable for good')
    .option('--json', 'answer in JSON')
    .action((o: Json & { master?: boolean; data?: boolean; forgetOld?: boolean }) =>
      withHouse(o, (house) => rotate(house, o)),
    )
  command
    .command('destroy')
    .summary('make one person’s sealed content unreadable for good')
    .description(
      'Destroys the data keys of one person in one compartment. Nobody can undo it. Pages then say that the content was\n' +
        'destroyed. The authority and the reason are kept with the key, and the act goes to the audit.',
    )
    .requiredOption('--person <code>', 'the officer’s code, such as OFF-7KQ4-93M')
    .requiredOption('--compartment <name>', closedCompartments.join(', '))
    .requiredOption('--authority <text>', 'the disposition authority, by number, and who ordered it')
    .requiredOption('--reason <text>', 'why')
    .option('--json', 'answer in JSON')
    .action((o: Json & { person: string; compartment: string; authority: string; reason: string }) =>
      withHouse(o, (house) => destroy(house, o)),
    )
  return command
}

async function rotate(house: House, o: Json & { master?: boolean; data?: boolean; forgetOld?: boolean }) {
  if (o.master === o.data) throw new Explained('Say --master or --data.', exit.wrongUsage)
  if (o.forgetOld && !o.master) throw new Explained('--forget-old goes with --master.', exit.wrongUsage)
  const began = Date.now()
  const report = (renewed: number) => progress(`${renewed} keys renewed`)
  const done = o.master
    ? await rotateMasterKey(house, { forgetOld: o.forgetOld === true, progress: report })
    : await rotateDataKeys(house, { progress: report })
  const seconds = Math.round((Date.now() - began) / 100) / 10
  const skipped = 'skipped' in done ? done.skipped : []
  const text = `${done.renewed} keys renewed in ${seconds} s${done.resumed ? ' (an interrupted rotation was taken up)' : ''}.`
  answer(o, { ...done, seconds }, [text, ...skipped.map((one) => `Left alone: ${one}`)].join('\n'))
  if (skipped.length > 0) process.exitCode = exit.failed
}

async function destroy(
  house: House,
  o: Json & { person: string; compartment: string; authority: string; reason: string },
) {
  const compartment = closedCompartments.find((one): one is ClosedCompartment => one === o.compartment)
  if (!compartment) throw new Explained(`--compartment is one of: ${closedCompartments.join(', ')}.`, exit.wrongUsage)
  const [authority, reason] = [o.authority.trim(), o.reason.trim()]
  if (authority.length < 3 || reason.length < 10)
    throw new Explained('Say the authority, and the reason in at least ten characters.', exit.wrongUsage)
  const personId = await asKeyKeeper(house, null, (tx) => personIdOfCode(tx, o.person))
  if (!personId) throw new Explained(`Nobody has the code ${o.person}.`, exit.wrongUsage)
  const keys = await destroyPersonsKeys(house, { personId, compartment, authority, reason })
  const text =
    keys === 0 ? 'There was no key to destroy.' : `${keys} keys destroyed. What they sealed is gone for good.`
  answer(o, { keys, person: o.person, compartment }, text)
}

async function withHouse(o: Json, work: (house: House) => Promise<void>): Promise<void> {
  try {
    const { house, close } = await openHouse(readSettings(), { supervise: false, progress, max: 3 })
    try {
      await work(house)
    } catch (error) {
      if (error instanceof SealedShut)
        throw new Explained(refusalText(house.registry, error.refusal, 'en'), exit.somebodyMustActFirst)
      throw error
    } finally {
      await close()
    }
  } catch (error) {
    reportFailure(error, o)
  }
}

import { chmod, rename, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { Command } from 'commander'
import { readArchive } from '#platform/backups/read-archive.ts'
import { keyFrom, lockFrom, type SecretOptions } from './archive-secrets.ts'
import { backUp, tryToRecord } from './back-up.ts'
import { exit } from './explained.ts'
import { openContingentDatabase } from './open-database.ts'
import { answer, progress, reportFailure } from './report.ts'
import { prove, type Restored } from './restore.ts'
import { readSettings, type Settings } from './settings.ts'
import { damagesInWords, keysAreApart, restoredInWords } from './words-of-backups.ts'

const collect = (one: string, before: string[] = []): string[] => [...before, one]

interface BackupCommandOptions extends SecretOptions {
  json?: boolean
  keys?: string
  keysRecipient?: string[]
  keysPassphraseFile?: string
}

export function backupCommand(): Command {
  return new Command('backup')
    .summary('back up the installation while it runs; prove a backup by restoring it')
    .description(
      'Backs up the whole installation while it runs, attachments included, into one encrypted file (tar, gzip, age). The keys are\n' +
        'not in it: give --keys a second target for them, or copy them yourself. With DATABASE_URL the database is not in it either:\n' +
        'back it up with pgBackRest (docs/backup.md).',
    )
    .enablePositionalOptions()
    .argument('<target>', 'a file that is not there yet, or a folder')
    .option(
      '--recipient <age1…>',
      'close it for the holder of this key pair (contingent backup key); repeatable',
      collect,
    )
    .option(
      '--passphrase-file <file>',
      'close it with the passphrase in this file; else CONTINGENT_BACKUP_PASSPHRASE, or asked for',
    )
    .option('--keys <target>', 'back up the keys too, into an archive of their own')
    .option('--keys-recipient <age1…>', 'who can open the keys: somebody else', collect)
    .option(
      '--keys-passphrase-file <file>',
      'or with this passphrase; else CONTINGENT_BACKUP_KEYS_PASSPHRASE, or asked for',
    )
    .option('--json', 'answer in JSON')
    .action(async (target: string, o: BackupCommandOptions) => {
      try {
        const settings = readSettings()
        const lock = await lockFrom(o, passphraseVariable, 'of the backup')
        const keys = o.keys ? { target: o.keys, lock: await keysLockFrom(o) } : undefined
        assertApart(lock, keys?.lock)
        const made = await backUp(settings, { target, lock, ...(keys ? { keys } : {}), progress })
        const text = `Backed up ${made.kind === 'whole' ? 'the whole installation' : 'the files (not the database)'} into ${made.target}: ${(made.bytes / 1e6).toFixed(1)} MB in ${made.seconds} s.`
        const warnings = [
          ...(made.keys ? [] : [keysAreApart(settings.keysDir)]),
          ...(made.damagedBefore.length > 0 ? [damagesInWords(made.damagedBefore)] : []),
        ]
        answer(o, { ...made, warnings }, [text, ...warnings].join('\n'))
        if (made.damagedBefore.length > 0) process.exitCode = exit.failed
      } catch (error) {
        reportFailure(error, o)
      }
    })
    .addCommand(checkCommand())
    .addCommand(proveCommand())
    .addCommand(keyCommand())
}

/** The environment's variable for the passphrase of an archive of data, and of one of keys. */
export const passphraseVariable = 'CONTINGENT_BACKUP_PASSPHRASE'
export const keysPassphraseVariable = 'CONTINGENT_BACKUP_KEYS_PASSPHRASE'

const keysLockFrom = (o: BackupCommandOptions) =>
  lockFrom(
    {
      ...(o.keysRecipient ? { recipient: o.keysRecipient } : {}),
      ...(o.keysPassphraseFile ? { passphraseFile: o.keysPassphraseFile } : {}),
    },
    keysPassphraseVariable,
    'of the keys',
  )

function checkCommand(): Command {
  return new Command('check')
    .summary('check every checksum of a backup without restoring it')
    .argument('<backup>', 'the file')
    .option('--identity <file>', 'the secret half of the key pair that opens it')
    .option('--passphrase-file <file>', `or its passphrase; else ${passphraseVariable}, or asked for`)
    .option('--json', 'answer in JSON')
    .action(async (backup: string, o: SecretOptions & { json?: boolean }) => {
      try {
        const manifest = await readArchive(backup, await keyFrom(o, passphraseVariable, 'of the backup'))
        const { kind, madeAt, contingent } = manifest.header
        const files = manifest.files.length
        answer(
          o,
          { sound: true, kind, madeAt, contingent, files },
          `The backup is whole: ${files} files, made ${madeAt} by Contingent ${contingent}.\nOnly a restore proves it: contingent backup prove.`,
        )
      } catch (error) {
        reportFailure(error, o)
      }
    })
}

interface ProveOptions extends SecretOptions {
  json?: boolean
  keys?: string
  keysIdentity?: string
  keysPassphraseFile?: string
  scratch?: string
}

function proveCommand(): Command {
  return new Command('prove')
    .summary('restore a backup into a scratch directory, prove it, and write the proof')
    .description(
      'Restores a backup into a scratch directory: checks every checksum, starts the database, compares every table, verifies the\n' +
        'audit, opens the attachments with the keys, signs in. Writes the proof beside the backup and, where CONTINGENT_DATA or\n' +
        'DATABASE_URL is an installation, into its page about backups. Then the scratch directory is removed.',
    )
    .argument('<backup>', 'the file')
    .option('--identity <file>', 'the secret half of the key pair that opens it')
    .option('--passphrase-file <file>', `or its passphrase; else ${passphraseVariable}, or asked for`)
    .option('--keys <backup>', 'the archive of the keys (default: the keys of this installation)')
    .option('--keys-identity <file>', 'what opens that')
    .option('--keys-passphrase-file <file>', `or its passphrase; else ${keysPassphraseVariable}, or asked for`)
    .option('--scratch <folder>', 'where there is room for it (default: the folder for temporary files)')
    .option('--json', 'answer in JSON')
    .action(async (backup: string, o: ProveOptions) => {
      try {
        const settings = readSettings()
        const key = await keyFrom(o, passphraseVariable, 'of the backup')
        const keys = await keysFrom(o)
        const found = await prove(settings, {
          backup,
          key,
          ...(keys ? { keys } : {}),
          ...(o.scratch ? { scratch: o.scratch } : {}),
          progress,
        })
        await writeProof(found)
        await recordProof(settings, found)
        answer(o, { ...found }, restoredInWords(found, 'scratch'))
        if (!found.proven) process.exitCode = exit.backupDamaged
      } catch (error) {
        reportFailure(error, o)
      }
    })
}

/** The archive of keys that a command names, with what opens it. */
export async function keysFrom(o: Pick<ProveOptions, 'keys' | 'keysIdentity' | 'keysPassphraseFile'>) {
  if (!o.keys) return undefined
  const secrets = {
    ...(o.keysIdentity ? { identity: o.keysIdentity } : {}),
    ...(o.keysPassphraseFile ? { passphraseFile: o.keysPassphraseFile } : {}),
  }
  return { backup: o.keys, key: await keyFrom(secrets, keysPassphraseVariable, 'of the keys') }
}

async function writeProof(found: Restored): Promise<void> {
  const { into: _, keysDir: __, ...proof } = found
  const path = `${found.backup}.proof.json`
  await writeFile(`${path}.part`, `${JSON.stringify({ provenAt: new Date().toISOString(), ...proof }, null, 2)}\n`)
  await rename(`${path}.part`, path)
}

async function recordProof(settings: Settings, found: Restored): Promise<void> {
  const { backupOf, bytes, seconds } = found
  try {
    const database = await openContingentDatabase(settings, { supervise: false, progress, max: 1, existing: true })
    const kind = found.proven ? 'proven' : 'not-proven'
    const at = new Date().toISOString()
    const event = {
      kind,
      at,
      backupOf,
      fileName: basename(found.backup),
      bytes,
      seconds,
      faults: found.faults.length,
    } as const
    await tryToRecord(database.db, event, progress).finally(() => database.close())
  } catch (error) {
    progress(`The proof stands beside the backup only (${(error as Error).message.split('\n')[0]})`)
  }
}

function keyCommand(): Command {
  return new Command('key')
    .summary('make a key pair: the public half closes backups, the secret half opens them')
    .description(
      'Makes a key pair as the program age does. The secret half is written into the file: keep it away from this machine, where a\n' +
        'nightly backup needs only the public half.',
    )
    .argument('<file>', 'where the secret half is written; not there yet')
    .option('--json', 'answer in JSON')
    .action(async (file: string, o: { json?: boolean }) => {
      try {
        const identity = await generateX25519Identity()
        const recipient = await identityToRecipient(identity)
        await writeFile(file, `# public key: ${recipient}\n${identity}\n`, { flag: 'wx', mode: 0o400, flush: true })
        await chmod(file, 0o400)
        answer(
          o,
          { recipient, file },
          `Close backups with: --recipient ${recipient}\nOpen them with:     --identity ${file}`,
        )
      } catch (error) {
        reportFailure(error, o)
      }
    })
}

/** Whoever opens the one must not open the other with it. */
function assertApart(lock: object, keysLock: object | undefined): void {
  if (JSON.stringify(lock) !== JSON.stringify(keysLock)) return
  throw new SameLock()
}

/** Data and keys were to be closed with the same passphrase or for the same people. */
class SameLock extends Error {
  constructor() {
    super('Give the keys another passphrase or other recipients than the backup: who finds one must not have both.')
    this.name = 'SameLock'
  }
}

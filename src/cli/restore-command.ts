import { Command } from 'commander'
import { keyFrom, type SecretOptions } from './archive-secrets.ts'
import { keysFrom, keysPassphraseVariable, passphraseVariable } from './backup-command.ts'
import { exit } from './explained.ts'
import { answer, progress, reportFailure } from './report.ts'
import { restore } from './restore.ts'
import { readSettings } from './settings.ts'
import { restoredInWords } from './words-of-backups.ts'

interface Options extends SecretOptions {
  into: string
  json?: boolean
  keys?: string
  keysIdentity?: string
  keysPassphraseFile?: string
}

export function restoreCommand(): Command {
  return new Command('restore')
    .summary('restore a backup into an empty directory, and prove it')
    .description(
      'Restores a backup into an empty directory: every checksum is checked before anything is used, then the database is started and\n' +
        'every table compared, the audit verified, the attachments opened, and a sign-in tried. A damaged backup is refused by the name\n' +
        'of the damaged file. Nothing is ever written over.',
    )
    .argument('<backup>', 'the file')
    .requiredOption('--into <directory>', 'empty, or not there yet: the new CONTINGENT_DATA')
    .option('--identity <file>', 'the secret half of the key pair that opens it')
    .option('--passphrase-file <file>', `or its passphrase; else ${passphraseVariable}, or asked for`)
    .option(
      '--keys <backup>',
      'the archive of the keys, unpacked beside the directory (default: the keys that lie there already)',
    )
    .option('--keys-identity <file>', 'what opens that')
    .option('--keys-passphrase-file <file>', `or its passphrase; else ${keysPassphraseVariable}, or asked for`)
    .option('--json', 'answer in JSON')
    .action(async (backup: string, o: Options) => {
      try {
        const key = await keyFrom(o, passphraseVariable, 'of the backup')
        const keys = await keysFrom(o)
        const found = await restore(readSettings(), { backup, key, into: o.into, ...(keys ? { keys } : {}), progress })
        answer(o, { ...found }, restoredInWords(found, 'kept'))
        if (!found.proven) process.exitCode = exit.backupDamaged
      } catch (error) {
        reportFailure(error, o)
      }
    })
}

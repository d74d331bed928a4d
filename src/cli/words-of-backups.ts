import type { Restored } from './restore.ts'

/** Said loudly: a backup without its keys opens nothing that is sealed. */
export const keysAreApart = (keysDir: string): string =>
  `THE KEYS ARE NOT IN THIS BACKUP. Without them nothing sealed in it can be read: copy ${keysDir} to another place,\n` +
  'in other hands (or let contingent backup do it: --keys <target>).'

export const damagesInWords = (hashes: readonly string[]): string =>
  `${hashes.length} attachments were gone or damaged on the disk already, and are in this backup as they are. ` +
  `Look for them in older backups:\n${hashes.map((one) => `- ${one}`).join('\n')}`

/** How a restore ended, for whoever started it. */
export function restoredInWords(found: Restored, where: 'scratch' | 'kept'): string {
  const { tables, rows, auditEntries, attachments, keysOpened, seconds, faults, untried } = found
  const counted =
    found.kind === 'files'
      ? `the files (the database was not in this backup) fit the database of DATABASE_URL: ${attachments} attachments and ${keysOpened} data keys open, ${auditEntries} audit entries sound`
      : `${tables} tables with ${rows} rows equal, ${auditEntries} audit entries sound, ${attachments} attachments and ${keysOpened} data keys open`
  const head = found.proven
    ? `PROVEN in ${seconds} s (${(found.bytes / 1e6).toFixed(1)} MB): ${counted}, and signing in works.\nIt goes back to ${found.backupOf}; what was written later is not in it.`
    : `NOT PROVEN (${seconds} s).`
  const lines = [
    head,
    ...faults.map((fault) => `- wrong: ${fault}`),
    ...untried.map((one) => `- not tried: ${one}`),
    ...(where === 'kept' ? [keptInWords(found)] : []),
  ]
  return lines.join('\n')
}

function keptInWords({ proven, usable, faults, into, keysDir }: Restored): string {
  if (proven) return `Start it: CONTINGENT_DATA=${into} CONTINGENT_KEYS=${keysDir} npm start`
  if (faults.length > 0) return `${into} is kept as it is for you to look at; Contingent does not start on it.`
  if (usable)
    return `It can be started: CONTINGENT_DATA=${into} CONTINGENT_KEYS=${keysDir} npm start. Then let a custodian unlock the keys, and prove the backup again.`
  return `Put the keys into ${keysDir}, or give --keys, and restore again into an empty directory.`
}

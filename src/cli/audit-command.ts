import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { Command } from 'commander'
import { checkpointPublicKey } from '#platform/audit/checkpoint-key.ts'
import type { Damage } from '#platform/audit/damage.ts'
import { exportTrail } from '#platform/audit/export-trail.ts'
import { verifyAudit } from '#platform/audit/verify.ts'
import { exit } from './explained.ts'
import { openContingentDatabase } from './open-database.ts'
import { answer, progress, reportFailure } from './report.ts'
import { readSettings } from './settings.ts'

export function auditCommand(): Command {
  const verify = new Command('verify')
    .summary('check that no audit row was changed, removed, swapped or cut off')
    .description(
      'Computes every hash of the audit anew and compares it with its chain, and the chains with the signed checkpoints.\n' +
        'Names each damaged place; exit code 4 when there is one.',
    )
    .option('--json', 'answer in JSON')
    .option('--checkpoints <folder>', 'the copies of the signed checkpoints (default: in the data directory)')
    .action(async (o: { json?: boolean; checkpoints?: string }) => {
      try {
        const settings = readSettings()
        const database = await openContingentDatabase(settings, { supervise: false, progress, max: 2, existing: true })
        try {
          const publicKey = (await checkpointPublicKey(settings.keysDir)) ?? undefined
          const copies = o.checkpoints ?? join(settings.dataDir, 'audit-checkpoints')
          const verdict = await verifyAudit(database.db, { ...(publicKey ? { publicKey } : {}), copies })
          const size = `${verdict.entries} entries, ${verdict.checkpoints} checkpoints`
          const unsigned = verdict.signaturesChecked ? '' : ' (no public key here: signatures were not checked)'
          const found = verdict.sound
            ? `The audit is sound: ${size}${unsigned}.`
            : `The audit is DAMAGED: ${size}${unsigned}.\n${verdict.damages.map(inWords).join('\n')}`
          answer(o, { ...verdict }, found)
          if (!verdict.sound) process.exitCode = exit.auditDamaged
        } finally {
          await database.close()
        }
      } catch (error) {
        reportFailure(error, o)
      }
    })
  return new Command('audit')
    .description('the audit of everything that was done, refused and read')
    .addCommand(verify)
    .addCommand(exportCommand())
}

function exportCommand(): Command {
  return new Command('export')
    .summary('write the whole audit as lines of JSON, for checking it elsewhere')
    .description(
      'Writes every entry as one line of JSON. With the copies of the signed checkpoints and the public key, anybody can check it\n' +
        'without Contingent: node docs/verify-checkpoint.mjs <file> <folder of copies> <public key>. The export is itself an entry.',
    )
    .argument('<file>', 'the file to write; - for standard output')
    .option('--json', 'answer in JSON')
    .action(async (file: string, o: { json?: boolean }) => {
      try {
        const database = await openContingentDatabase(readSettings(), { supervise: false, progress, max: 2 })
        const stream = file === '-' ? process.stdout : createWriteStream(file, { mode: 0o600, flags: 'wx' })
        try {
          const entries = await exportTrail(database.db, new Date().toISOString(), async (line) => {
            if (!stream.write(`${line}\n`)) await once(stream, 'drain')
          })
          if (file === '-') return
          stream.end()
          await finished(stream)
          answer(o, { entries, file }, `${entries} entries are in ${file}.`)
        } finally {
          await database.close()
        }
      } catch (error) {
        reportFailure(error, o)
      }
    })
}

function inWords(damage: Damage): string {
  const rows =
    damage.through && damage.through !== damage.seq ? `rows ${damage.seq}-${damage.through}` : `row ${damage.seq}`
  const place = damage.shard === null ? `checkpoint ${damage.seq}` : `chain ${damage.shard}, ${rows}`
  const other = damage.with ? ` with chain ${damage.with.shard}, row ${damage.with.seq}` : ''
  return `- ${place}: ${damage.kind}${other}`
}

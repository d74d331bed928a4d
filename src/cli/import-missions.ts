import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import type { Localized } from '#kernel/language.ts'
import { type ImportedRow, importRegister, importWords } from '#modules/missions/index.ts'
import type { House } from '#platform/house.ts'
import { openHouse } from '../open-house.ts'
import { Explained, exit } from './explained.ts'
import { answer, progress, reportFailure } from './report.ts'
import { readSettings } from './settings.ts'

/** More than a register of a whole country ever holds. */
const MOST_BYTES = 5_000_000

export function importMissionsCommand(): Command {
  return new Command('missions')
    .summary('bring in a register of past missions (CSV)')
    .description(
      'Reads past missions from a CSV file (UTF-8; the columns stand in packs/canada-ipp/README.md) into the register and the public archive.\n' +
        'Each row stands by itself: what is refused is named with its line and the reason. Run again it changes only what differs.',
    )
    .argument('<file>', 'the file to read; - for standard input')
    .option('--json', 'answer in JSON')
    .action(async (file: string, o: { json?: boolean }) => {
      try {
        const text = await textOf(file)
        const { house, close } = await openHouse(readSettings(), { supervise: false, progress, max: 2 })
        try {
          await bringIn(house, text, o)
        } finally {
          await close()
        }
      } catch (error) {
        reportFailure(error, o)
      }
    })
}

async function bringIn(house: House, text: string, o: { json?: boolean }): Promise<void> {
  const imported = await importRegister(house, text)
  if ('unreadable' in imported)
    throw new Explained(`This is not a CSV file that can be read: ${imported.unreadable}`, exit.failed)
  if ('missing' in imported)
    throw new Explained(
      `This file has another layout. Missing columns: ${imported.missing.join(', ')}.` +
        (imported.unknown.length > 0 ? ` Columns that mean nothing here: ${imported.unknown.join(', ')}.` : ''),
      exit.failed,
    )
  const { rows } = imported
  const count = (outcome: ImportedRow['outcome']) => rows.filter((one) => one.outcome === outcome).length
  const counts = {
    recorded: count('recorded'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
  }
  const lines = rows.map((row) => `line ${row.line}  ${row.code || '(no code)'}  ${row.outcome}${inWords(house, row)}`)
  const summary = Object.entries(counts)
    .map(([outcome, number]) => `${number} ${outcome}`)
    .join(', ')
  answer(o, { ...counts, rows }, [...lines, `${rows.length} rows: ${summary}.`].join('\n'))
  if (counts.refused > 0) process.exitCode = exit.failed
}

/** Why a row was refused, as the same act would say on its page. */
function inWords(house: House, { why, value }: ImportedRow): string {
  if (!why) return ''
  const words = (importWords as Record<string, Localized>)[why] ?? house.registry.refusals.get(why)
  return `: ${(words?.en ?? why).replace('{value}', value ?? '')}`
}

async function textOf(file: string): Promise<string> {
  const content = file === '-' ? await fromStandardInput() : await readFile(file)
  if (content.length > MOST_BYTES)
    throw new Explained('This file is too large for a register of missions.', exit.failed)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw new Explained('This file is not in UTF-8. Save it as “CSV UTF-8”.', exit.failed)
  }
}

async function fromStandardInput(): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

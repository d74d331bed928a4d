import { DamagedArchive, DoesNotUnlock } from '#platform/backups/damaged-archive.ts'
import { NotWanted } from '#platform/backups/read-archive.ts'
import { EngineBusy } from '#platform/database/engine-lock.ts'
import { RolesMissing } from '#platform/database/ensure-roles.ts'
import { ChangedMigration } from '#platform/database/migrate.ts'
import { FolderNotEmpty } from '#platform/export/folder-writer.ts'
import { UnreadablePack } from '#platform/pack/read-pack.ts'
import { openLog } from '#platform/watch/log.ts'
import { Explained, exit } from './explained.ts'

/** Where a command's progress goes: to people as lines, to a log as JSON, never into what a program reads. */
export const progress = (line: string): void => {
  if (process.env.CONTINGENT_LOG === 'info') openLog('info').note(line)
  else process.stderr.write(`· ${line}\n`)
}

/** Writes a result: as JSON for programs, else as its text. */
export function answer(o: { json?: boolean }, result: Record<string, unknown>, text: string): void {
  process.stdout.write(o.json ? `${JSON.stringify(result)}\n` : `${text}\n`)
}

/** Says what went wrong and sets the exit code. */
export function reportFailure(error: unknown, o: { json?: boolean }): void {
  const { message, exitCode, more } = explain(error)
  process.exitCode = exitCode
  if (o.json) process.stdout.write(`${JSON.stringify({ error: message, ...(more ? { sql: more } : {}) })}\n`)
  else process.stderr.write(`\n${message}\n${more ? `\n${more}\n` : ''}`)
}

function explain(error: unknown): { message: string; exitCode: number; more?: string } {
  if (error instanceof Explained) return { message: error.message, exitCode: error.exitCode }
  if (error instanceof EngineBusy) return { message: error.message, exitCode: exit.somebodyMustActFirst }
  if (error instanceof RolesMissing) {
    const message = `${error.message}\nLet the server's administrator run this in the database, and then start again:`
    return { message, exitCode: exit.somebodyMustActFirst, more: error.sql }
  }
  if (error instanceof DamagedArchive) return { message: error.message, exitCode: exit.backupDamaged }
  if (error instanceof DoesNotUnlock || error instanceof NotWanted || error instanceof FolderNotEmpty)
    return { message: error.message, exitCode: exit.wrongUsage }
  if (error instanceof ChangedMigration || error instanceof UnreadablePack)
    return { message: error.message, exitCode: exit.failed }
  const fault = error as Error & { code?: string }
  if (fault.code === 'ECONNREFUSED' || fault.code === 'ENOTFOUND')
    return {
      message: `The database server does not answer (${fault.message}): is DATABASE_URL right?`,
      exitCode: exit.failed,
    }
  if (fault.code === 'ENOSPC' || fault.code === 'EDQUOT')
    return { message: `There is no room left on the disk (${fault.message}). Nothing was kept.`, exitCode: exit.failed }
  if (fault.code === 'EEXIST' || fault.code === 'ENOENT' || fault.code === 'EACCES')
    return { message: `${inWords[fault.code]}: ${fault.message}`, exitCode: exit.failed }
  return {
    message: process.env.CONTINGENT_DEBUG ? (fault.stack ?? String(fault)) : (fault?.message ?? String(fault)),
    exitCode: exit.failed,
  }
}

const inWords = {
  EEXIST: 'Such a file is there already, and is not written over',
  ENOENT: 'There is no such file or folder',
  EACCES: 'This may not be read or written by you',
} as const

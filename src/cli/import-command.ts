import { Command } from 'commander'
import { importMissionsCommand } from './import-missions.ts'

/** What is brought in from files. Every import can be run again, and reports row by row. */
export function importCommand(): Command {
  return new Command('import').description('bring in files of the past').addCommand(importMissionsCommand())
}

import { Command } from 'commander'
import { importMissionsCommand } from './import-missions.ts'
import { importUnContributionsCommand } from './import-un-contributions.ts'

/** What is brought in from files. Every import can be run again, and reports row by row. */
export function importCommand(): Command {
  return new Command('import')
    .description('bring in files of the past and of others')
    .addCommand(importMissionsCommand())
    .addCommand(importUnContributionsCommand())
}

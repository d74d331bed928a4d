import { breakGlassModule } from '#platform/access/break-glass/index.ts'
import { backupsModule } from '#platform/backups/index.ts'
import { filesModule } from '#platform/files/index.ts'
import { jobsModule } from '#platform/jobs/index.ts'
import { lettersModule } from '#platform/letters/index.ts'
import { limitsModule } from '#platform/limits/index.ts'
import type { Module } from '#platform/module.ts'

/** What the platform itself shows and does, declared as modules are: letters, files, jobs, limits, backups, emergency access. */
export const platformRooms: readonly Module[] = [
  filesModule,
  jobsModule,
  lettersModule,
  limitsModule,
  backupsModule,
  breakGlassModule,
]

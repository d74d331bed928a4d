import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '#platform/database/repository.ts'

/** The version of this Contingent, as package.json says it. */
export function productVersion(): string {
  const { version } = JSON.parse(readFileSync(join(repositoryRoot(), 'package.json'), 'utf8')) as { version: string }
  return version
}

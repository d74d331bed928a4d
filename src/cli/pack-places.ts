import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '#platform/database/repository.ts'

export const packDir = (code = 'canada-ipp'): string => join(repositoryRoot(), 'packs', code)

/** The packs that come with the product, by code. */
export const packCodes = (): string[] => readdirSync(join(repositoryRoot(), 'packs')).sort()

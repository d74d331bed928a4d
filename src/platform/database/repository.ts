import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MigrationFolder } from './migration-files.ts'

/** The root of the clone, from the sources as well as from the bundle in `dist/`: SQL, packs and assets are read from there. */
export function repositoryRoot(): string {
  let dir = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(dir, 'package.json')) || !existsSync(join(dir, 'src', 'platform'))) {
    const parent = dirname(dir)
    if (parent === dir)
      throw new Error('Contingent runs from its clone: the folder with package.json and src/ is missing.')
    dir = parent
  }
  return dir
}

/** Every folder of migrations in the order in which they run: security, the rest of the platform, the modules in their order. */
export function migrationFolders(moduleNames: readonly string[], root = repositoryRoot()): MigrationFolder[] {
  const platform = readdirSync(join(root, 'src/platform')).sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en'))
  const folders = [
    ...platform.map((name) => ({ module: `platform/${name}`, dir: join(root, 'src/platform', name, 'migrations') })),
    ...moduleNames.map((name) => ({ module: name, dir: join(root, 'src/modules', name, 'migrations') })),
  ]
  return folders.filter(({ dir }) => existsSync(dir))
}

const rank = (name: string): number => (name === 'database' ? 0 : 1)

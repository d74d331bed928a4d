import { access, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { canEnter, type SystemUser } from './engine-user.ts'

/** Binaries that the server's user may run: those given, or a copy of them where that user may enter. Returns the folder `bin`. */
export async function binariesFor(
  user: SystemUser | null,
  o: { binDir: string; systemDir: string; progress: (line: string) => void },
): Promise<string> {
  await access(join(o.binDir, 'postgres')).catch(() => {
    throw new Error(`There is no PostgreSQL in ${o.binDir}.`)
  })
  const home = dirname(o.binDir)
  await restoreLinks(home)
  if (!user || canEnter(o.binDir, user)) return o.binDir
  const copy = join(o.systemDir, `postgresql-${await versionOf(home)}`)
  if (!(await exists(join(copy, 'bin', 'postgres')))) {
    o.progress(`Copying PostgreSQL's programs to ${copy}, where the user ${user.name} may run them`)
    const unfinished = `${copy}.${process.pid}`
    await mkdir(o.systemDir, { recursive: true, mode: 0o755 })
    await cp(home, unfinished, { recursive: true, verbatimSymlinks: true })
    await rename(unfinished, copy).catch(async () => rm(unfinished, { recursive: true }))
  }
  return join(copy, 'bin')
}

async function versionOf(home: string): Promise<string> {
  const text = await readFile(join(dirname(home), 'package.json'), 'utf8').catch(() => '{}')
  return (JSON.parse(text) as { version?: string }).version ?? 'unknown'
}

/** An install without scripts leaves out the links between the libraries: they are made here. */
async function restoreLinks(home: string): Promise<void> {
  const list = await readFile(join(home, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const target = join(dirname(home), link.target)
    if (await exists(target)) continue
    await symlink(relative(dirname(target), join(dirname(home), link.source)), target).catch(() => {})
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

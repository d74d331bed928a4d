import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const kept = ['.next', 'node_modules', 'package-lock.json']

/** Puts a peer's own files into its folder and fetches its packages there; false: all of it was there already, unchanged. */
export function installPeer(from: string, folder: string, npm: readonly string[]): boolean {
  const unchanged = existsSync(join(folder, 'node_modules')) && filesIn(from).every((path) => same(from, folder, path))
  if (unchanged) return false
  const packages = existsSync(join(folder, 'node_modules')) && same(from, folder, 'package.json')
  mkdirSync(folder, { recursive: true })
  cpSync(from, folder, { recursive: true })
  const [command, ...rest] = npm as [string, ...string[]]
  if (!packages) execFileSync(command, rest, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  return true
}

const same = (from: string, folder: string, path: string): boolean =>
  existsSync(join(folder, path)) && readFileSync(join(from, path)).equals(readFileSync(join(folder, path)))

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => statSync(join(folder, path)).isFile() && !kept.some((one) => path.startsWith(one)),
  )
}

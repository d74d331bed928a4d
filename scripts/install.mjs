import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Installs the locked dependencies if one of them is missing or another version. Returns whether it installed. */
export function installIfStale(root, { development = false, say = () => {} } = {}) {
  if (!isStale(root, development)) return false
  const all = development || existsSync(join(root, 'node_modules', 'vitest'))
  say(`Installing the locked dependencies${all ? '' : ' (for running only)'}: once, about half a minute`)
  const { status } = spawnSync(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(all ? [] : ['--omit=dev'])],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: all ? 'development' : 'production' },
    },
  )
  if (status !== 0) throw new Error('npm could not install the dependencies; its message stands above.')
  return true
}

/** Compares package-lock.json with what npm noted that it installed. */
function isStale(root, development) {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  return Object.entries(wanted).some(([path, entry]) => {
    if (path === '' || entry.link || entry.optional || entry.devOptional || entry.peer) return false
    if (entry.dev && !development) return false
    return installed[path]?.version !== entry.version || !existsSync(join(root, path))
  })
}

function packagesOf(path) {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')).packages ?? {}) : {}
}

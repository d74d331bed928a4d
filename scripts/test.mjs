// npm test: sets up what the tests need and runs them all; `npm test -- <path>` runs only what is under the path.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installIfStale } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { trustLines, trustTable } from './trust-lines.mjs'

requireNode()
const root = fileURLToPath(new URL('..', import.meta.url))
const say = (line) => console.log(`· ${line}`)
const paths = process.argv.slice(2)

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', process.env.CHROMIUM_PATH]
const hasBrowser = () => browsers.some((path) => path && existsSync(path))

const debianRoot = '/usr/lib/postgresql'
const hasDebianServer = () =>
  existsSync(debianRoot) &&
  readdirSync(debianRoot).some((version) => existsSync(join(debianRoot, version, 'bin/postgres')))

/** What also runs on the server of Debian's package: journeys, constraints and row security. */
const onBothServers = ['tests/stories', 'tests/constraints', 'tests/access', 'src/platform/database']

installIfStale(root, { development: true, say })
if (!hasBrowser()) installPackage('chromium', 'a browser for the browser tests')
if (paths.length === 0 && !hasDebianServer()) installPackage('postgresql', 'a second server to run the stories on')

const began = Date.now()
const kept = join(mkdtempSync(join(tmpdir(), 'contingent-trust-')), 'lines.jsonl')
let status = vitest(paths, { CONTINGENT_TRUST_LINES: kept })
const trust = trustTable(trustLines(kept))
if (trust.length > 0) console.log(`\n${trust.join('\n')}\n`)
if (status === 0 && paths.length === 0) {
  if (hasDebianServer()) {
    say('Once more on the server of Debian’s package postgresql')
    const there = onBothServers.filter((path) => existsSync(join(root, path)))
    status = vitest(['--exclude', '**/engine.test.ts', ...there], { CONTINGENT_TEST_SERVER: 'debian' })
  } else say('NOT RUN: the stories on Debian’s PostgreSQL (apt-get install postgresql)')
}
say(`${status === 0 ? 'All tests passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`)
process.exit(status)

function vitest(args, env) {
  const run = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return run.status ?? 1
}

function installPackage(name, purpose) {
  const apt = spawnSync('apt-get', ['--version']).status === 0 && process.getuid?.() === 0
  if (!apt) return say(`There is no ${name} (${purpose}), and apt-get cannot install it here: install it by hand`)
  say(`Installing Debian's package ${name}: ${purpose}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] }
  spawnSync('apt-get', ['update', '-q'], quiet)
  const { status } = spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], quiet)
  if (status !== 0) say(`apt-get could not install ${name}`)
}

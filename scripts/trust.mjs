// npm run trust: every row of the trust bench in full, with one line a row. `npm run trust -- b02` runs one; TRUST_N and SEED set how many and which.
import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installIfStale } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { keepFigures, trustLines, trustTable } from './trust-lines.mjs'

requireNode()
const root = fileURLToPath(new URL('..', import.meta.url))
installIfStale(root, { development: true, say: (line) => console.log(`· ${line}`) })
const only = process.argv.slice(2)
const kept = join(mkdtempSync(join(tmpdir(), 'contingent-trust-')), 'lines.jsonl')
const paths = only.length > 0 ? only.map((one) => `tests/trust/${one}`) : ['tests/trust']
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--no-file-parallelism', ...paths],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CONTINGENT_TRUST: 'full', CONTINGENT_TRUST_LINES: kept },
  },
)
const lines = trustLines(kept)
console.log(`\n${trustTable(lines).join('\n')}`)
keepFigures(join(root, 'docs', 'trust-figures.json'), lines)
process.exit(status ?? 1)

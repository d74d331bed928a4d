// npm start: from a fresh clone to a running server. Uses nothing that has to be installed first.
import { fileURLToPath } from 'node:url'
import { requireNode } from './node-version.mjs'

requireNode()
const root = fileURLToPath(new URL('..', import.meta.url))
const say = (line) => console.log(`· ${line}`)

try {
  const { installIfStale } = await import('./install.mjs')
  installIfStale(root, { say })
  const { buildIfStale } = await import('./build.mjs')
  if (await buildIfStale(root)) say('Built')
} catch (error) {
  console.error(`\n${error.message}`)
  process.exit(1)
}
process.env.NODE_ENV ??= 'production'
process.argv.splice(2, process.argv.length, 'serve', ...process.argv.slice(2))
await import('../dist/cli.js')

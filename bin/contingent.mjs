#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { buildIfStale } from '../scripts/build.mjs'
import { installIfStale } from '../scripts/install.mjs'
import { requireNode } from '../scripts/node-version.mjs'

requireNode()
const root = fileURLToPath(new URL('..', import.meta.url))
try {
  installIfStale(root, { say: (line) => console.error(`· ${line}`) })
  await buildIfStale(root)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
process.env.NODE_ENV ??= 'production'
await import('../dist/cli.js')

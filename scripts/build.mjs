import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const entrances = {
  cli: 'src/cli.ts',
  web: 'src/web.ts',
  worker: 'src/worker.ts',
  custodian: 'src/custodian.ts',
  assets: 'src/platform/web/assets.ts',
}

/** Bundles the entrances into `dist/` unless they are newer than every source. Returns whether it built. */
export async function buildIfStale(root) {
  const stamp = join(root, 'dist', 'built-from')
  const sources = sourcesStamp(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return false
  // Several processes may start at once: each builds apart and puts the whole in place.
  const draft = `dist.${process.pid}`
  await build(root, draft)
  writeFileSync(join(root, draft, 'built-from'), sources)
  putInPlace(join(root, draft), join(root, 'dist'))
  return true
}

function putInPlace(draft, place) {
  for (let tries = 3; ; tries -= 1) {
    rmSync(place, { recursive: true, force: true })
    try {
      return renameSync(draft, place)
    } catch (error) {
      // Another process was quicker with the same sources: then once more.
      if (tries === 0 || !['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error
    }
  }
}

async function build(root, outdir) {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(Object.entries(entrances).filter(([, path]) => existsSync(join(root, path)))),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    logLevel: 'warning',
  })
  const { buildAssets, writeAssets } = await import(pathToFileURL(join(root, outdir, 'assets.js')).href)
  writeAssets(join(root, outdir, 'assets'), buildAssets(join(root, 'src/platform/web/assets')))
}

/** Names, sizes and times of everything that the bundle is made from. */
function sourcesStamp(root) {
  const hash = createHash('sha256')
  for (const path of ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts/build.mjs']) note(join(root, path))
  walk(join(root, 'src'))
  return hash.digest('hex')

  function walk(dir) {
    for (const entry of readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(dir, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (/\.(ts|tsx|json|css|svg)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) note(path)
    }
  }
  function note(path) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = new URL('..', import.meta.url).pathname
  console.log((await buildIfStale(root)) ? 'Built dist/.' : 'dist/ is up to date.')
}

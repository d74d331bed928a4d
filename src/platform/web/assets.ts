import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One static file: its path carries a hash of its content, so it may be cached for ever. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
}

export interface Assets {
  readonly css: Asset
  readonly scripts: Readonly<Record<string, Asset>>
  readonly mark: Asset
  /** What other sites show beside a link to a public page. */
  readonly preview: Asset
  readonly font: Asset
  /** Keeps the decision guide for times without a network. Its path stays the same: a browser asks there for a newer one. */
  readonly worker: Asset
  /** Everything above, for the route that serves them. */
  readonly files: readonly Asset[]
}

const here = dirname(fileURLToPath(import.meta.url))
const builtScripts = ['enhance', 'passkey', 'session-warning', 'time-window', 'decision-guide'] as const
const workerPath = '/assets/decision-guide-offline.js'
const listFile = 'assets.json'

const forEver = { 'cache-control': 'public, max-age=31536000, immutable' }
/** The worker asks for the two addresses of the guide and no more; without the second it could have none outside its folder. */
const askedAnew = { 'cache-control': 'no-cache', 'service-worker-allowed': '/' }
const headersOf = (path: string) => (path === workerPath ? askedAnew : forEver)

/** A short name for what is the same, and another for what is not. */
export const fingerprint = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12)

function asset(name: string, extension: string, type: string, body: Buffer): Asset {
  return { path: `/assets/${name}.${fingerprint(body)}.${extension}`, type, body, headers: forEver }
}

/** Keeps of the design tokens only those that our rules use: 100 of 300 lines otherwise travel for nothing. */
function withoutUnusedTokens(css: string): string {
  const used = new Set([...css.matchAll(/var\((--gcds-[\w-]+)/g)].map((match) => match[1]))
  return css.replace(/(--gcds-[\w-]+)\s*:[^;}]*;?/g, (line, name: string) => (used.has(name) ? line : ''))
}

/** Builds style sheet and scripts from their sources, minified. */
export function buildAssets(sources: string = join(here, 'assets')): Assets {
  const require = createRequire(import.meta.url)
  const { buildSync, transformSync } = require('esbuild') as typeof import('esbuild')
  const fontFile = require.resolve('@gcds-core/fonts/fonts/lato/gcds-lato.woff2')
  const font = asset('lato-bold', 'woff2', 'font/woff2', readFileSync(fontFile))
  const mark = asset('mark', 'svg', 'image/svg+xml; charset=utf-8', readFileSync(join(sources, 'mark.svg')))
  const preview = asset('preview', 'png', 'image/png', readFileSync(join(sources, 'preview.png')))
  const target = ['chrome109', 'firefox115', 'safari16']
  const bundled = buildSync({
    entryPoints: [join(sources, 'css/main.css')],
    bundle: true,
    write: false,
    external: ['/assets/*'],
    target,
  }).outputFiles[0]!.text
  const face = bundled.replaceAll('/assets/heading-font', font.path)
  const minified = transformSync(withoutUnusedTokens(face), { loader: 'css', minify: true, target }).code
  const css = asset('contingent', 'css', 'text/css; charset=utf-8', Buffer.from(minified))
  const built = (name: string) =>
    Buffer.from(
      buildSync({
        entryPoints: [join(sources, `${name}.ts`)],
        bundle: true,
        write: false,
        minify: true,
        format: 'iife',
        target,
      }).outputFiles[0]!.contents,
    )
  const script = 'text/javascript; charset=utf-8'
  const scripts = Object.fromEntries(builtScripts.map((name) => [name, asset(name, 'js', script, built(name))]))
  const worker = {
    path: workerPath,
    type: script,
    body: built('decision-guide-offline'),
    headers: headersOf(workerPath),
  }
  return {
    css,
    scripts,
    mark,
    preview,
    font,
    worker,
    files: [css, mark, preview, font, worker, ...Object.values(scripts)],
  }
}

/** Writes the built files and their list into a folder (the build of `npm start` calls it with `dist/assets`). */
export function writeAssets(folder: string, assets: Assets = buildAssets()): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const entry = ({ path, type }: Asset) => ({ path, type })
  for (const file of [...assets.files, assets.worker])
    writeFileSync(join(folder, file.path.replace('/assets/', '')), file.body)
  const scripts = Object.fromEntries(Object.entries(assets.scripts).map(([name, script]) => [name, entry(script)]))
  const list = {
    css: entry(assets.css),
    mark: entry(assets.mark),
    preview: entry(assets.preview),
    font: entry(assets.font),
    worker: entry(assets.worker),
    scripts,
  }
  writeFileSync(join(folder, listFile), `${JSON.stringify(list, null, 2)}\n`)
}

type Entry = { path: string; type: string }
type List = { css: Entry; mark: Entry; preview: Entry; font: Entry; worker: Entry; scripts: Record<string, Entry> }

/** Reads what `writeAssets` wrote. */
export function readAssets(folder: string): Assets {
  const list = JSON.parse(readFileSync(join(folder, listFile), 'utf8')) as List
  const read = ({ path, type }: Entry): Asset => ({
    path,
    type,
    body: readFileSync(join(folder, path.replace('/assets/', ''))),
    headers: headersOf(path),
  })
  const [css, mark, preview] = [read(list.css), read(list.mark), read(list.preview)]
  const [font, worker] = [read(list.font), read(list.worker)]
  const scripts = Object.fromEntries(Object.entries(list.scripts).map(([name, entry]) => [name, read(entry)]))
  return {
    css,
    mark,
    preview,
    font,
    worker,
    scripts,
    files: [css, mark, preview, font, worker, ...Object.values(scripts)],
  }
}

/** The folder of built assets beside the running bundle; none while the sources themselves run. */
function builtFolder(): string | undefined {
  for (let folder = here; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'assets', listFile))) return join(folder, 'assets')
  }
  return undefined
}

let loaded: Assets | undefined

/** Style sheet, scripts, mark and font: read from the build where there is one beside the bundle, else built in memory, once a process. */
export function loadAssets(): Assets {
  if (!loaded) {
    const folder = builtFolder()
    loaded = folder ? readAssets(folder) : buildAssets()
  }
  return loaded
}

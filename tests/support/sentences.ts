import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Sentence {
  en: string
  fr: string
  /** File and line. */
  at: string
}

const src = join(dirname(fileURLToPath(import.meta.url)), '../../src')
const quoted = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.)*`/.source
const pair = new RegExp(`\\ben:\\s*(${quoted}),\\s*fr:\\s*(${quoted})`, 'g')
const spoken = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))

/** Every sentence of the product that stands in its sources in both languages side by side. */
export function sentences(): Sentence[] {
  return readdirSync(src, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || /\.test\.tsx?$|^samples/.test(entry.name)) return []
    const path = join(entry.parentPath, entry.name)
    // What practice invents is data, not the product's words.
    if (path.startsWith(join(src, 'practice'))) return []
    const code = readFileSync(path, 'utf8')
    return [...code.matchAll(pair)]
      .map(({ 1: en = '', 2: fr = '', index }) => ({
        en: spoken(en),
        fr: spoken(fr),
        at: `${path.slice(src.length - 3)}:${code.slice(0, index).split('\n').length}`,
      }))
      .filter(({ en }) => !en.startsWith('/'))
  })
}

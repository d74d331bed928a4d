import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
// Not the WOFF2 files: letters taken from those come out blank.
const read = (weight: string): Buffer =>
  readFileSync(require.resolve(`@gcds-core/fonts/fonts/noto-sans/gcds-noto-sans-${weight}.woff`))

let loaded: { regular: Buffer; bold: Buffer } | undefined

/** The typefaces that go into every document: embedded, as PDF/UA asks. Read when the first one is made. */
export function fonts(): { regular: Buffer; bold: Buffer } {
  loaded ??= { regular: read('regular'), bold: read('bold') }
  return loaded
}

interface Knows {
  hasGlyphForCodePoint(point: number): boolean
}

/** The typeface has the letters of western Europe: of another letter the plain one is written, of another sign a question mark. */
export function spelled(font: Knows, text: string): string {
  let result = ''
  for (const sign of text.normalize('NFC')) {
    if (sign === '\n' || font.hasGlyphForCodePoint(sign.codePointAt(0)!)) result += sign
    else result += [...plain(sign)].map((one) => (font.hasGlyphForCodePoint(one.codePointAt(0)!) ? one : '?')).join('')
  }
  return result
}

const alike: Record<string, string> = {
  '→': '>',
  '≤': '<=',
  '≥': '>=',
  '−': '–',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  ı: 'i',
  '\t': ' ',
}
const plain = (sign: string): string => alike[sign] ?? (sign.normalize('NFD').replace(/\p{M}/gu, '') || '?')

import { type Answer, type Ask, textOf } from './visitor.ts'

/** What browsers say that they unpack. */
export const packed = { 'accept-encoding': 'br, gzip' } as const

export interface Weight {
  /** Bytes of the page itself, as they travel. */
  html: number
  /** The page and everything that it needs, for somebody whose browser kept nothing: style sheet, font, scripts, mark. */
  cold: number
}

/** Weighs pages as they travel; what several pages need is fetched once. */
export class Scales {
  readonly #ask: Ask
  readonly #parts = new Map<string, { bytes: number; needs: string[] }>()

  constructor(ask: Ask) {
    this.#ask = ask
  }

  async weigh(page: Answer): Promise<Weight> {
    const needs = new Set(partsOf(textOf(page)))
    let cold = page.payload.length
    for (const path of needs) {
      const part = await this.#part(path)
      cold += part.bytes
      for (const one of part.needs) needs.add(one)
    }
    return { html: page.payload.length, cold }
  }

  async #part(path: string) {
    const known = this.#parts.get(path)
    if (known) return known
    const answer = await this.#ask({ path, headers: packed })
    if (answer.status !== 200) throw new Error(`A page needs ${path}, which answers ${answer.status}.`)
    const isCss = String(answer.headers['content-type']).startsWith('text/css')
    const part = { bytes: answer.payload.length, needs: isCss ? inCss(textOf(answer)) : [] }
    this.#parts.set(path, part)
    return part
  }
}

/** Style sheets, scripts and pictures that a page fetches by itself. */
function partsOf(html: string): string[] {
  const links = [...html.matchAll(/<link\b[^>]*>/g)].flatMap(([tag]) =>
    /\brel="(?:stylesheet|icon|preload|modulepreload|manifest)"/.test(tag)
      ? [/\bhref="([^"]+)"/.exec(tag)?.[1] ?? '']
      : [],
  )
  const sources = [...html.matchAll(/<(?:script|img|source|iframe)\b[^>]*\bsrc="([^"]+)"/g)].map(([, src = '']) => src)
  return [...links, ...sources].filter((path) => path.startsWith('/'))
}

const inCss = (css: string): string[] =>
  [...css.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, path = '']) => path).filter((path) => path.startsWith('/'))

export interface VisibleText {
  text: string
  /** The language that it is marked as, by the nearest `lang` around it. */
  lang: string
}

const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
  'path',
  'use',
])
const spoken = ['aria-label', 'alt', 'title', 'placeholder', 'content']
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' }

const decoded = (text: string): string =>
  text.replace(/&(#\d+|#x[\da-f]+|\w+);/gi, (all, name: string) => {
    if (entities[name]) return entities[name]
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return name.startsWith('#') && code ? String.fromCodePoint(code) : all
  })

/** Everything that a page says, seen or read aloud: text between tags, and the attributes that are spoken. */
export function visibleText(html: string): VisibleText[] {
  const found: VisibleText[] = []
  const langs: { tag: string; lang: string }[] = []
  const say = (raw: string, lang: string) => {
    const text = decoded(raw).replace(/\s+/g, ' ').trim()
    if (text) found.push({ text, lang })
  }
  const body = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').replace(/<!--[\s\S]*?-->/g, '')
  for (const [, closing, name, attributes = '', between] of body.matchAll(
    /<(\/)?([a-zA-Z][\w-]*)((?:"[^"]*"|[^>"])*)>|([^<]+)/g,
  )) {
    const around = langs.at(-1)?.lang ?? ''
    if (between !== undefined) say(between, around)
    if (!name) continue
    const tag = name.toLowerCase()
    if (closing) {
      const open = langs.findLastIndex((one) => one.tag === tag)
      if (open >= 0) langs.length = open
      continue
    }
    const lang = /\slang="([^"]*)"/.exec(attributes)?.[1] ?? around
    for (const [, key = '', value = ''] of attributes.matchAll(/\s([\w-]+)="([^"]*)"/g))
      if (spoken.includes(key) && tag !== 'meta') say(value, lang)
    if (!empty.has(tag) && !attributes.endsWith('/')) langs.push({ tag, lang })
  }
  return found
}

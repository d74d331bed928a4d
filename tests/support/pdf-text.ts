import { inflateSync } from 'node:zlib'

/** What a PDF made by us says, page by page, as a program that reads it aloud would find it: letters by the maps of the embedded typefaces. */
export function pdfText(pdf: Buffer): string {
  const objects = new Map<string, string>()
  for (const [, id, body] of pdf.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\r?\n([\s\S]*?)\r?\nendobj/g))
    objects.set(id!, body!)
  const streamOf = (body: string): string => {
    const packed = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body)?.[1]
    if (packed === undefined) return ''
    const bytes = Buffer.from(packed, 'latin1')
    return /\/Filter \/FlateDecode/.test(body) ? inflateSync(bytes).toString('latin1') : packed
  }
  const maps = new Map<string, Map<string, string>>()
  for (const [id, body] of objects) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(body)?.[1]
    if (map) maps.set(id, letters(streamOf(objects.get(map)!)))
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body))
  return pages
    .map((page) => {
      const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? '') ?? page
      const fontOf = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, maps.get(id!)]),
      )
      const content = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '') ?? '')
      return said(content, fontOf)
    })
    .join('\n')
}

function letters(map: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, first, list] of map.matchAll(/<([\da-f]{4})> <[\da-f]{4}> \[([^\]]*)\]/g))
    [...list!.matchAll(/<([\da-f ]+)>/g)].forEach(([, codes], i) => {
      const text = codes!.split(' ').map((code) => String.fromCharCode(Number.parseInt(code, 16)))
      found.set((Number.parseInt(first!, 16) + i).toString(16).padStart(4, '0'), text.join(''))
    })
  return found
}

function said(content: string, fontOf: ReadonlyMap<string, Map<string, string> | undefined>): string {
  let font: Map<string, string> | undefined
  let text = ''
  for (const [all, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fontOf.get(name)
    else if (all) {
      for (const [, hex] of shown!.matchAll(/<([\da-f]*)>/g))
        for (const [code] of hex!.matchAll(/[\da-f]{4}/g)) text += font?.get(code) ?? ''
      text += '\n'
    }
  }
  return text
}

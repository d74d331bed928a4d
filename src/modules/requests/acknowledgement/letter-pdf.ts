import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { type Language, otherLanguage } from '#kernel/language.ts'
import type { LetterText } from '../vocabulary/intake.ts'
import { letterOfAcknowledgement as words } from '../words-of-acknowledgement.ts'

const require = createRequire(import.meta.url)
const typeface = (weight: string): Buffer =>
  readFileSync(require.resolve(`@gcds-core/fonts/fonts/noto-sans/gcds-noto-sans-${weight}.woff`))
let faces: { regular: Buffer; bold: Buffer } | undefined

/** The letter as a tagged PDF, both languages in one document, the reader's first. The same letter gives the same bytes. */
export function letterPdf(
  letter: Record<Language, LetterText>,
  o: { code: string; on: string; first: Language; practice: boolean; draft: boolean },
): Promise<Buffer> {
  faces ??= { regular: typeface('regular'), bold: typeface('bold') }
  const created = new Date(`${o.on}T12:00:00Z`)
  const doc = new PDFDocument({
    size: 'LETTER',
    margin: 64,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: `${o.first}-CA`,
    info: {
      Title: `${words.title[o.first]} ${o.code}`,
      Author: 'Contingent',
      CreationDate: created,
      ModDate: created,
    },
  })
  const chunks: Buffer[] = []
  const finished = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  doc.registerFont('regular', faces.regular)
  doc.registerFont('bold', faces.bold)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const order = [o.first, otherLanguage(o.first)] as const
  for (const [index, lang] of order.entries()) {
    if (index > 0) doc.addPage()
    const part = doc.struct('Sect', { lang: `${lang}-CA` })
    root.add(part)
    writeLetter(
      doc,
      part,
      letter[lang],
      [...(o.draft ? [words.draft[lang]] : []), ...(o.practice ? [words.practice[lang]] : [])],
      {
        title: words.understood[lang],
        colon: lang === 'fr' ? '\u00a0:' : ':',
      },
    )
    part.end()
  }
  root.end()
  doc.end()
  return finished
}

type Doc = InstanceType<typeof PDFDocument>
type Struct = ReturnType<Doc['struct']>

function writeLetter(
  doc: Doc,
  part: Struct,
  letter: LetterText,
  banners: readonly string[],
  o: { title: string; colon: string },
): void {
  const write = (tag: 'H1' | 'P', text: string, size = 11, font = 'regular', gap = 0.6) =>
    part.add(
      doc.struct(tag, {}, () => {
        doc.font(font).fontSize(size).fillColor('#1f2937').text(spelled(doc, text))
        doc.moveDown(gap)
      }),
    )
  for (const banner of banners) write('P', banner, 10, 'bold', 1)
  write('H1', letter.heading, 20, 'bold', 0.4)
  write('P', letter.place, 11, 'regular', 1)
  for (const line of letter.to) write('P', line, 11, 'bold', 0.8)
  list(
    doc,
    part,
    letter.reference.map(({ term, text }) => `${term}${o.colon} ${text}`),
    false,
  )
  write('P', letter.salutation)
  const [first, ...others] = letter.paragraphs
  if (first) write('P', first)
  if (letter.profile.length > 0) {
    write('P', o.title, 11, 'regular', 0.3)
    list(doc, part, letter.profile, true)
  }
  for (const paragraph of others) write('P', paragraph)
  doc.moveDown(0.6)
  for (const line of letter.closing) write('P', line, 11, 'regular', 0.2)
}

function list(doc: Doc, part: Struct, items: readonly string[], bullets: boolean): void {
  const all = doc.struct('L')
  part.add(all)
  for (const item of items) {
    const entry = doc.struct('LI')
    all.add(entry)
    entry.add(
      doc.struct('LBody', {}, () => {
        doc.font('regular').fontSize(11).fillColor('#1f2937')
        doc.text(spelled(doc, bullets ? `• ${item}` : item), { indent: bullets ? 8 : 0 })
        doc.moveDown(0.2)
      }),
    )
    entry.end()
  }
  all.end()
  doc.moveDown(0.6)
}

/** The typeface knows the letters of western Europe: of another letter the plain one is written, of another sign a question mark. */
function spelled(doc: Doc, text: string): string {
  const face = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } })._font.font
  const knows = (sign: string) => sign === '\n' || face.hasGlyphForCodePoint(sign.codePointAt(0)!)
  return [...text.normalize('NFC')]
    .map((sign) => {
      if (knows(sign)) return sign
      const plain = sign.normalize('NFD').replace(/\p{M}/gu, '')
      return plain !== sign && [...plain].every(knows) ? plain : '?'
    })
    .join('')
}

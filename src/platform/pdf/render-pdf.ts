import PDFDocument from 'pdfkit'
import { drawBars, drawFacts, drawTable } from './draw-tables.ts'
import { fonts, spelled } from './fonts.ts'
import type { PdfBlock, PdfDocument } from './pdf-document.ts'
import { artifact, INK, keep, PETROL, type Sheet } from './sheet.ts'

const MARGIN = 62

const headingSize = { 1: 21, 2: 15, 3: 12 } as const

/** A tagged PDF that a screen reader reads as it was meant: title, language, headings, lists, tables with heads, embedded letters. */
export function renderPdf(one: PdfDocument): Promise<Buffer> {
  const made = new Date(`${one.day}T12:00:00Z`)
  const doc = new PDFDocument({
    size: 'LETTER',
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    lang: one.language === 'fr' ? 'fr-CA' : 'en-CA',
    font: null as never,
    info: { Title: one.title, Author: 'Contingent', CreationDate: made, ModDate: made },
  })
  const chunks: Buffer[] = []
  const finished = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  const { regular, bold } = fonts()
  doc.registerFont('bold', bold).registerFont('regular', regular)
  doc.font('regular')
  const face = (doc as unknown as { _font: { font: Parameters<typeof spelled>[0] } })._font.font
  const root = doc.struct('Document')
  doc.addStructure(root)
  const sheet: Sheet = {
    doc,
    root,
    left: MARGIN,
    width: doc.page.width - 2 * MARGIN,
    bottom: doc.page.height - MARGIN,
    text: (text) => spelled(face, text),
  }
  for (const block of one.content) draw(sheet, block)
  root.end()
  pagination(sheet, one)
  doc.end()
  return finished
}

function draw(sheet: Sheet, block: PdfBlock): void {
  switch (block.kind) {
    case 'heading':
      drawHeading(sheet, block)
      break
    case 'paragraph':
      drawParagraph(sheet, block)
      break
    case 'list':
      drawList(sheet, block)
      break
    case 'note':
      drawNote(sheet, block)
      break
    case 'facts':
      drawFacts(sheet, block)
      break
    case 'table':
      drawTable(sheet, block)
      break
    case 'bars':
      drawBars(sheet, block)
      break
    case 'new-page':
      if (sheet.doc.y > MARGIN + 1) sheet.doc.addPage()
      break
  }
}

function drawHeading(sheet: Sheet, { level, text }: Extract<PdfBlock, { kind: 'heading' }>): void {
  const { doc } = sheet
  // A heading stays with what follows it.
  keep(sheet, headingSize[level] * 2 + 40)
  if (doc.y > MARGIN + 1) doc.y += level === 1 ? 0 : 10
  sheet.root.add(
    doc.struct(`H${level}`, { title: sheet.text(text) }, () => {
      doc.font('bold').fontSize(headingSize[level]).fillColor(PETROL)
      doc.text(sheet.text(text), sheet.left, doc.y, { width: sheet.width })
    }),
  )
  doc.y += level === 1 ? 8 : 4
}

function drawParagraph(sheet: Sheet, { text, tone }: Extract<PdfBlock, { kind: 'paragraph' }>): void {
  const { doc } = sheet
  for (const part of text.split(/\n{2,}/)) {
    if (part.trim() === '') continue
    sheet.root.add(
      doc.struct('P', {}, () => {
        doc
          .font('regular')
          .fontSize(tone === 'lead' ? 12 : tone === 'small' ? 8.5 : 10.5)
          .fillColor(INK)
        doc.text(sheet.text(part), sheet.left, doc.y, { width: sheet.width, lineGap: 2 })
      }),
    )
    doc.y += 6
  }
}

function drawList(sheet: Sheet, { items, ordered }: Extract<PdfBlock, { kind: 'list' }>): void {
  const { doc } = sheet
  const list = doc.struct('L')
  sheet.root.add(list)
  items.forEach((item, index) => {
    const label = ordered ? `${index + 1}.` : '•'
    doc.font('regular').fontSize(10.5).fillColor(INK)
    keep(sheet, 18)
    const top = doc.y
    const entry = doc.struct('LI')
    list.add(entry)
    entry.add(
      doc.struct('Lbl', {}, () => {
        doc.text(label, sheet.left, top, { width: 18, lineBreak: false })
      }),
    )
    entry.add(
      doc.struct('LBody', {}, () => {
        doc.text(sheet.text(item), sheet.left + 18, top, { width: sheet.width - 18, lineGap: 2 })
      }),
    )
    entry.end()
    doc.y += 3
  })
  list.end()
  doc.y += 5
}

function drawNote(sheet: Sheet, { title, text }: Extract<PdfBlock, { kind: 'note' }>): void {
  const { doc } = sheet
  const width = sheet.width - 24
  doc.font('regular').fontSize(10.5)
  const height = doc.heightOfString(sheet.text(text), { width, lineGap: 2 }) + 34
  keep(sheet, Math.min(height, sheet.bottom - MARGIN))
  const top = doc.y
  artifact(sheet, () => doc.rect(sheet.left, top, 4, height - 8).fill('#f2ad0d'))
  const part = doc.struct('Sect')
  sheet.root.add(part)
  part.add(
    doc.struct('P', {}, () => {
      doc.font('bold').fontSize(11).fillColor(PETROL)
      doc.text(sheet.text(title), sheet.left + 16, top + 2, { width })
    }),
  )
  part.add(
    doc.struct('P', {}, () => {
      doc.font('regular').fontSize(10.5).fillColor(INK)
      doc.text(sheet.text(text), sheet.left + 16, doc.y + 2, { width, lineGap: 2 })
    }),
  )
  part.end()
  doc.y += 10
}

function pagination(sheet: Sheet, { footer, banner, language }: PdfDocument): void {
  const { doc } = sheet
  const { start, count } = doc.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    doc.switchToPage(start + index)
    // Text below the margin would start a new page.
    doc.page.margins.bottom = 0
    const page = language === 'fr' ? `page ${index + 1} sur ${count}` : `page ${index + 1} of ${count}`
    artifact(
      sheet,
      () => {
        doc.font('regular').fontSize(8.5).fillColor('#4a4a4a')
        doc.text(sheet.text(`${footer} · ${page}`), sheet.left, doc.page.height - 40, {
          width: sheet.width,
          align: 'center',
          lineBreak: false,
        })
        if (banner) {
          doc.font('bold').fillColor('#8a3b00')
          doc.text(sheet.text(banner), sheet.left, 30, { width: sheet.width, align: 'center', lineBreak: false })
        }
      },
      'Pagination',
    )
  }
}

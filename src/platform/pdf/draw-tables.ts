import type { PdfBlock, PdfColumn } from './pdf-document.ts'
import { artifact, type Element, INK, keep, PETROL, RULE, type Sheet } from './sheet.ts'

const PAD = 5
const SIZE = 9.5

/** Term and text side by side. */
export function drawFacts(sheet: Sheet, { caption, rows }: Extract<PdfBlock, { kind: 'facts' }>): void {
  const columns = [
    { label: '', share: 1 },
    { label: '', share: 2.2 },
  ]
  table(sheet, { caption, columns, rows: rows.map(({ term, text }) => [term, text]), head: false })
}

export function drawTable(sheet: Sheet, { caption, columns, rows }: Extract<PdfBlock, { kind: 'table' }>): void {
  table(sheet, { caption, columns, rows, head: true })
}

interface Whole {
  caption: string
  columns: readonly PdfColumn[]
  rows: readonly (readonly string[])[]
  head: boolean
}

function table(sheet: Sheet, { caption, columns, rows, head }: Whole): void {
  const { doc } = sheet
  const shares = columns.reduce((sum, column) => sum + (column.share ?? 1), 0)
  const widths = columns.map((column) => (sheet.width * (column.share ?? 1)) / shares)
  const whole = doc.struct('Table')
  sheet.root.add(whole)
  if (head) {
    keep(sheet, 70)
    const above = doc.struct('Caption', {}, () => {
      doc.font('bold').fontSize(10).fillColor(PETROL)
      doc.text(sheet.text(caption), sheet.left, doc.y, { width: sheet.width })
    })
    whole.add(above)
    doc.y += 3
  }
  const labels = columns.map((column) => column.label)
  const headHeight = head ? heightOf(sheet, labels, widths, 'bold') : 0
  if (head) row(sheet, { into: whole, cells: labels, widths, columns, height: headHeight, kind: 'head' })
  for (const cells of rows) {
    const height = Math.max(
      heightOf(sheet, cells, widths, 'regular'),
      heightOf(sheet, cells.slice(0, 1), widths, 'bold'),
    )
    if (doc.y + height > sheet.bottom) {
      doc.addPage()
      // On the next page the heads are repeated for the eye only.
      if (head)
        artifact(sheet, () => paint(sheet, { cells: labels, widths, columns, height: headHeight, kind: 'head' }))
    }
    row(sheet, { into: whole, cells, widths, columns, height, kind: 'body' })
  }
  whole.end()
  doc.y += 10
}

interface Row {
  cells: readonly string[]
  widths: readonly number[]
  columns: readonly PdfColumn[]
  height: number
  kind: 'head' | 'body'
}

function heightOf(sheet: Sheet, cells: readonly string[], widths: readonly number[], font: string): number {
  const { doc } = sheet
  doc.font(font).fontSize(SIZE)
  return Math.max(
    ...cells.map((cell, i) => doc.heightOfString(sheet.text(cell) || ' ', { width: widths[i]! - 2 * PAD }) + 2 * PAD),
  )
}

function row(sheet: Sheet, o: Row & { into: Element }): void {
  const { doc } = sheet
  const top = doc.y
  artifact(sheet, () => background(sheet, o, top))
  const line = doc.struct('TR')
  o.into.add(line)
  o.cells.forEach((cell, i) => {
    const heads = o.kind === 'head' || i === 0
    const options = heads ? { scope: o.kind === 'head' ? 'Column' : 'Row' } : {}
    line.add(doc.struct(heads ? 'TH' : 'TD', options as never, () => write(sheet, o, i, cell, top)))
  })
  line.end()
  doc.y = Math.max(top + o.height, doc.y > top ? top + o.height : doc.y)
}

function paint(sheet: Sheet, o: Row): void {
  const top = sheet.doc.y
  background(sheet, o, top)
  o.cells.forEach((cell, i) => void write(sheet, o, i, cell, top))
  sheet.doc.y = top + o.height
}

function background(sheet: Sheet, o: Row, top: number): void {
  const { doc } = sheet
  if (o.kind === 'head') doc.rect(sheet.left, top, sheet.width, o.height).fill('#e3ecee')
  doc
    .moveTo(sheet.left, top + o.height)
    .lineTo(sheet.left + sheet.width, top + o.height)
    .lineWidth(0.6)
    .stroke(RULE)
}

function write(sheet: Sheet, o: Row, i: number, cell: string, top: number): void {
  const { doc } = sheet
  const x = sheet.left + o.widths.slice(0, i).reduce((sum, one) => sum + one, 0)
  const width = o.widths[i]! - 2 * PAD
  doc
    .font(o.kind === 'head' || i === 0 ? 'bold' : 'regular')
    .fontSize(SIZE)
    .fillColor(o.kind === 'head' ? PETROL : INK)
  doc.text(sheet.text(cell), x + PAD, top + PAD, { width, align: o.columns[i]?.numeric ? 'right' : 'left' })
}

/** Horizontal bars, one figure with one description. */
export function drawBars(sheet: Sheet, { alt, bars }: Extract<PdfBlock, { kind: 'bars' }>): void {
  const { doc } = sheet
  const height = bars.length * 20 + 6
  keep(sheet, height)
  const top = doc.y
  const label = 190
  const most = Math.max(1, ...bars.map((bar) => bar.value))
  const figure = doc.struct(
    'Figure',
    {
      alt: sheet.text(alt),
      bbox: [sheet.left, top, sheet.left + sheet.width, top + height],
      placement: 'Block',
    } as never,
    () => {
      bars.forEach((bar, i) => {
        const y = top + i * 20
        doc.font('regular').fontSize(SIZE).fillColor(INK)
        doc.text(sheet.text(bar.label), sheet.left, y + 3, { width: label - 8, lineBreak: false, ellipsis: true })
        const length = ((sheet.width - label - 60) * bar.value) / most
        doc.rect(sheet.left + label, y + 3, Math.max(1, length), 12).fill(i === 0 ? '#f2ad0d' : '#3d7480')
        doc.fillColor(INK).text(sheet.text(bar.text), sheet.left + label + length + 6, y + 3, { lineBreak: false })
      })
    },
  )
  sheet.root.add(figure)
  doc.y = top + height + 6
}

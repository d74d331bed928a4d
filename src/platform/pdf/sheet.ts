type Doc = PDFKit.PDFDocument
export type Element = PDFKit.PDFStructureElement

export const INK = '#1b1b1b'
export const PETROL = '#0b3b46'
export const RULE = '#8a9aa0'

/** The document while it is being written. */
export interface Sheet {
  doc: Doc
  /** The element of the structure that holds everything. */
  root: Element
  left: number
  width: number
  /** Below it begins the foot of the page. */
  bottom: number
  text(text: string): string
}

/** Goes to the next page where less than that much is left on this one. */
export function keep(sheet: Sheet, height: number): void {
  if (sheet.doc.y + height > sheet.bottom) sheet.doc.addPage()
}

/** Draws something that says nothing: lines, backgrounds, what is repeated on each page. */
export function artifact(sheet: Sheet, drawing: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
  sheet.doc.markContent('Artifact', { type })
  drawing()
  sheet.doc.endMarkedContent()
}

export type { PdfBlock, PdfColumn, PdfDocument } from './pdf-document.ts'
export { renderPdf } from './render-pdf.ts'

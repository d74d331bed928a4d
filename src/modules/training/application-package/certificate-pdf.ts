import PDFDocument from 'pdfkit'
import { formatDay } from '#platform/format.ts'
import type { ModuleCertificate } from './contents.ts'
import { packageWords as words } from './words.ts'

/** The certificate of one online module as a tagged PDF, in both languages on one sheet. The same facts give the same bytes. */
export function certificatePdf(one: ModuleCertificate, practice: boolean): Promise<Buffer> {
  const created = new Date(`${one.issuedOn}T12:00:00Z`)
  const doc = new PDFDocument({
    size: 'LETTER',
    layout: 'landscape',
    margin: 60,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en-CA',
    info: {
      Title: `${words.certificateTitle.en} ${one.code}`,
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
  const root = doc.struct('Document')
  doc.addStructure(root)
  const line = (tag: 'H1' | 'P', text: string, size: number, font = 'Helvetica', gap = 0.4) =>
    root.add(
      doc.struct(tag, {}, () => {
        doc.font(font).fontSize(size).fillColor('#0b3b46').text(text, { align: 'center' })
        doc.moveDown(gap)
      }),
    )
  if (practice) line('P', `${words.practice.en} · ${words.practice.fr}`, 12, 'Helvetica-Bold', 1)
  line('H1', `${words.certificateTitle.en} · ${words.certificateTitle.fr}`, 30, 'Helvetica-Bold', 1)
  line('P', one.officer, 24, 'Helvetica-Bold', 0.8)
  line('P', `${words.certifies.en} ${one.moduleTitle.en}`, 14)
  line('P', `${words.certifies.fr} ${one.moduleTitle.fr}`, 14, 'Helvetica', 1)
  line('P', `${words.mark.en} · ${words.mark.fr}: ${(one.mark / 100).toFixed(2)} %`, 14)
  line(
    'P',
    `${words.issued.en} ${formatDay('en', one.issuedOn)} · ${words.issued.fr} ${formatDay('fr', one.issuedOn)}`,
    14,
    'Helvetica',
    1.5,
  )
  line('P', `${words.number.en} · ${words.number.fr}: ${one.code}`, 11)
  root.end()
  doc.end()
  return finished
}

import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pdfText } from '#tests/support/pdf-text.ts'
import { spelled } from './fonts.ts'
import { type PdfDocument, renderPdf } from './index.ts'

const sample: PdfDocument = {
  title: 'Trousse de décision',
  language: 'fr',
  day: '2026-03-16',
  footer: 'REQ-1',
  banner: 'Exercice',
  content: [
    { kind: 'heading', level: 1, text: 'Ce qui est demandé' },
    { kind: 'paragraph', text: 'Vingt policiers.\n\nPour un an.' },
    { kind: 'list', items: ['Premièrement', 'Deuxièmement'] },
    { kind: 'facts', caption: 'En bref', rows: [{ term: 'Nombre', text: '20' }] },
    {
      kind: 'table',
      caption: 'Services',
      columns: [{ label: 'Service' }, { label: 'À l’étranger', numeric: true }],
      rows: Array.from({ length: 90 }, (_, i) => [`Service ${i}`, String(i)]),
    },
    { kind: 'note', title: 'Attention', text: 'Le plafond est dépassé.' },
    { kind: 'bars', alt: 'Dix sur vingt.', bars: [{ label: 'Présents', value: 10, text: '10' }] },
  ],
}

/** Everything in the file that can be read: objects as they stand and streams as they were before they were packed. */
function opened(pdf: Buffer): string {
  const raw = pdf.toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, packed]) => {
    try {
      return inflateSync(Buffer.from(packed!, 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  return raw + streams.join('\n')
}

describe('A document as PDF', () => {
  test('S3.04 is tagged: title, language, headings, list, tables with heads of columns and rows, a figure with its text, letters embedded', async () => {
    const text = opened(await renderPdf(sample))
    expect(text).toMatch(/\/Marked true/)
    expect(text).toMatch(/\/Lang \(fr-CA\)/)
    expect(text).toMatch(/\/DisplayDocTitle true/)
    expect(text).toContain('pdfuaid:part>1')
    for (const tag of ['H1', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'Caption', 'TR', 'TH', 'TD', 'Figure'])
      expect(text, tag).toMatch(new RegExp(`/S /${tag}\\b`))
    expect(text).toMatch(/\/Scope \/Column/)
    expect(text).toMatch(/\/Scope \/Row/)
    expect(text).toMatch(/\/Alt \(Dix sur vingt\.\)/)
    expect(text).toMatch(/\/FontFile2|\/FontFile3/)
    expect(text).not.toMatch(/\/BaseFont \/Helvetica/)
    // Ninety rows take more than one page; the heads on the later ones are for the eye only: one row of heads in the structure.
    expect(text.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(2)
    expect(text.match(/\/Scope \/Column/g)).toHaveLength(2)
  })

  test('S3.04 says what it is made of, accents and all, in reading order, with the number of the page at the foot', async () => {
    const text = pdfText(await renderPdf(sample))
    const order = [
      'Ce qui est demandé',
      'Vingt policiers.',
      'Premièrement',
      'Nombre',
      'À l’étranger',
      'Service 89',
      'Attention',
    ]
    expect(order.map((one) => text.indexOf(one)).every((at, i, all) => at >= 0 && (i === 0 || at > all[i - 1]!))).toBe(
      true,
    )
    expect(text).toMatch(/REQ-1 · page 1 sur \d/)
    expect(text).toContain('Exercice')
  })

  test('the same content gives the same bytes', async () => {
    expect(Buffer.compare(await renderPdf(sample), await renderPdf(sample))).toBe(0)
  })

  test('a letter that the typeface lacks is written plain', () => {
    const western = { hasGlyphForCodePoint: (point: number) => point < 256 || point === 0x153 }
    expect(spelled(western, 'cœur Łódź ≤ 漢')).toBe('cœur Lódz <= ?')
  })
})

import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packageBundle } from './bundle.ts'
import { certificatePdf } from './certificate-pdf.ts'
import type { ApplicationPackage, ModuleCertificate, PackageItem } from './contents.ts'

const certificate: ModuleCertificate = {
  code: 'MOD-7KQ4-93M',
  officer: 'Zoé O’Brien-Lévesque',
  moduleCode: 'SAMPLE-1',
  moduleTitle: { en: 'Role of the police', fr: 'Rôle de la police' },
  mark: 8000,
  issuedOn: '2026-03-16',
}
const bare = { on: '2026-03-16', detail: null, attachmentId: null, text: null, certificate: null }
const items: PackageItem[] = [
  { ...bare, kind: 'module-certificate', title: certificate.moduleTitle, certificate },
  { ...bare, kind: 'certificate', title: { en: 'First aid', fr: 'Secourisme' }, attachmentId: 'file-1' },
  { ...bare, kind: 'research-assignment', title: { en: 'Assignment', fr: 'Travail' }, text: 'Haïti: <b>geography</b>' },
  {
    ...bare,
    kind: 'medical',
    title: { en: 'Medical', fr: 'Médical' },
    detail: { en: 'recommended', fr: 'recommandation' },
  },
]
const data: ApplicationPackage = {
  candidacyId: 'k',
  personId: 'p',
  serviceId: 's',
  code: 'CAN-7KQ4-93M',
  officer: certificate.officer,
  posting: { en: 'Trainer', fr: 'Formateur' },
  mission: 'BINUH',
  items,
}
const context = (lang: 'en' | 'fr', practice = true) => ({
  lang,
  practice,
  today: '2026-03-17',
  readFiles: async () =>
    new Map([['file-1', { content: Buffer.from('%PDF evidence'), mediaType: 'application/pdf', fileName: 'aid.pdf' }]]),
})

describe('the mission application package', () => {
  it('S0.35 holds a certificate for each module, the evidence and the assignment, with an index that names every file', async () => {
    const file = await packageBundle(data, context('fr'))
    const files = unzipSync(file.body)
    expect(Object.keys(files).sort()).toEqual([
      '01-role-de-la-police.pdf',
      '02-secourisme.pdf',
      '03-travail.txt',
      'index.html',
      'index.json',
    ])
    const html = strFromU8(files['index.html']!)
    for (const name of Object.keys(files).filter((one) => /^\d/.test(one))) expect(html).toContain(`href="${name}"`)
    expect(html).toContain('lang="fr-CA"')
    expect(html).toContain('recommandation')
    expect(JSON.parse(strFromU8(files['index.json']!)).items).toHaveLength(items.length)
    expect(strFromU8(files['03-travail.txt']!)).toBe('Haïti: <b>geography</b>')
  })

  it('is marked as practice in its index and on its certificates, and only there', async () => {
    const practice = unzipSync((await packageBundle(data, context('en'))).body)
    expect(strFromU8(practice['index.html']!)).toContain('PRACTICE COPY')
    expect(JSON.parse(strFromU8(practice['index.json']!)).practice).toBe(true)
    const real = unzipSync((await packageBundle(data, context('en', false))).body)
    expect(strFromU8(real['index.html']!)).not.toContain('PRACTICE')
  })

  it('a certificate is a tagged PDF, and the same facts give the same bytes', async () => {
    const first = await certificatePdf(certificate, true)
    expect(first.subarray(0, 5).toString()).toBe('%PDF-')
    expect(first.includes('/MarkInfo')).toBe(true)
    expect(Buffer.compare(first, await certificatePdf(certificate, true))).toBe(0)
  })
})

import type { FastifyInstance } from 'fastify'
import PDFDocument from 'pdfkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Duty } from '#platform/access/actor.ts'
import { sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { houseOn } from '#tests/support/house.ts'
import { visibleText } from '#tests/support/visible-text.ts'

let copy: ThrowAway
let app: FastifyInstance
beforeAll(async () => {
  copy = await throwAwayDatabase()
  app = await buildServer(houseOn(copy.db, { now: '2026-03-16' }))
}, 300_000)
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

async function signedIn(duty: Duty): Promise<Visitor> {
  await sampleAccount(copy.db, { email: `${duty}@example.ca`, duties: [{ duty }] })
  const visitor = new Visitor(app)
  expect((await visitor.signIn(`${duty}@example.ca`, samplePassword)).statusCode).toBe(303)
  return visitor
}

/** A note verbale with its annexes: forty pages of text. */
function fortyPages(): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'LETTER', compress: false })
  const chunks: Buffer[] = []
  const finished = new Promise<Buffer>((resolve) =>
    doc.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))),
  )
  for (let page = 1; page <= 40; page += 1) {
    if (page > 1) doc.addPage()
    doc.text(`Page ${page} of the note. ${'Officers who speak French are asked for. '.repeat(60)}`)
  }
  doc.end()
  return finished
}

const said = (visitor: Visitor): string =>
  visibleText(visitor.page)
    .map((one) => one.text)
    .join('\n')
const url = '/en/do/requests.register-request'
const fields = {
  requesterKind: 'un',
  requester: 'UN Department of Peace Operations',
  subject: 'Officers for a follow-on presence',
  text: 'The United Nations would be grateful for twelve officers.',
  askedNumber: '12',
  hostCountry: 'Haiti',
  receivedOn: '2026-03-10',
  channel: 'note-verbale',
  noteReference: 'NV/2026/9',
  noteDated: '2026-03',
  answerBy: '2026-03-05',
}

it('S1.02 a note verbale of forty pages is registered with its file; a wrong deadline keeps what was typed and the file', async () => {
  const bytes = await fortyPages()
  const intake = await signedIn('intake-officer')
  await intake.get(url)
  // Names that are known are suggested, and may be typed over.
  expect(intake.page).toMatch(/<input[^>]*list="f?[^"]*requester[^"]*suggestions"/)
  const note = { noteFile: { name: 'note verbale.pdf', type: 'application/pdf', bytes } }
  const refused = await intake.send(url, fields, note)
  expect(refused.statusCode).toBe(409)
  expect(said(intake)).toContain('The answer cannot be expected before the request arrived.')
  expect(intake.page).toContain('NV/2026/9')
  expect(intake.page).toContain('note verbale.pdf')
  const kept = await intake.send(url, { ...fields, answerBy: '2026-03-27' })
  expect(kept.statusCode).toBe(303)
  const page = String(kept.headers.location)
  await intake.get(page)
  expect(said(intake)).toContain('March 2026')
  expect(said(intake)).toContain('in 11 days')
  const file = /href="(\/files\/[^"]+)"/.exec(intake.page)?.[1] ?? ''
  const download = await intake.get(file)
  expect(download.rawPayload.equals(bytes)).toBe(true)
  expect((download.rawPayload.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length).toBe(40)
  // Fetched by those who may open the request, and by nobody else.
  const planner = await signedIn('rcmp-planner')
  expect((await planner.get(file)).statusCode).toBe(200)
  for (const duty of ['finance-officer', 'communications-officer'] as const) {
    const other = await signedIn(duty)
    expect([duty, (await other.get(file)).statusCode]).toEqual([duty, 404])
  }
  expect((await new Visitor(app).get(file)).statusCode).toBe(404)
})

it('S1.02 receipt is acknowledged from the letter’s own page, and the letter downloads as tagged PDF in both languages', async () => {
  const intake = new Visitor(app)
  await intake.signIn('intake-officer@example.ca', samplePassword, 'fr')
  await intake.get('/fr/demandes')
  const id = /\/fr\/demandes\/([0-9a-f-]{36})/.exec(intake.page)?.[1] ?? ''
  await intake.get(`/fr/demandes/${id}/accuse-de-reception`)
  expect(said(intake)).toContain('Pas encore envoyé')
  const form = /href="([^"]*requests\.acknowledge-request[^"]*)"/.exec(intake.page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  await intake.get(form)
  expect(
    (await intake.post(form, { contact: '+1 613 555 0100', signatory: 'Bureau', remarkEn: '', remarkFr: '' }))
      .statusCode,
  ).toBe(303)
  await intake.get(`/fr/demandes/${id}/accuse-de-reception`)
  for (const part of ['NV/2026/9', 'mars 2026', '27 mars 2026', '+1 613 555 0100', 'March 27, 2026'])
    expect(said(intake)).toContain(part)
  const pdf = await intake.get(`/fr/demandes/${id}/accuse-de-reception/pdf`)
  expect(pdf.headers['content-type']).toBe('application/pdf')
  const raw = pdf.rawPayload.toString('latin1')
  expect(raw).toMatch(/\/Marked true/)
  expect(raw).toMatch(/\/StructTreeRoot/)
  for (const part of ['/S /H1', '/S /LI', 'fr-CA', 'en-CA']) expect(raw).toContain(part)
  const again = await intake.get(`/fr/demandes/${id}/accuse-de-reception/pdf`)
  expect(again.rawPayload.equals(pdf.rawPayload)).toBe(true)
})

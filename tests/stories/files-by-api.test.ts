import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { modules } from '#modules/index.ts'
import { asSystem, type SampleDuty, sampleAccount } from '#platform/access/samples.ts'
import { issueToken } from '#platform/access/tokens.ts'
import { defineAction, type Subject } from '#platform/action.ts'
import { roleName } from '#platform/database/roles.ts'
import { field } from '#platform/fields.ts'
import { largestFile, mostPerPerson } from '#platform/files/accepted-file.ts'
import { aPdf, aPng } from '#platform/files/samples.ts'
import { sweepOrphans } from '#platform/files/sweep-orphans.ts'
import type { House } from '#platform/house.ts'
import { sampleRoom, sampleTable } from '#platform/web/samples.tsx'
import { buildServer } from '#platform/web/server.tsx'
import { type SampleCandidate, sampleCandidate } from '#tests/support/candidate.ts'
import { type ThrowAway, testServer, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'

const both = (text: string) => ({ en: text, fr: text })
const patient = 'b1b1b1b1-0000-4000-8000-0000000000f1'

/** An act of a closed compartment that takes a file: none of the rooms has one yet. */
const keepScan = defineAction({
  name: 'sealed.keep-scan',
  doneBy: { physician: 'programme' },
  compartment: 'health',
  input: { patientId: field.id(), scan: field.file() },
  subject: 'patientId',
  load: async (_tx, { patientId }): Promise<Subject | null> =>
    patientId === patient ? { id: patientId, scope: { personId: patientId } } : null,
  openWhen: () => null,
  decide: (_subject, { scan }) => scan,
  async save(tx, { id }, scan, c) {
    const to = { kind: 'scan', id, scope: { personId: id }, compartment: 'health' as const }
    const kept = await c.tools.attachments.attach(tx, c, scan, to)
    return isRefusal(kept) ? kept : { id, facts: [] }
  },
  words: { title: both('Scan'), done: both('Kept.'), fields: { scan: { label: both('Scan') } } },
})

let copy: ThrowAway
let house: House
let app: FastifyInstance
let address: string
let officer: SampleCandidate
const tokens: Record<string, string> = {}

beforeAll(async () => {
  copy = await throwAwayDatabase()
  await copy.admin.query(sampleTable(roleName((await testServer()).prefix, 'app')))
  house = houseOn(copy.db, { modules: [...modules, sampleRoom, { name: 'sealed', actions: [keepScan] }] })
  app = await buildServer(house)
  await app.listen({ host: '127.0.0.1', port: 0 })
  address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  officer = await sampleCandidate(copy.admin)
  const stranger = await sampleCandidate(copy.admin)
  await token('officer', { duty: 'candidate' }, officer.personId)
  await token('stranger', { duty: 'candidate' }, stranger.personId)
  await token('coordinator', { duty: 'service-coordinator', serviceId: officer.serviceId })
  await token('foreign', { duty: 'service-coordinator', serviceId: stranger.serviceId })
  for (const duty of ['irss-officer', 'training-officer', 'physician', 'auditor'] as const) await token(duty, { duty })
}, 300_000)
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

async function token(name: string, duty: SampleDuty, personId?: string): Promise<void> {
  const { accountId, assignments } = await sampleAccount(copy.db, {
    email: `${name}@example.ca`,
    ...(personId ? { personId } : {}),
    duties: [duty],
  })
  const o = { accountId, assignmentId: assignments[0]!, label: 'Test', expiresAt: '2026-06-01T00:00:00Z' }
  const issued = await asSystem(copy.db, (tx) => issueToken(tx, { ...o, now: '2026-01-02T00:00:00Z', sensitive: true }))
  tokens[name] = issued.token
}

const ask = (who: string, path: string, o: RequestInit & { lang?: string } = {}) =>
  fetch(`${address}/api/v1/${path}`, {
    ...o,
    headers: { authorization: `Bearer ${tokens[who] ?? ''}`, 'accept-language': o.lang ?? 'en', ...o.headers },
  })
const does = (who: string, operation: string, input: object) =>
  ask(who, operation, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })

function send(who: string, fields: Record<string, string>, o: { bytes?: Buffer; name?: string; lang?: string } = {}) {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(o.bytes ?? aPdf('api'))], { type: '' }), o.name ?? 'preuve.pdf')
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return ask(who, 'files', { method: 'POST', body: form, ...(o.lang ? { lang: o.lang } : {}) })
}
const forCertificate = { action: 'people.record-certificate' }
const problemOf = async (answer: Response) => (await answer.json()) as Record<string, unknown>
const waiting = async () =>
  (await copy.admin.query('select count(*)::int as n from files.attachment where attached_at is null')).rows[0].n
const refusals = async (act: string) =>
  (
    await copy.admin.query<{ code: string }>(
      `select code from audit.entry where act = $1 and outcome = 'refused' order by code`,
      [act],
    )
  ).rows.map((row) => row.code)

describe('a file by the API', () => {
  it('is sent, named by the act that it is for, and read again by whoever may see the record, and by nobody else', async () => {
    const bytes = aPdf('St. John’s')
    const sent = await send('officer', forCertificate, { bytes, name: 'Diplôme d’anglais.pdf' })
    expect(sent.status).toBe(201)
    const file = (await sent.json()) as { id: string }
    expect(file).toEqual({
      id: expect.any(String),
      fileName: 'Diplôme d’anglais.pdf',
      mediaType: 'application/pdf',
      bytes: bytes.length,
      practice: true,
    })
    const { rows } = await copy.admin.query<{ code: string }>('select code from people.certificate_type limit 1')
    const certificate = {
      personId: officer.personId,
      typeCode: rows[0]!.code,
      issuedOn: '2026-03-01',
      expiresOn: '2026-12-31',
      evidence: file.id,
    }
    // Nobody else may use the file, or look at it, while it waits.
    expect(await problemOf(await does('coordinator', 'people/record-certificate', certificate))).toMatchObject({
      status: 409,
      code: 'file-not-found',
    })
    expect((await ask('coordinator', `files/${file.id}`)).status).toBe(404)
    const done = await does('officer', 'people/record-certificate', certificate)
    expect(done.status, await done.clone().text()).toBe(201)
    const shown = await ask('coordinator', `people/officer?id=${officer.personId}`)
    expect(await shown.text()).toContain(file.id)
    for (const who of ['officer', 'coordinator', 'irss-officer', 'training-officer']) {
      const got = await ask(who, `files/${file.id}`)
      expect(got.status, who).toBe(200)
      expect(Buffer.from(await got.arrayBuffer())).toEqual(bytes)
      expect(got.headers.get('content-type')).toBe('application/pdf')
      expect(got.headers.get('content-disposition')).toContain('attachment')
      expect(got.headers.get('x-contingent-practice')).toBe('true')
    }
    for (const who of ['stranger', 'foreign']) {
      const refused = await ask(who, `files/${file.id}`, { lang: 'fr' })
      expect(await problemOf(refused), who).toMatchObject({ status: 404, code: 'not-found', title: 'Introuvable' })
    }
    expect((await ask('', `files/${file.id}`)).status).toBe(401)
    expect(await refusals('files.download')).toEqual(['not-found', 'not-found', 'not-found'])
  })

  it.each([
    ['a picture named as a PDF', aPng(), 'a.pdf', 'file-not-what-it-says', /Le contenu du fichier ne correspond pas/],
    ['a kind that is not taken', Buffer.from('hello'), 'a.txt', 'file-type-not-accepted', /PDF, JPEG et PNG/],
    ['nothing', Buffer.alloc(0), 'a.pdf', 'file-empty', /Le fichier est vide/],
    ['too large', Buffer.alloc(largestFile + 1, 32), 'a.pdf', 'file-too-large', /dépasse 10 Mo/],
  ])(
    'that is %s is refused with a problem document in the reader’s language, and not kept',
    async (_, bytes, name, code, words) => {
      const before = await waiting()
      const refused = await send('officer', forCertificate, { bytes, name, lang: 'fr-CA' })
      expect(refused.headers.get('content-type')).toContain('application/problem+json')
      const problem = await problemOf(refused)
      expect(problem).toMatchObject({ status: 422, code, title: 'Saisie non valide' })
      expect(problem.detail).toMatch(words)
      expect(await waiting()).toBe(before)
      expect(await refusals('files.stage')).toContain(code)
    },
  )

  it('is refused without a token, for another duty, for what takes no file, and without a file', async () => {
    expect((await send('', forCertificate)).status).toBe(401)
    expect(await problemOf(await send('auditor', forCertificate))).toMatchObject({ status: 403, code: 'not-yours' })
    const codes = async (answer: Response) => {
      const problem = (await answer.json()) as { status: number; errors: { field: string; code: string }[] }
      return [problem.status, ...problem.errors.map((one) => `${one.field} ${one.code}`)]
    }
    expect(await codes(await send('officer', {}))).toEqual([422, 'action required'])
    for (const action of ['people.verify-certificate', 'nothing', '__proto__'])
      expect(await codes(await send('officer', { action })), action).toEqual([422, 'action choose-one'])
    expect(await codes(await does('officer', 'files', forCertificate))).toEqual([422, 'file required'])
    expect((await ask('officer', 'files/x')).status).toBe(404)
  })

  it('that breaks off on its way is bad input, in the API and in a form, and not a fault of ours', async () => {
    for (const body of [
      '--x\r\nno end',
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF',
    ]) {
      const sent = { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body }
      expect(await problemOf(await ask('officer', 'files', sent))).toMatchObject({ status: 400, code: 'bad-request' })
      const form = await fetch(`${address}/fr/faire/people.record-certificate/${officer.personId}`, sent)
      expect(form.status).toBe(400)
    }
  })

  it('of a closed compartment is sealed for the person from the start', async () => {
    const about = { action: 'sealed.keep-scan', subject: patient }
    for (const subject of ['00000000-0000-4000-8000-00000000dead', 'x'])
      expect((await send('physician', { ...about, subject })).status, subject).toBe(404)
    expect((await send('physician', { action: 'sealed.keep-scan' })).status).toBe(404)
    expect((await send('irss-officer', about)).status).toBe(403)
    const bytes = aPdf('canary-of-health')
    const sent = await send('physician', about, { bytes })
    expect(sent.status, await sent.clone().text()).toBe(201)
    const { id } = (await sent.json()) as { id: string }
    const { rows } = await copy.admin.query(
      'select compartment, person_id, sha256 from files.attachment where id = $1',
      [id],
    )
    expect(rows).toMatchObject([{ compartment: 'health', person_id: patient }])
    expect((await house.tools.attachments.content.get(rows[0].sha256)).includes('canary-of-health')).toBe(false)
    expect((await does('physician', 'sealed/keep-scan', { patientId: patient, scan: id })).status).toBe(201)
    expect(Buffer.from(await (await ask('physician', `files/${id}`)).arrayBuffer())).toEqual(bytes)
    for (const who of ['irss-officer', 'officer', 'auditor'])
      expect((await ask(who, `files/${id}`)).status, who).toBe(404)
  })

  it('counts towards the same hundred mebibytes, and is swept after a day when nothing names it', async () => {
    const { rows } = await copy.admin.query<{ id: string }>(`select id from access.account where email = $1`, [
      'stranger@example.ca',
    ])
    await copy.admin.query(
      `insert into files.attachment (id, sha256, media_type, file_name, bytes, compartment, staged_by, staged_at)
       select gen_random_uuid(), repeat('a', 64), 'application/pdf', 'a.pdf', 10485760, 'ordinary', $1, $2 from generate_series(1, $3)`,
      [rows[0]!.id, house.clock(), mostPerPerson / largestFile],
    )
    const full = await send('stranger', forCertificate, { lang: 'fr' })
    expect(await problemOf(full)).toMatchObject({ status: 409, code: 'file-quota-reached' })
    await copy.admin.query('delete from files.attachment where staged_by = $1', [rows[0]!.id])
    const kept = (await (await send('stranger', forCertificate)).json()) as { id: string }
    const tomorrow = new Date(Date.parse(house.clock()) + 25 * 3600_000).toISOString()
    expect((await sweepOrphans(copy.db, house.tools.attachments, tomorrow)).forgotten).toBeGreaterThan(0)
    const late = await does('stranger', 'sample/keep-note', {})
    expect(late.status).toBe(403)
    expect((await copy.admin.query('select from files.attachment where id = $1', [kept.id])).rows).toEqual([])
  })
})

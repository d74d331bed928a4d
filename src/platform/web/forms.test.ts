import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { roleName } from '#platform/database/roles.ts'
import type { House } from '#platform/house.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, testServer, throwAwayDatabase } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { houseOn } from '#tests/support/house.ts'
import { sampleRoom, sampleTable } from './samples.tsx'

let copy: ThrowAway
let house: House
let app: FastifyInstance
let signedIn: Visitor
let visitor: Visitor
const email = 'noemie@example.ca'
const KEEP = '/en/do/sample.keep-note'
const FAIRE = '/fr/faire/sample.keep-note'
const note = { title: 'First', body: 'Some text', mark: '79.99', kind: 'plain', due: '2026-02-28', agreed: 'yes' }
const pdf = { name: 'proof.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n') }
const notes = async () =>
  (await copy.admin.query('select title, body, mark, file, version from sample.note order by title')).rows

beforeAll(async () => {
  copy = await throwAwayDatabase()
  await copy.admin.query(sampleTable(roleName((await testServer()).prefix, 'app')))
  house = houseOn(copy.db, { modules: [sampleRoom] })
  app = await buildServer(house)
  await sampleAccount(copy.db, { email })
  await sampleAccount(copy.db, { email: 'other@example.ca', duties: [{ duty: 'auditor' }] })
  signedIn = new Visitor(app)
  await signedIn.signIn(email, samplePassword)
})
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})
beforeEach(async () => {
  await copy.admin.query('delete from sample.note')
  visitor = new Visitor(app)
  for (const [name, value] of signedIn.cookies) visitor.cookies.set(name, value)
})

async function keptNote(fields: Record<string, string> = {}): Promise<string> {
  await visitor.get(KEEP)
  const answer = await visitor.post(KEEP, { ...note, ...fields })
  expect(answer.statusCode, visitor.page).toBe(303)
  return String(answer.headers.location).split('/').at(-1)!
}

describe('a form', () => {
  it('is generated from the declaration, and what it sends is done and said', async () => {
    const form = await visitor.get(KEEP)
    expect(form.statusCode).toBe(200)
    for (const label of ['Title', 'Text', 'Mark', 'Kind', 'Due', 'File', 'I agree']) expect(form.body).toContain(label)
    const id = await keptNote()
    expect(await notes()).toMatchObject([{ title: 'First', mark: 7999, version: 1 }])
    const shown = await visitor.get(`/en/notes/${id}`)
    expect(shown.body).toContain('The note is kept.')
    expect((await visitor.get(`/en/notes/${id}`)).body).not.toContain('The note is kept.')
  })

  it('keeps every typed value when something is wrong, and says what, in the reader’s language', async () => {
    await visitor.get(FAIRE)
    const typed = {
      ...note,
      title: '<b>"O\'Brien-Lévesque" & fils</b>',
      mark: '80,123',
      due: '2026-02-30',
      kind: 'urgent',
    }
    const answer = await visitor.post(FAIRE, { ...typed, agreed: null })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('value="&lt;b>&quot;O\'Brien-Lévesque&quot; &amp; fils&lt;/b>"')
    expect(answer.body).toContain('value="80,123"')
    expect(answer.body).toContain('value="2026-02-30"')
    expect(answer.body).toMatch(/value="urgent"[^>]*checked|checked[^>]*value="urgent"/)
    expect(answer.body).toContain('Some text')
    expect(answer.body).toMatch(/Note\s: entrez un nombre d’au plus deux décimales/)
    expect(answer.body).toMatch(/Échéance\s: entrez une date qui existe/)
    expect(answer.body).toMatch(/J’accepte\s: cochez la case/)
    expect(answer.body).not.toContain('<b>"O')
    expect(await notes()).toEqual([])
    expect((await visitor.post(FAIRE, note)).statusCode).toBe(303)
  })

  it('says a refusal on the form, with everything that was typed', async () => {
    await visitor.get(KEEP)
    const refused = await visitor.post(KEEP, { ...note, title: 'Never' })
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('Such a note is never kept.')
    expect(refused.body).toContain('value="79.99"')
    expect((await visitor.post(KEEP, { ...note, title: 'Once' })).statusCode).toBe(303)
    await visitor.get(KEEP)
    const again = await visitor.post(KEEP, { ...note, title: 'Once' })
    expect(again.statusCode).toBe(409)
    expect(again.body).toContain('There is a note of this title.')
  })

  it('is done once when it is sent twice, also at the same time', async () => {
    await visitor.get(KEEP)
    const both = await Promise.all([visitor.post(KEEP, note), visitor.post(KEEP, note)])
    expect(both.map((one) => one.statusCode)).toEqual([303, 303])
    expect(both[0]!.headers.location).toBe(both[1]!.headers.location)
    expect((await visitor.post(KEEP, note)).headers.location).toBe(both[0]!.headers.location)
    expect(await notes()).toHaveLength(1)
  })

  it('that is stale is refused with what was typed, and can be sent again against the present version', async () => {
    const id = await keptNote()
    const url = `/en/do/sample.change-note/${id}`
    const form = await visitor.get(url)
    expect(form.body).toContain('First')
    await copy.admin.query('update sample.note set version = 2, body = $1', ['Somebody else was here'])
    const stale = await visitor.post(url, { body: 'My change' })
    expect(stale.statusCode).toBe(409)
    expect(stale.body).toContain('Somebody changed this while you were working on it')
    expect(stale.body).toContain('>My change</textarea>')
    expect(await notes()).toMatchObject([{ body: 'Somebody else was here', version: 2 }])
    expect((await visitor.post(url, { body: 'My change' })).statusCode).toBe(303)
    expect(await notes()).toMatchObject([{ body: 'My change', version: 3 }])
  })

  it('is not shown, nor done, where the thing is closed, is not there, or is not the reader’s to do', async () => {
    const id = await keptNote()
    const url = `/en/do/sample.change-note/${id}`
    await visitor.get(url)
    await copy.admin.query('update sample.note set closed = true')
    expect((await visitor.post(url, { body: 'Late', _version: null })).statusCode).toBe(409)
    expect((await visitor.get(url)).statusCode).toBe(409)
    for (const missing of [
      '00000000-0000-4000-8000-000000000000',
      'x',
      "'; drop table sample.note; --",
      '%00',
      '..%2f..',
    ])
      expect((await visitor.get(`/en/do/sample.change-note/${encodeURIComponent(missing)}`)).statusCode, missing).toBe(
        404,
      )
    expect((await visitor.get('/en/do/sample.no-such-thing')).statusCode).toBe(404)
    const other = new Visitor(app)
    await other.signIn('other@example.ca', samplePassword)
    expect((await other.get(KEEP)).statusCode).toBe(403)
    await other.get('/en/open')
    expect((await other.post(KEEP, note)).statusCode).toBe(403)
    expect(await notes()).toHaveLength(1)
  })

  it('takes from the address what passes the check of its field, and nothing else', async () => {
    const form = await visitor.get(`${KEEP}?title=From%20the%20address&mark=12.5&due=nonsense&other=1&kind=urgent`)
    expect(form.statusCode).toBe(200)
    expect(form.body).toContain('value="From the address"')
    expect((await visitor.get('/en/do/sample.change-note?noteId=x%00')).statusCode).toBe(404)
  })

  it('in another language is the same form at the same place, with its query', async () => {
    const form = await visitor.get(`${KEEP}?title=Kept&back=%2Fen%2Fnotes`)
    expect(form.body).toContain('href="/fr/faire/sample.keep-note?title=Kept&amp;back=%2Fen%2Fnotes"')
    const french = await visitor.get(`${FAIRE}?title=Kept&back=%2Fen%2Fnotes`)
    expect(french.body).toContain('Conserver une note')
    expect(french.body).toContain('value="Kept"')
  })

  it('goes back to pages of this house only', async () => {
    for (const back of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/en\\@evil',
    ]) {
      const form = await visitor.get(`${KEEP}?back=${encodeURIComponent(back)}`)
      expect(form.body, back).toContain('class="button button-quiet" href="/en"')
    }
    expect((await visitor.get(`${KEEP}?back=%2Fen%2Fnotes%3Fq%3Dx`)).body).toContain('href="/en/notes?q=x"')
  })

  it('of somebody whose session is over is not done, and leads to signing in', async () => {
    await visitor.get(KEEP)
    const signedOut = new Visitor(app)
    await signedOut.get('/en/open')
    await signedOut.get('/en/sign-in')
    expect((await signedOut.get(KEEP)).headers.location).toBe(`/en/sign-in?back=${encodeURIComponent(KEEP)}`)
    await signedOut.get('/en/sign-in')
    expect((await signedOut.post(KEEP, note)).headers.location).toContain('/en/sign-in')
    visitor.cookies.delete('contingent')
    const lost = await visitor.post(KEEP, note)
    expect(lost.statusCode).toBe(403)
    expect(lost.body).toContain('what you entered is still there')
    expect(await notes()).toEqual([])
  })

  it('that breaks changes nothing, says a number and none of the inner workings', async () => {
    const url = '/fr/faire/sample.break-down'
    await visitor.get(url)
    const silent = console.error
    console.error = () => {}
    const broken = await visitor.post(url, {}).finally(() => {
      console.error = silent
    })
    expect(broken.statusCode).toBe(500)
    expect(broken.body).toContain('Une erreur est survenue')
    expect(broken.body).toMatch(/<strong>[0-9A-F]{8}<\/strong>/)
    expect(broken.body).not.toContain('secret inner workings')
  })

  it('does not stumble over odd keys, versions and repeated fields', async () => {
    const oddities: Record<string, string>[] = [
      { _key: 'x\u0000y' },
      { _key: 'k'.repeat(5000) },
      { _key: '' },
      { _version: '99999999999999999999' },
    ]
    for (const odd of oddities) {
      await visitor.get(KEEP)
      const answer = await visitor.post(KEEP, { ...note, title: `Odd ${JSON.stringify(odd).slice(0, 20)}`, ...odd })
      expect(answer.statusCode, JSON.stringify(odd)).toBe(303)
    }
    await visitor.get(KEEP)
    const controlled = await visitor.post(KEEP, { ...note, title: 'a\u0000b', kind: 'plain\u0000' })
    expect(controlled.statusCode).toBe(422)
    expect(controlled.body).toContain('remove the invisible control characters')
  })
})

describe('a file of a form', () => {
  it('is kept and tied to what was made', async () => {
    await visitor.get(KEEP)
    expect((await visitor.send(KEEP, note, { file: pdf })).statusCode).toBe(303)
    const [kept] = await notes()
    expect(kept.file).not.toBeNull()
    const download = await visitor.get(`/files/${kept.file}`)
    expect(download.statusCode).toBe(200)
    expect(download.headers['content-disposition']).toContain('attachment')
    expect(download.rawPayload.equals(pdf.bytes)).toBe(true)
  })

  it('that is not what it says is refused, and everything else stays typed', async () => {
    await visitor.get(FAIRE)
    const files = { file: { ...pdf, bytes: Buffer.from('<html><script>alert(1)</script>') } }
    const answer = await visitor.send(FAIRE, note, files)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Le contenu du fichier ne correspond pas à son nom')
    expect(answer.body).toContain('value="First"')
    expect(await notes()).toEqual([])
    const exe = await visitor.send(FAIRE, note, { file: { ...pdf, name: 'proof.exe' } })
    expect(exe.body).toContain('Seuls les fichiers PDF, JPEG et PNG sont acceptés')
  })

  it('is kept over a second try, under its name, and over a third', async () => {
    await visitor.get(KEEP)
    const first = await visitor.send(KEEP, { ...note, mark: 'much' }, { file: pdf })
    expect(first.statusCode).toBe(422)
    expect(first.body).toContain('<strong>proof.pdf</strong>')
    const second = await visitor.send(KEEP, { ...note, mark: 'more' })
    expect(second.body).toContain('<strong>proof.pdf</strong>')
    // A worse one in its place does not take the good one away.
    const third = await visitor.send(KEEP, note, { file: { ...pdf, name: 'worse.exe' } })
    expect(third.statusCode).toBe(422)
    expect(third.body).toContain('<strong>proof.pdf</strong>')
    expect((await visitor.send(KEEP, note)).statusCode).toBe(303)
    expect((await notes())[0].file).not.toBeNull()
  })

  it('of somebody else cannot be taken by its id', async () => {
    await visitor.get(KEEP)
    await visitor.send(KEEP, { ...note, mark: 'much' }, { file: pdf })
    const id = visitor.hidden()['file.kept']!
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    await sampleAccount(copy.db, { email: 'second@example.ca' })
    const second = new Visitor(app)
    await second.signIn('second@example.ca', samplePassword)
    await second.get(KEEP)
    const stolen = await second.send(KEEP, { ...note, title: 'Stolen', 'file.kept': id })
    expect(stolen.statusCode).toBe(409)
    expect(await notes()).toEqual([])
    expect((await second.get(`/files/${id}`)).statusCode).toBe(404)
    expect((await second.get(`/files/${'-'.repeat(36)}`)).statusCode).toBe(404)
  })

  it('larger than ten megabytes is refused in words', async () => {
    await visitor.get(KEEP)
    const bytes = Buffer.concat([pdf.bytes, Buffer.alloc(10 * 1024 * 1024), pdf.bytes])
    const answer = await visitor.send(KEEP, note, { file: { ...pdf, bytes } })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('The file is larger than 10 MB')
  })
})

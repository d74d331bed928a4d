import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { medicalNoteHref } from '#modules/health/vocabulary.ts'
import type { Duty } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { Custodian } from '#platform/custody/custodian.ts'
import { CustodianClient } from '#platform/custody/custodian-client.ts'
import { listenOn } from '#platform/custody/custodian-socket.ts'
import { CustodyHolder } from '#platform/custody/custody-holder.ts'
import { takeCustodyEvents } from '#platform/custody/take-events.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { Attachments } from '#platform/files/attachments.ts'
import { destroyPersonsKeys } from '#platform/files/destroy-keys.ts'
import { aPdf } from '#platform/files/samples.ts'
import { Sealer } from '#platform/files/sealing.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { drain } from '#platform/jobs/drain.ts'
import { buildServer } from '#platform/web/server.tsx'
import { aboutCandidate, type SampleCandidate, sampleCandidate, tellFact } from '#tests/support/candidate.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { actorOf, houseOn } from '#tests/support/house.ts'
import { visibleText } from '#tests/support/visible-text.ts'

const passphrase = 'velvet anchor orbit candle moss'
const finding = 'Hypertension, responds to treatment.'

let dir: string
let copy: ThrowAway
let house: House
let app: FastifyInstance
let custodian: CustodianClient
let socket: Server
let one: SampleCandidate
let medical: string
let vetting: string
const visitors = new Map<Duty, Visitor>()

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'contingent-locked-'))
  copy = await throwAwayDatabase()
  const held = new Custodian(dir, { patience: () => 0, cost: { memoryCost: 1024, timeCost: 1, parallelism: 1 } })
  socket = await listenOn(join(dir, 'socket'), held, { shared: false })
  custodian = new CustodianClient(join(dir, 'socket'))
  const sealer = new Sealer(new CustodyHolder(custodian))
  house = { ...houseOn(copy.db), tools: { sealer, attachments: new Attachments(join(dir, 'files'), sealer) } }
  app = await buildServer(house)
  one = await sampleCandidate(copy.admin)
  await tellFact(copy.admin, 'candidacies.selected-initially', aboutCandidate(one))
  await drain(house)
  medical = await idOf(`health.assessment where kind = 'medical'`)
  vetting = await idOf('conduct.vetting')
  for (const duty of ['physician', 'conduct-officer', 'health-administrator'] as const) {
    const email = `${duty}@example.ca`
    await sampleAccount(copy.db, { email, duties: [{ duty }] })
    const visitor = new Visitor(app)
    expect((await visitor.signIn(email, samplePassword)).statusCode).toBe(303)
    visitors.set(duty, visitor)
  }
}, 300_000)
afterAll(async () => {
  await app?.close()
  custodian?.close()
  socket?.close()
  await copy?.drop()
  rmSync(dir, { recursive: true, force: true })
})

const idOf = async (from: string): Promise<string> => (await copy.admin.query(`select id from ${from}`)).rows[0].id
const said = (html: string): string =>
  visibleText(html)
    .map((each) => each.text)
    .join(' ')
const write = (lang: 'en' | 'fr') => `${lang === 'en' ? '/en/do' : '/fr/faire'}/health.write-medical-note/${medical}`
const audited = async (act: string) =>
  (await copy.admin.query('select outcome, code, detail from audit.entry where act = $1 order by at, seq', [act])).rows

/** The page with the note, by the link that leads there after writing. */
async function note(lang: 'en' | 'fr'): Promise<string> {
  const answer = await visitors.get('physician')!.get(medicalNoteHref(medical, lang))
  expect(answer.statusCode).toBe(200)
  return said(answer.body)
}

describe('Sealed content in custody', () => {
  it('before a custodian was set up, a note is refused, kept in its form, and written after', async () => {
    const physician = visitors.get('physician')!
    await physician.get(write('en'))
    const refused = await physician.post(write('en'), { note: finding })
    expect(refused.statusCode).toBe(409)
    expect(said(refused.body)).toContain('no custodian can be reached')
    expect(refused.body).toContain(finding)
    await custodian.setUp({ name: 'Dr Agathe Roy', passphrase })
    expect((await physician.post(write('en'), { note: finding })).statusCode).toBe(303)
    expect(await note('en')).toContain(finding)
  })

  it('locked, the page says so in both languages and whom to ask; everything else works; nothing is lost', async () => {
    await custodian.lock()
    expect(await note('en')).toMatch(/is locked\. .*unlocked it: Dr Agathe Roy/)
    expect(await note('fr')).toMatch(/est verrouillé\. .*déverrouillé : Dr Agathe Roy/)
    expect(await note('en')).not.toContain(finding)
    const conduct = visitors.get('conduct-officer')!
    expect((await conduct.get(`/en/conduct/${vetting}`)).statusCode).toBe(200)
    const url = `/fr/faire/conduct.declare-clearance/${vetting}`
    await conduct.get(url)
    const refused = await conduct.post(url, { clearance: 'clear', until: '2027-03-31', reason: 'Rien à signaler.' })
    expect(refused.statusCode).toBe(409)
    expect(said(refused.body)).toContain('Rien n’est perdu')
    expect(refused.body).toContain('Rien à signaler.')
    expect((await copy.admin.query('select count(*)::int as n from conduct.clearance')).rows[0].n).toBe(0)

    const administrator = visitors.get('health-administrator')!
    const schedule = `/en/do/health.schedule-assessment/${medical}`
    await administrator.get(schedule)
    expect((await administrator.post(schedule, { on: '2026-04-02' })).statusCode).toBe(303)

    await custodian.unlock(passphrase)
    expect(await note('fr')).toContain(finding)
    expect(
      (await conduct.post(url, { clearance: 'clear', until: '2027-03-31', reason: 'Rien à signaler.' })).statusCode,
    ).toBe(303)
  })

  it('a sealed file is not taken while locked, and not given out; unlocked it is', async () => {
    const c = circumstancesOf(house, actorOf('physician'))
    const asPhysician = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
      inTransaction(copy.db, { role: 'app_health', claims: claimsOf(c.actor, c.today) }, work)
    const upload = {
      bytes: aPdf('finding'),
      fileName: 'x.pdf',
      compartment: 'health' as const,
      scope: { personId: one.personId },
    }
    const { attachments } = house.tools
    const staged = await asPhysician((tx) => attachments.stage(tx, c, upload))
    if (isRefusal(staged)) throw new Error(staged.code)
    const to = { kind: 'assessment', id: medical, scope: { personId: one.personId }, compartment: 'health' as const }
    await asPhysician((tx) => attachments.attach(tx, c, staged.id, to))
    await custodian.lock()
    expect(await asPhysician((tx) => attachments.stage(tx, c, upload))).toMatchObject({ code: 'sealed-locked' })
    const locked = await visitors.get('physician')!.get(`/files/${staged.id}`)
    expect(locked.statusCode).toBe(409)
    await custodian.unlock(passphrase)
    expect((await visitors.get('physician')!.get(`/files/${staged.id}`)).rawPayload.equals(upload.bytes)).toBe(true)
  })

  it('every unlocking, locking and wrong try stands in the audit, once', async () => {
    await custodian.unlock('this is not the passphrase').catch(() => {})
    await takeCustodyEvents(house, custodian)
    expect(await takeCustodyEvents(house, custodian)).toBe(0)
    const unlocked = await audited('custody.unlock')
    expect(unlocked).toHaveLength(3)
    expect(unlocked[0]).toMatchObject({ outcome: 'done', detail: { custodian: 'Dr Agathe Roy', system: 'keys' } })
    expect(unlocked[2]).toMatchObject({ outcome: 'refused', code: 'wrong-passphrase' })
    expect(await audited('custody.lock')).toHaveLength(2)
    expect(await audited('custody.set-up')).toHaveLength(1)
  })

  it('destroyed, the page says so and is no error; a note cannot be added; the audit names the order', async () => {
    const order = { authority: 'Disposition authority 2026/001', reason: 'Retention has ended.' }
    expect(await destroyPersonsKeys(house, { personId: one.personId, compartment: 'health', ...order })).toBe(1)
    expect(await note('en')).toContain('destroyed for good')
    expect(await note('fr')).toContain('détruit définitivement')
    const physician = visitors.get('physician')!
    await physician.get(write('fr'))
    expect((await physician.post(write('fr'), { note: 'Encore.' })).statusCode).toBe(409)
    expect(await audited('keys.destroy')).toHaveLength(1)
    const kept = await copy.admin.query(
      'select destroyed_under, destroyed_because from platform.data_key where destroyed_at is not null',
    )
    expect(kept.rows).toEqual([{ destroyed_under: order.authority, destroyed_because: order.reason }])
    const conduct = await visitors.get('conduct-officer')!.get(`/en/conduct/${vetting}`)
    expect(said(conduct.body)).toContain('Rien à signaler.')
  })
})

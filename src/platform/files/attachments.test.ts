import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { type Claims, type DatabaseRole, type Db, inTransaction, type Tx } from '#platform/database/connection.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { Attachments } from './attachments.ts'
import { aPdf, aPng } from './samples.ts'
import { Sealer } from './sealing.ts'
import { sweepOrphans } from './sweep-orphans.ts'

const noon = '2026-03-01T12:00:00.000Z'
let dir: string
let copy: ThrowAway
let db: Db
let attachments: Attachments
let sealer: Sealer
let officer: string
let other: string

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'contingent-files-'))
  copy = await throwAwayDatabase()
  db = copy.db
  sealer = Sealer.open(join(dir, 'data-keys'))
  attachments = new Attachments(join(dir, 'data', 'files'), sealer)
})
afterAll(async () => {
  await copy?.drop()
  rmSync(dir, { recursive: true, force: true })
})
beforeEach(() => {
  officer = randomUUID()
  other = randomUUID()
})

const as = <T>(
  account: string,
  work: (tx: Tx) => Promise<T>,
  o: Partial<Claims> & { role?: DatabaseRole } = {},
): Promise<T> => {
  const { role = 'app', ...claims } = o
  const none = { personId: null, duty: 'candidate', reach: 'none' as const, services: [], missions: [], cases: [] }
  return inTransaction(db, { role, claims: { ...none, accountId: account, today: '2026-03-01', ...claims } }, work)
}
const who = (account: string, now = noon) => ({ actor: { accountId: account } as never, now, fresh: randomUUID })
const own = (person: string) => ({ personId: person, reach: 'self' as const })
const filesOnDisk = () =>
  readdirSync(join(dir, 'data', 'files'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length

async function staged(
  account: string,
  person: string,
  o: { bytes?: Buffer; now?: string; health?: boolean } = {},
): Promise<string> {
  const upload = { bytes: o.bytes ?? aPdf(randomUUID()), fileName: 'certificat.pdf', scope: { personId: person } }
  const result = await as(
    account,
    (tx) => attachments.stage(tx, who(account, o.now), { ...upload, compartment: o.health ? 'health' : 'ordinary' }),
    { ...own(person), role: o.health ? 'app_health' : 'app' },
  )
  if (isRefusal(result)) throw new Error(result.code)
  return result.id
}
const attach = (account: string, person: string, id: string, to = randomUUID()) =>
  as(
    account,
    (tx) => attachments.attach(tx, who(account), id, { kind: 'certificate', id: to, scope: { personId: person } }),
    own(person),
  )

describe('a staged file', () => {
  it('is attached once, by whoever sent it, and read back whole', async () => {
    const bytes = aPdf('diploma')
    const id = await staged(officer, officer, { bytes })
    const certificate = randomUUID()
    expect(await attach(officer, officer, id, certificate)).toMatchObject({
      id,
      fileName: 'certificat.pdf',
      attachedTo: { kind: 'certificate', id: certificate },
    })
    expect(await attach(officer, officer, id)).toMatchObject({ code: 'file-not-found' })
    const read = await as(officer, (tx) => attachments.read(tx, id), own(officer))
    expect(read?.content).toEqual(bytes)
    const listed = await as(
      officer,
      (tx) => attachments.of(tx, 'certificate', [certificate, randomUUID()]),
      own(officer),
    )
    expect(listed.map((file) => file.id)).toEqual([id])
  })
  it('cannot be taken, read or removed by somebody else before it is attached, however far they reach', async () => {
    const id = await staged(officer, officer)
    expect(await attach(other, officer, id)).toMatchObject({ code: 'file-not-found' })
    expect(await as(other, (tx) => attachments.read(tx, id), { reach: 'programme' })).toBeNull()
    const gone = await as(other, (tx) => sql`delete from files.attachment where id = ${id}`.execute(tx), {
      reach: 'programme',
    })
    expect(gone.numAffectedRows).toBe(0n)
  })
  it('is not attached when the act that wanted it fails', async () => {
    const id = await staged(officer, officer)
    const failing = as(
      officer,
      async (tx) => {
        await attachments.attach(tx, who(officer), id, {
          kind: 'certificate',
          id: randomUUID(),
          scope: { personId: officer },
        })
        throw new Error('the act failed')
      },
      own(officer),
    )
    await expect(failing).rejects.toThrow('the act failed')
    expect(await attach(officer, officer, id)).toMatchObject({ id })
  })
})

describe('an attached file', () => {
  it('follows its person, service and mission', async () => {
    const [service, mission] = [randomUUID(), randomUUID()]
    const id = await staged(officer, officer)
    const scope = { personId: officer, serviceId: service, missionId: mission }
    await as(
      officer,
      (tx) => attachments.attach(tx, who(officer), id, { kind: 'certificate', id: randomUUID(), scope }),
      own(officer),
    )
    const seenBy = async (claims: Partial<Claims>) =>
      (await as(other, (tx) => attachments.read(tx, id), claims)) !== null
    expect(await seenBy({ reach: 'service', services: [service] })).toBe(true)
    expect(await seenBy({ reach: 'mission', missions: [mission] })).toBe(true)
    expect(await seenBy({ reach: 'programme' })).toBe(true)
    expect(await seenBy({ cases: [officer] })).toBe(true)
    expect(await seenBy({ reach: 'service', services: [randomUUID()] })).toBe(false)
    expect(await seenBy({ reach: 'self', personId: other })).toBe(false)
    expect(await seenBy({})).toBe(false)
  })
  it('cannot be removed or pointed elsewhere, not even by its sender', async () => {
    const id = await staged(officer, officer)
    await attach(officer, officer, id)
    const removed = await as(
      officer,
      (tx) => sql`delete from files.attachment where id = ${id}`.execute(tx),
      own(officer),
    )
    const moved = await as(
      officer,
      (tx) => sql`update files.attachment set attached_to_id = ${randomUUID()} where id = ${id}`.execute(tx),
      own(officer),
    )
    expect([removed.numAffectedRows, moved.numAffectedRows]).toEqual([0n, 0n])
  })
  it('that was changed on the disk is not handed out', async () => {
    const id = await staged(officer, officer)
    const row = await as(officer, (tx) =>
      sql<{ sha256: string }>`select sha256 from files.attachment where id = ${id}`.execute(tx),
    )
    const { sha256 } = row.rows[0]!
    writeFileSync(join(dir, 'data', 'files', sha256.slice(0, 2), sha256.slice(2)), aPdf('forged'))
    await expect(as(officer, (tx) => attachments.read(tx, id))).rejects.toThrow('gone or damaged')
  })
  it('without person, service or mission is a paper of the programme: no candidate sees it', async () => {
    const paper = await as(officer, (tx) =>
      attachments.stage(tx, who(officer), { bytes: aPng(), fileName: 'decision.png' }),
    )
    if (isRefusal(paper)) throw new Error(paper.code)
    const attached = await as(officer, (tx) =>
      attachments.attach(tx, who(officer), paper.id, { kind: 'decision', id: randomUUID(), scope: {} }),
    )
    expect(attached).toMatchObject({ id: paper.id, personId: null })
    expect(await as(other, (tx) => attachments.read(tx, paper.id))).not.toBeNull()
    expect(await as(other, (tx) => attachments.read(tx, paper.id), own(other))).toBeNull()
  })
})

describe('a file of a closed compartment', () => {
  it('lies sealed on the disk and is seen under the role of its compartment only', async () => {
    const bytes = aPdf('blood group O negative')
    const id = await staged(officer, officer, { bytes, health: true })
    const onDisk = readdirSync(join(dir, 'data', 'files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    expect(onDisk.some((content) => content.includes('blood group'))).toBe(false)
    const read = (role: DatabaseRole) => as(officer, (tx) => attachments.read(tx, id), { ...own(officer), role })
    expect((await read('app_health'))?.content).toEqual(bytes)
    expect(await read('app')).toBeNull()
    expect(await read('app_conduct')).toBeNull()
  })
  it('is not attached to a record of another compartment, nor to another person', async () => {
    const id = await staged(officer, officer, { health: true })
    const ordinary = await staged(officer, officer)
    const under = (fileId: string, compartment: 'ordinary' | 'health', person: string) =>
      as(
        officer,
        (tx) =>
          attachments.attach(tx, who(officer), fileId, {
            kind: 'assessment',
            id: randomUUID(),
            compartment,
            scope: { personId: person },
          }),
        { ...own(officer), role: 'app_health' },
      )
    expect(await under(id, 'ordinary', officer)).toMatchObject({ code: 'file-not-found' })
    expect(await under(ordinary, 'health', officer)).toMatchObject({ code: 'file-not-found' })
    expect(await under(id, 'health', other)).toMatchObject({ code: 'file-not-found' })
    expect(await under(id, 'health', officer)).toMatchObject({ id })
  })
})

test('a person’s files may not exceed 100 mebibytes, those of closed compartments included', async () => {
  await as(
    officer,
    (tx) =>
      sql`insert into files.attachment (id, sha256, media_type, file_name, bytes, compartment, person_id, staged_by, staged_at)
      select gen_random_uuid(), repeat('0', 64), 'application/pdf', 'a.pdf', 10485760, 'health', ${officer}, ${officer}, ${noon}
      from generate_series(1, 10)`.execute(tx),
    { role: 'app_health' },
  )
  await expect(staged(other, officer)).rejects.toThrow('file-quota-reached')
  expect(await staged(other, other)).toBeTruthy()
})

describe('the sweep', () => {
  const dayAfter = () => new Date(Date.now() + 25 * 3600_000).toISOString()
  it('forgets what nobody attached within a day, and keeps what was', async () => {
    const kept = await staged(officer, officer)
    await attach(officer, officer, kept)
    const waiting = await staged(officer, officer, { now: new Date().toISOString() })
    const health = await staged(officer, officer, { now: new Date().toISOString(), health: true })
    expect((await sweepOrphans(db, attachments, new Date().toISOString())).removed).toBe(0)
    expect(await as(officer, (tx) => attachments.read(tx, waiting))).not.toBeNull()
    const swept = await sweepOrphans(db, attachments, dayAfter())
    expect(swept.forgotten).toBeGreaterThanOrEqual(2)
    expect(await as(officer, (tx) => attachments.read(tx, waiting))).toBeNull()
    expect(await as(officer, (tx) => attachments.read(tx, health), { role: 'app_health' })).toBeNull()
    expect(await as(officer, (tx) => attachments.read(tx, kept), own(officer))).not.toBeNull()
  })
  it('removes a file whose transaction was killed, but not one that another row shares', async () => {
    const shared = aPdf('shared')
    const first = await staged(officer, officer, { bytes: shared })
    await attach(officer, officer, first)
    await staged(other, other, { bytes: shared })
    await sweepOrphans(db, attachments, dayAfter())
    const before = filesOnDisk()
    await attachments.content.put(aPdf('its row was never written'))
    expect(filesOnDisk()).toBe(before + 1)
    expect(await sweepOrphans(db, attachments, dayAfter())).toEqual({ forgotten: 0, removed: 1 })
    expect((await as(officer, (tx) => attachments.read(tx, first), own(officer)))?.content).toEqual(shared)
  })
})

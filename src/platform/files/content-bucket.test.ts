import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { type Claims, inTransaction, type Tx } from '#platform/database/connection.ts'
import { type TestBucket, testBucket } from '#tests/support/bucket.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { Attachments } from './attachments.ts'
import { BucketFault, ContentBucket } from './content-bucket.ts'
import { ContentFolder, DamagedFile } from './content-folder.ts'
import { aPdf } from './samples.ts'
import { Sealer } from './sealing.ts'
import { sweepOrphans } from './sweep-orphans.ts'

let bucket: TestBucket
let content: ContentBucket

beforeAll(async () => {
  bucket = await testBucket()
  content = new ContentBucket(bucket.place, { timeoutMs: 2_000, pauseMs: 5 })
})
afterEach(() => {
  bucket.trouble = 'none'
})
afterAll(() => bucket?.stop())

const later = () => new Date(Date.now() + 60_000).toISOString()

describe('content in a bucket', () => {
  it('is kept under the hash of its bytes, as a folder keeps it, and read back whole', async () => {
    const bytes = randomBytes(200_000)
    const sha256 = await content.put(bytes)
    expect(sha256).toBe(ContentFolder.hash(bytes))
    expect((await content.get(sha256)).equals(bytes)).toBe(true)
    expect(await content.put(bytes)).toBe(sha256)
    expect(await content.olderThan(later())).toContain(sha256)
    expect(await content.olderThan('2020-01-01T00:00:00Z')).toEqual([])
    await content.remove(sha256)
    await content.remove(sha256)
    await expect(content.get(sha256)).rejects.toThrow(DamagedFile)
  })

  it('lists more than one page of names, and only its own folder', async () => {
    const beside = new ContentBucket({ ...bucket.place, prefix: 'elsewhere' }, { pauseMs: 5 })
    const foreign = await beside.put(Buffer.from('not ours'))
    const kept: string[] = []
    for (let n = 0; n < 12; n += 1) kept.push(await content.put(Buffer.from(`page ${n}`)))
    const found = await content.olderThan(later())
    expect(found).toEqual(expect.arrayContaining(kept))
    expect(found).not.toContain(foreign)
    expect(await beside.olderThan(later())).toEqual([foreign])
  })

  it.each(['half-read', 'cut-read'] as const)(
    '%s: a file that comes back short is never handed out',
    async (trouble) => {
      const sha256 = await content.put(randomBytes(100_000))
      bucket.trouble = trouble
      await expect(content.get(sha256)).rejects.toThrow(trouble === 'half-read' ? DamagedFile : BucketFault)
    },
  )

  it('a bucket that keeps half of a file is found out before anything is acknowledged', async () => {
    bucket.trouble = 'half-written'
    await expect(content.put(randomBytes(100_000))).rejects.toThrow(DamagedFile)
    bucket.trouble = 'none'
    const whole = (await content.olderThan(later())).map((sha256) => content.get(sha256))
    await expect(Promise.all(whole)).resolves.toBeDefined()
  })

  it('one answer of 500 is tried again; a bucket that goes on failing is said to, without its key', async () => {
    bucket.trouble = 'fails-once'
    const sha256 = await content.put(Buffer.from('once more'))
    bucket.trouble = 'fails'
    bucket.asked = 0
    const failed = await content.get(sha256).catch((error: Error) => error)
    expect(failed).toBeInstanceOf(BucketFault)
    expect(String(failed)).toContain('500')
    expect(String(failed)).not.toContain(sha256.slice(2))
    expect(bucket.asked).toBe(3)
  })

  it('a bucket that does not answer is given up in time, and is not taken for a missing file', async () => {
    const sha256 = await content.put(Buffer.from('slow'))
    const hurried = new ContentBucket(bucket.place, { timeoutMs: 100, pauseMs: 5 })
    bucket.trouble = 'slow'
    await expect(hurried.get(sha256)).rejects.toThrow(BucketFault)
  })

  it('a key that the bucket refuses is not tried again', async () => {
    const wrong = new ContentBucket({ ...bucket.place, accessKeyId: 'SOMEBODY' }, { pauseMs: 5 })
    bucket.asked = 0
    await expect(wrong.put(Buffer.from('x'))).rejects.toThrow('403')
    expect(bucket.asked).toBe(1)
  })
})

describe('attachments in a bucket', () => {
  let copy: ThrowAway
  let keys: string
  let attachments: Attachments
  beforeAll(async () => {
    copy = await throwAwayDatabase()
    keys = mkdtempSync(join(tmpdir(), 'contingent-bucket-keys-'))
    attachments = new Attachments(content, Sealer.open(keys))
  })
  afterAll(async () => {
    await copy?.drop()
    rmSync(keys, { recursive: true, force: true })
  })

  const person = randomUUID()
  const as = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const claims: Claims = {
      ...{ accountId: person, personId: person, duty: 'candidate', reach: 'self', today: '2026-03-01' },
      ...{ services: [], missions: [], cases: [] },
    }
    return inTransaction(copy.db, { role: 'app_health', claims }, work)
  }
  const stage = (bytes: Buffer, now: string) =>
    as(async (tx) => {
      const c = { actor: { accountId: person } as never, now, fresh: randomUUID }
      const upload = { bytes, fileName: 'note.pdf', compartment: 'health' as const, scope: { personId: person } }
      const staged = await attachments.stage(tx, c, upload)
      if (isRefusal(staged)) throw new Error(staged.code)
      return staged
    })

  it('a file of a closed compartment lies there sealed, and opens for its own person', async () => {
    const { id } = await stage(aPdf('canary-of-health'), new Date().toISOString())
    expect((await as((tx) => attachments.read(tx, id)))?.content.toString()).toContain('canary-of-health')
    for (const sha256 of await content.olderThan(later()))
      expect((await content.get(sha256)).includes('canary-of-health')).toBe(false)
  })

  it('while the bucket fails nothing is staged', async () => {
    bucket.trouble = 'fails'
    const before = await copy.admin.query('select count(*) as n from files.attachment')
    await expect(stage(aPdf('never'), new Date().toISOString())).rejects.toThrow(BucketFault)
    expect((await copy.admin.query('select count(*) as n from files.attachment')).rows).toEqual(before.rows)
  })

  it('the daily sweep removes from the bucket what nobody attached, and what no row names', async () => {
    const orphan = await content.put(Buffer.from('its transaction was killed'))
    const { id } = await stage(aPdf('forgotten'), new Date().toISOString())
    const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString()
    const swept = await sweepOrphans(copy.db, attachments, inTwoDays)
    expect(swept.forgotten).toBeGreaterThan(0)
    expect(await as((tx) => attachments.read(tx, id))).toBeNull()
    await expect(content.get(orphan)).rejects.toThrow(DamagedFile)
    expect(await content.olderThan(later())).toEqual([])
  })
})

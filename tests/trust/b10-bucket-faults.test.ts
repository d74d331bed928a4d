import { randomUUID } from 'node:crypto'
import { asSystem, sampleAccount } from '#platform/access/samples.ts'
import { issueToken } from '#platform/access/tokens.ts'
import { Attachments } from '#platform/files/attachments.ts'
import { ContentBucket } from '#platform/files/content-bucket.ts'
import { ContentFolder } from '#platform/files/content-folder.ts'
import type { ContentStore } from '#platform/files/content-store.ts'
import { aPdf } from '#platform/files/samples.ts'
import { buildServer } from '#platform/web/server.tsx'
import { testBucket } from '#tests/support/bucket.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'
import { Dice } from '../../src/practice/dice.ts'
import { noTrouble, openFaultProxy } from './faults/fault-proxy.ts'
import { slowestPage } from './faults/slowest-page.ts'
import { named, troubleBy } from './faults/troubles.ts'
import { type TrustRun, trustRow } from './row.ts'

const longest = 30_000
/** More at once than the server has connections to its database. */
const together = 24

/** Somebody who may send files. */
async function senderOf({ db }: ThrowAway): Promise<Record<string, string>> {
  const { accountId, assignments } = await sampleAccount(db, {
    email: `${randomUUID()}@example.ca`,
    duties: [{ duty: 'training-officer' }],
  })
  const { token } = await asSystem(db, (tx) =>
    issueToken(tx, {
      ...{ accountId, assignmentId: assignments[0]!, label: 'Faults' },
      ...{ expiresAt: '2026-06-01T00:00:00Z', now: '2026-01-02T00:00:00Z' },
    }),
  )
  return { authorization: `Bearer ${token}` }
}

/** Files are sent and fetched while the way to the bucket is broken; then it is whole, and they are sent once more. */
async function sentFiles({ n, seed, full }: TrustRun, plant: (content: ContentStore) => ContentStore = (one) => one) {
  const copy = await throwAwayDatabase()
  const bucket = await testBucket()
  const proxy = await openFaultProxy({ port: Number(new URL(bucket.place.endpoint).port) })
  const house = houseOn(copy.db)
  const straight = new ContentBucket(bucket.place)
  const hurry = full ? {} : { timeoutMs: 2_000, pauseMs: 20 }
  const broken = new ContentBucket({ ...bucket.place, endpoint: `http://127.0.0.1:${proxy.port}` }, hurry)
  house.tools.attachments = new Attachments(plant(broken), house.tools.sealer)
  const app = await buildServer(house)
  const dice = new Dice(`bucket ${seed}`)
  const faults: string[] = []
  const count = { asked: 0, kept: 0, read: 0, slowest: 0, page: 0 }
  try {
    const headers = await Promise.all(Array.from({ length: 6 }, () => senderOf(copy)))
    const send = (bytes: Buffer, who = 0) => {
      const mark = 'a-boundary'
      const part = (name: string) => `--${mark}\r\ncontent-disposition: form-data; name="${name}"`
      const payload = Buffer.concat([
        Buffer.from(`${part('action')}\r\n\r\npeople.record-certificate\r\n`),
        Buffer.from(`${part('file')}; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n`),
        bytes,
        Buffer.from(`\r\n--${mark}--\r\n`),
      ])
      const type = { 'content-type': `multipart/form-data; boundary=${mark}` }
      return app.inject({
        method: 'POST',
        url: '/api/v1/files',
        headers: { ...headers[who % headers.length], ...type },
        payload,
      })
    }
    const fetched = (id: string) => app.inject({ url: `/api/v1/files/${id}`, headers: headers[0]! })
    const whole = async (id: string, bytes: Buffer) => {
      const { rows } = await copy.admin.query('select sha256 from files.attachment where id = $1', [id])
      return rows[0]?.sha256 === ContentFolder.hash(bytes) && (await straight.get(rows[0].sha256)).equals(bytes)
    }
    for (let round = 0; count.asked < n && faults.length < 20; round += 1) {
      const troubles: string[] = []
      const said = (what: string) => faults.push(`round ${round} of seed ${seed}, ${troubles.join(', ')}: ${what}`)
      const timed = async <T extends { statusCode: number; json(): { title?: string } }>(ask: Promise<T>) => {
        const began = performance.now()
        const answer = await ask
        const took = performance.now() - began
        count.slowest = Math.max(count.slowest, took)
        if (took > longest) said(`somebody waited ${Math.round(took / 1000)} s`)
        if (answer.statusCode === 500 && !troubles.some((one) => one.startsWith('turned-bit'))) said('answers 500')
        if (answer.statusCode >= 400 && !answer.json().title) said(`${answer.statusCode} without a word`)
        return answer
      }
      proxy.set(noTrouble)
      const before = aPdf(`${round} ${seed} ${'x'.repeat(dice.int(0, 30_000))}`)
      const there = await send(before)
      if (there.statusCode !== 201) {
        said(`does not come back: ${there.statusCode}`)
        continue
      }
      // What a bit did that turned on the way is a fault of its own, which the log names: nothing else answers 500.
      const turned = dice.int(0, 1) === 1
      proxy.each(() => {
        const trouble = troubleBy(dice, { within: 20_000, slowest: full ? 2_000 : 400, turned, calm: 0.5 })
        troubles.push(named(trouble))
        return trouble
      })
      const page = slowestPage(app)
      const files = Array.from({ length: Math.min(together, n) }, (_, at) =>
        aPdf(`${round} ${at} ${seed} ${'y'.repeat(dice.int(0, 40_000))}`),
      )
      const [sent, read] = await Promise.all([
        Promise.all(files.map((bytes, at) => timed(send(bytes, at)))),
        Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => timed(fetched(there.json().id)))),
      ])
      const other = await page.stop()
      count.page = Math.max(count.page, other.slowest)
      if (other.failed > 0) said(`${other.failed} other pages failed`)
      if (other.slowest > 4_000 && other.slowest > count.slowest / 2)
        said(`another page took ${Math.round(other.slowest)} ms while files waited`)
      proxy.set(noTrouble)
      for (const [at, answer] of sent.entries())
        if (answer.statusCode === 201) {
          count.kept += 1
          if (!(await whole(answer.json().id, files[at]!).catch(() => false)))
            said('acknowledged, and not whole in the bucket')
        }
      for (const answer of read)
        if (answer.statusCode === 200) {
          count.read += 1
          if (!answer.rawPayload.equals(before)) said('handed out, and not what was kept')
        }
      count.asked += files.length + read.length
    }
    if (proxy.touched === 0) faults.push('the faults touched nothing')
    return {
      n: count.asked,
      faults,
      figure: `${count.kept} files kept and ${count.read} read in spite of it, all whole; the slowest answer ${(count.slowest / 1000).toFixed(1)} s, another page ${Math.round(count.page)} ms`,
    }
  } finally {
    proxy.close()
    await app.close()
    await bucket.stop()
    await copy.drop()
  }
}

/** The same place with some of what it does done otherwise. */
const otherwise = (content: ContentStore, other: Partial<ContentStore>): ContentStore => ({
  put: (bytes) => content.put(bytes),
  get: (sha256) => content.get(sha256),
  remove: (sha256) => content.remove(sha256),
  olderThan: (instant) => content.olderThan(instant),
  ...(content.inTurn ? { inTurn: (work) => content.inTurn!(work) } : {}),
  ...other,
})

trustRow({
  id: 'B10',
  what: 'V16.5.2 V16.5.3 the way to the bucket slow, cut, silent, altered: no file is acknowledged that is not whole there',
  everyday: 24,
  full: 4_000,
  run: (o) => sentFiles(o),
  planted: [
    {
      what: 'a place that says yes before it has kept the file',
      run: (o) =>
        sentFiles({ ...o, n: 12 }, (content) =>
          otherwise(content, {
            async put(bytes) {
              setTimeout(() => content.put(bytes).catch(() => {}), 5_000).unref()
              return ContentFolder.hash(bytes)
            },
          }),
        ),
    },
  ],
})

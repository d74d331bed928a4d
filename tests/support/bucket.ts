import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import type { BucketPlace } from '#platform/files/content-bucket.ts'

/** What goes wrong between the product and the bucket. */
export type BucketTrouble = 'none' | 'half-read' | 'cut-read' | 'half-written' | 'fails' | 'fails-once' | 'slow'

export interface TestBucket {
  place: BucketPlace
  trouble: BucketTrouble
  /** Requests that reached the way to the bucket since it was last set to 0. */
  asked: number
  stop(): Promise<void>
}

/** An S3 on loopback, and a way to it on which things can go wrong. */
export async function testBucket(prefix = 'files'): Promise<TestBucket> {
  const directory = await mkdtemp(join(tmpdir(), 'contingent-bucket-'))
  const settings = { address: '127.0.0.1', port: 0, silent: true, vhostBuckets: false, directory }
  const s3 = new S3rver({ ...settings, configureBuckets: [{ name: 'contingent', configs: [] }] })
  const { port: behind } = await s3.run()
  const bucket: TestBucket = {
    place: {
      endpoint: '',
      bucket: 'contingent',
      prefix,
      region: 'us-east-1',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    trouble: 'none',
    asked: 0,
    async stop() {
      way.closeAllConnections()
      await new Promise((resolve) => way.close(resolve))
      await s3.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
  const way = wayTo(behind, bucket)
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve))
  bucket.place.endpoint = `http://127.0.0.1:${(way.address() as AddressInfo).port}`
  return bucket
}

/** s3rver cannot cut a list into pages on Node 20, so the way does: five names a page. */
class Pages {
  readonly #rest = new Map<string, string[]>()

  /** The page that a request asks for by the token of the one before it, or null where it asks for the first. */
  asked(url: string): string | null {
    const token = new URL(url, 'http://way').searchParams.get('continuation-token')
    return token === null ? null : this.#page(this.#rest.get(token) ?? [])
  }

  first(list: string): string {
    return this.#page([...list.matchAll(/<Contents>.*?<\/Contents>/gs)].map(([one]) => one))
  }

  #page(entries: string[]): string {
    const token = randomUUID()
    const more = entries.length > 5
    if (more) this.#rest.set(token, entries.slice(5))
    const next = more ? `<NextContinuationToken>${token}</NextContinuationToken>` : ''
    const head = '<?xml version="1.0" encoding="UTF-8"?><ListBucketResult>'
    return `${head}<IsTruncated>${more}</IsTruncated>${entries.slice(0, 5).join('')}${next}</ListBucketResult>`
  }
}

function wayTo(behind: number, bucket: TestBucket): Server {
  const pages = new Pages()
  return createServer((asked, answer) => {
    bucket.asked += 1
    const { trouble } = bucket
    const { method, url = '' } = asked
    const isList = url.includes('list-type=2')
    const xml = { 'content-type': 'application/xml' }
    if (trouble === 'slow') return
    if (trouble === 'fails' || trouble === 'fails-once') {
      if (trouble === 'fails-once') bucket.trouble = 'none'
      asked.resume()
      return void answer.writeHead(500, xml).end('<Error><Code>InternalError</Code></Error>')
    }
    const page = isList ? pages.asked(url) : null
    if (page) return void answer.writeHead(200, xml).end(page)
    const pass = async (whole: Buffer) => {
      const body = trouble === 'half-written' && method === 'PUT' ? whole.subarray(0, whole.length / 2) : whole
      const headers = { ...asked.headers, 'content-length': body.length }
      const sent = request({ port: behind, method, path: url, headers }).end(body)
      const [got] = (await once(sent, 'response')) as [IncomingMessage]
      const all = await buffer(got)
      const read = method === 'GET' && got.statusCode === 200
      if (read && isList) return answer.writeHead(200, xml).end(pages.first(all.toString()))
      const half = all.subarray(0, all.length / 2)
      if (read && trouble === 'half-read')
        return answer.writeHead(200, { ...got.headers, 'content-length': half.length }).end(half)
      answer.writeHead(got.statusCode ?? 500, got.headers)
      if (read && trouble === 'cut-read') return answer.write(half, () => answer.destroy())
      return answer.end(all)
    }
    // Whoever asked may be gone in the middle of it.
    void buffer(asked)
      .then(pass)
      .catch(() => answer.destroy())
  })
}

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { installPeer } from './install.ts'
import type { Database, Peer, RunningPeer } from './peer.ts'
import { PeerProcess } from './peer-process.ts'

const here = new URL('payload/', import.meta.url).pathname
const officers = '/api/officers?limit=50&depth=1&sort=sortName'
const pages = '/admin/collections/officers'

/** Payload 3: its API on Node's own server, and its pages on Next.js in production. */
export const payload: Peer = {
  name: 'Payload 3',
  install(folder, say) {
    const fresh = installPeer(here, folder, ['npm', 'ci', '--no-audit', '--no-fund'])
    if (!fresh && existsSync(join(folder, '.next/BUILD_ID'))) return
    say('Building the pages of Payload 3 (a minute or two)')
    const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
    execFileSync('npx', ['next', 'build'], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] })
  },
  servers: (o) => [() => api(o), () => nextPages(o)],
}

async function start(
  script: string,
  { folder, database }: { folder: string; database: Database },
  o: { mode: string; ready: string },
): Promise<PeerProcess> {
  const env = { NODE_ENV: o.mode, NEXT_TELEMETRY_DISABLED: '1', PEER_DATABASE: JSON.stringify(database) }
  return PeerProcess.start({ script: join(folder, script), cwd: folder, env, ready: o.ready })
}

async function tokenFrom(process: PeerProcess): Promise<string> {
  const { user } = (await import(join(here, 'invented-user.mjs'))) as { user: object }
  const answer = await process.asks(
    () => ({}),
    '/api/users/login',
    () => user,
  )(0)
  return (JSON.parse(answer.payload.toString()) as { token: string }).token
}

async function api(o: { folder: string; database: Database; client: pg.Client }): Promise<RunningPeer> {
  await o.client.query('drop schema if exists payload cascade; create schema payload')
  // Only outside "production" does it make its tables by itself.
  const process = await start('server.mjs', o, { mode: 'development', ready: '/api/users/me' })
  await o.client.query(readFileSync(join(here, 'fill.sql'), 'utf8'))
  const token = await tokenFrom(process)
  const run = Date.now()
  const headers = () => ({ authorization: `JWT ${token}` })
  return {
    process,
    api: {
      'list of 50 with relations': process.asks(headers, officers),
      'filtered search': process.asks(
        headers,
        `${officers}&where[sortName][contains]=tremblay&where[language][equals]=fr`,
      ),
      create: process.asks(headers, '/api/officers', (n) => ({
        code: `P-${run}-${n}`,
        name: `Peer ${n}`,
        sortName: `peer ${n}`,
        language: 'en',
        service: 1,
        rank: 1,
      })),
    },
    pages: null,
  }
}

async function nextPages(o: { folder: string; database: Database }): Promise<RunningPeer> {
  const process = await start('pages-server.mjs', o, { mode: 'production', ready: '/admin/login' })
  const cookie = `payload-token=${await tokenFrom(process)}`
  return {
    process,
    api: null,
    pages: {
      cookie,
      visits: {
        async 'list of 50 with relations'(page) {
          await page.goto(`${pages}?limit=50&sort=sortName`)
          await page.waitForSelector('table tbody tr:nth-child(50)')
        },
        async 'filtered search'(page) {
          await page.goto(`${pages}?limit=50&sort=sortName&search=tremblay&where[or][0][and][0][language][equals]=fr`)
          await page.waitForSelector('table tbody tr')
        },
        async create(page, n) {
          await page.goto(`${pages}/create`)
          await page.fill('#field-code', `B-${n}`)
          await page.fill('#field-name', `Peer ${n}`)
          await page.fill('#field-sortName', `peer ${n}`)
          await page.fill('#field-language', 'en')
          await page.click('#field-service .rs__control')
          await page.click('#field-service .rs__option')
          await page.click('#action-save')
          await page.waitForURL((url) => !url.pathname.endsWith('/create'))
        },
      },
    },
  }
}

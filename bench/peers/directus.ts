import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { installPeer } from './install.ts'
import type { Database, Peer, RunningPeer } from './peer.ts'
import { PeerProcess } from './peer-process.ts'

const here = new URL('directus/', import.meta.url).pathname
/** Directus 12 needs a newer Node than the product. */
const node24 = ['npx', '-y', '-p', 'node@24.9.0', '-p', 'npm@11', '--']
const somebody = { email: 'somebody@practice.example.org', password: 'invented for the bench only' }
const officers = '/items/officers?fields=*,service.*,rank.*&limit=50&sort=sort_name&meta=filter_count'
const filter = { _and: [{ sort_name: { _contains: 'tremblay' } }, { language: { _eq: 'fr' } }] }

export const directus: Peer = {
  name: 'Directus 12',
  install: (folder) => {
    // The install scripts would fetch and compile what is not measured: isolated-vm comes ready in a later version.
    const npm = ['npm', 'install', '--no-audit', '--no-fund', '--legacy-peer-deps', '--ignore-scripts']
    installPeer(here, folder, [...node24, ...npm])
  },
  servers: (o) => [() => start(o)],
}

async function start(o: { folder: string; database: Database; client: pg.Client }): Promise<RunningPeer> {
  await o.client.query('drop schema if exists directus cascade; create schema directus')
  const [command, ...rest] = node24 as [string, ...string[]]
  const execPath = execFileSync(command, [...rest, 'node', '-p', 'process.execPath'], { encoding: 'utf8' }).trim()
  const env = environment(o.database)
  const script = join(o.folder, 'node_modules/directus/cli.js')
  execFileSync(execPath, [script, 'bootstrap'], {
    cwd: o.folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await o.client.query(readFileSync(join(here, 'fill.sql'), 'utf8'))
  const { rows } = await o.client.query<{ id: number }>(
    `insert into directus.directus_presets (bookmark, collection, layout, layout_query, filter)
      select 'Search', collection, layout, layout_query, $1 from directus.directus_presets where collection = 'officers' returning id`,
    [JSON.stringify(filter)],
  )
  const server = await PeerProcess.start({
    script,
    args: ['start'],
    cwd: o.folder,
    execPath,
    env,
    ready: '/server/ping',
  })
  const signIn = async (mode: string) => {
    const answer = await server.asks(
      () => ({}),
      '/auth/login',
      () => ({ ...somebody, mode }),
    )(0)
    if (answer.status !== 200) throw new Error(`Directus lets nobody in: ${answer.payload}`)
    return answer
  }
  const { data } = JSON.parse(String((await signIn('json')).payload)) as { data: { access_token: string } }
  const cookie = (await signIn('session')).cookie ?? ''
  const headers = () => ({ authorization: `Bearer ${data.access_token}` })
  const run = Date.now()
  const pages = '/admin/content/officers'
  return {
    process: server,
    api: {
      'list of 50 with relations': server.asks(headers, officers),
      'filtered search': server.asks(headers, `${officers}&filter=${encodeURIComponent(JSON.stringify(filter))}`),
      create: server.asks(headers, '/items/officers', (n) => ({
        code: `P-${run}-${n}`,
        name: `Peer ${n}`,
        sort_name: `peer ${n}`,
        language: 'en',
        service: 1,
        rank: 1,
      })),
    },
    pages: {
      cookie,
      visits: {
        async 'list of 50 with relations'(page) {
          await page.goto(pages)
          await page.waitForSelector('table tbody tr:nth-child(50)')
        },
        async 'filtered search'(page) {
          await page.goto(`${pages}?bookmark=${rows[0]!.id}`)
          await page.waitForSelector('table tbody tr')
        },
        async create(page, n) {
          await page.goto(`${pages}/+`)
          const fields = page.locator('.v-form input[type=text]')
          await fields.first().waitFor()
          // It asks everybody first whether they have bought a licence.
          await page
            .getByRole('button', { name: 'Skip' })
            .click({ timeout: 5_000 })
            .catch(() => {})
          await fields.nth(0).fill(`B-${n}`)
          await fields.nth(1).fill(`Peer ${n}`)
          await fields.nth(2).fill(`peer ${n}`)
          await fields.nth(3).fill('en')
          await page.keyboard.press('ControlOrMeta+S')
          await page.waitForURL((url) => !url.pathname.endsWith('/+'))
        },
      },
    },
  }
}

const environment = (database: Database): Record<string, string> => ({
  DB_CLIENT: 'pg',
  DB_HOST: database.host,
  DB_PORT: String(database.port),
  DB_USER: database.user,
  DB_PASSWORD: 'none',
  DB_DATABASE: database.database,
  DB_SEARCH_PATH: 'array:directus',
  SECRET: 'a secret of invented people, for the bench',
  ADMIN_EMAIL: somebody.email,
  ADMIN_PASSWORD: somebody.password,
  ACCESS_TOKEN_TTL: '2h',
  TELEMETRY: 'false',
  NODE_ENV: 'production',
  LOG_LEVEL: 'error',
  RATE_LIMITER_ENABLED: 'false',
  PRESSURE_LIMITER_ENABLED: 'false',
})

import { randomUUID } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { sessionCookie } from '#platform/access/cookies.ts'
import { csrfOf } from '#platform/access/secret.ts'
import type { House } from '#platform/house.ts'
import { PLATFORM_PATHS } from '#platform/web/paths.ts'
import { buildServer, type ServerOptions } from '#platform/web/server.tsx'
import { type Route, routesOf } from '#tests/support/routes.ts'
import type { BenchHouse } from '../access/bench-house.ts'
import { type Asker, verdict } from '../access/oracle.ts'
import { type PolicyLine, readPolicy } from '../access/policy.ts'
import type { Thing } from '../access/things.ts'

export interface Asked {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'
  url: string
  as?: Asker | null
  headers?: Record<string, string>
  payload?: string
}

/** An address with whoever may open it, on a record that is there. */
export interface Place {
  route: Route
  url: string
  as: Asker | null
  thing: Thing | null
}

/** A dozen below what a reader may ask in a minute. */
const most = { web: 108, api: 1_188 }

/** Asks every route of the product; before a reader has asked as often as the limit lets them, it goes on at a new server. */
export class Crawler {
  readonly bench: BenchHouse
  readonly #house: House
  readonly #options: ServerOptions
  readonly #counts = new Map<string, number>()
  #app: FastifyInstance | undefined
  #strangers = 0

  constructor(bench: BenchHouse, o: ServerOptions = {}, house: House = bench.house) {
    this.bench = bench
    this.#house = house
    this.#options = o
  }

  async app(): Promise<FastifyInstance> {
    this.#app ??= await buildServer(this.#house, this.#options)
    await this.#app.ready()
    return this.#app
  }

  async ask({ method = 'GET', url, as = null, headers = {}, payload }: Asked): Promise<LightMyRequestResponse> {
    const api = url.startsWith('/api/')
    const who = `${api ? 'api' : 'web'} ${as?.name ?? ''}`
    const count = (this.#counts.get(who) ?? 0) + 1
    this.#counts.set(who, count)
    if (as && count > (api ? most.api : most.web)) {
      await this.close()
      this.#counts.set(who, 1)
    }
    const app = await this.app()
    this.#strangers += 1
    return app.inject({
      method,
      url,
      remoteAddress: `10.7.${(this.#strangers >> 8) & 255}.${this.#strangers & 255}`,
      headers: {
        host: 'contingent.example',
        ...(as?.session && !api ? { cookie: `${sessionCookie(this.#options.tls ?? false)}=${as.session}` } : {}),
        ...(as?.token && api ? { authorization: `Bearer ${as.token}` } : {}),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    })
  }

  async routes(): Promise<Route[]> {
    return routesOf(await this.app())
  }

  /** Every route that is asked by GET, at an address that is there, as somebody who may. */
  async places(): Promise<Place[]> {
    const routes = await this.routes()
    const gets = routes.filter((route) => route.methods.includes('GET'))
    return gets.flatMap((route, i) => placesOf(route, i, this.bench))
  }

  async close(): Promise<void> {
    await this.#app?.close()
    this.#app = undefined
    this.#counts.clear()
  }
}

export const formToken = (as: Asker | null): string => (as?.session ? csrfOf(as.session) : '')

const policy = readPolicy()
const acts = [PLATFORM_PATHS.act.en, PLATFORM_PATHS.act.fr]

function placesOf(route: Route, i: number, bench: BenchHouse): Place[] {
  const registry = bench.house.registry
  if (acts.some((act) => route.path.startsWith(`/en${act}/:action`) || route.path.startsWith(`/fr${act}/:action`)))
    return [...registry.actions.values()]
      .filter((action) => route.path.endsWith('/:subject') === (action.subject !== undefined))
      .map((action) =>
        placeOn(route, policy.acts.get(action.name)!, bench, i, (id) =>
          route.path.replace(':action', action.name).replace(':subject', id),
        ),
      )
  const api = /^\/api\/v1\/([^/]+)\/([^/]+)$/.exec(route.path)
  const page = registry.pages.find(({ path }) =>
    [`/en${path.en}`, `/fr${path.fr}`].some((one) => one.replace(/\/$/, '') === route.path),
  )
  const line = policy.views.get(api ? `${api[1]}.${api[2]}` : (page?.view.name ?? ''))
  if (line)
    return [
      placeOn(route, line, bench, i, (id) =>
        api
          ? `${route.path}${line.list || line.about === 'nothing' ? '' : `?id=${id}`}`
          : route.path.replace(':id', id),
      ),
    ]
  const file = [...bench.files.values()].flat()[0]
  const id = route.path === '/files/:id' && file ? file.id : randomUUID()
  const as = bench.askers.find((one) => one.person !== null && one.person === file?.person) ?? null
  return [{ route, url: route.path.replace(':id', id).replace(':link', 'x'.repeat(43)), as, thing: null }]
}

/** Somebody who may, on a thing that they may; where nobody may, whoever comes first, on nothing. */
function placeOn(route: Route, line: PolicyLine, bench: BenchHouse, i: number, url: (id: string) => string): Place {
  const askers = [...bench.askers.slice(i % bench.askers.length), ...bench.askers]
  const things: (Thing | undefined)[] =
    line.list || line.about === 'nothing' ? [undefined] : [...(bench.things.get(line.about) ?? [])]
  for (const as of askers)
    for (const thing of things)
      if (as.duty !== null && verdict(line, as, thing) === 'allowed')
        return { route, url: url(thing?.id ?? ''), as, thing: thing ?? null }
  return { route, url: url(randomUUID()), as: line.anyone ? null : askers[0]!, thing: null }
}

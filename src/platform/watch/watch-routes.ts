import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sha256 } from '#platform/audit/canonical.ts'
import type { House } from '#platform/house.ts'
import type { Log } from './log.ts'
import { type Metrics, openMetrics } from './metrics.ts'
import { readinessOf, type WatchedParts } from './readiness.ts'
import { presentTracer } from './traces.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The action or view that the route answers for. */
    declaration?: string
  }
  interface FastifyRequest {
    endSpan: ((name: string, parts: Record<string, string | number>, failed: boolean) => void) | null
  }
}

export interface Watch {
  log: Log
  parts: WatchedParts
  /** Who sends it as bearer token may read the figures, from wherever; undefined: nobody may from afar. */
  metricsToken?: string | undefined
  /** A proxy stands in front: then every request comes from this machine, and being here proves nothing. */
  behindProxy: boolean
}

/** What is asked by machines that look after this one: no reader, no session, no limit of requests. */
export const watchPaths: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics'])

export const isWatchPath = (url: string): boolean => watchPaths.has(url.split('?')[0] ?? '')

/** `/healthz`: the process answers. `/readyz`: send it requests. `/metrics`: figures. And what each request leaves in log, figures and traces. */
export function addWatch(app: FastifyInstance, house: House, watch: Watch | undefined): void {
  app.get('/healthz', async (_request, reply) =>
    reply.send({ ok: true, ...(house.disk?.readOnly ? { readOnly: 'disk-full' } : {}) }),
  )
  if (!watch) return
  const metrics = openMetrics(house)
  addTrail(app, house, watch, metrics)
  const readiness = readinessOf(house, watch.parts)
  app.get('/readyz', async (_request, reply) => {
    const standing = await readiness()
    return reply.code(standing.ready ? 200 : 503).send(standing)
  })
  app.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request, watch)) return reply.callNotFound()
    return reply.header('content-type', metrics.contentType).send(await metrics.text())
  })
}

function addTrail(app: FastifyInstance, house: House, { log, parts }: Watch, metrics: Metrics): void {
  app.decorateRequest('endSpan', null)
  app.addHook('onRequest', (request, reply, done) => {
    // A proxy that keeps connections open shall take its next request elsewhere.
    if (parts.stopping()) reply.header('connection', 'close')
    const tracer = presentTracer()
    if (!tracer || isWatchPath(request.url)) return done()
    request.endSpan = tracer.open(request.method, done)
  })
  app.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    if (isWatchPath(request.url)) return
    const route = routeOf(house, request)
    const status = reply.statusCode
    const line = { method: request.method, route, status }
    metrics.request({ ...line, seconds: reply.elapsedTime / 1000 })
    if (status >= 500) metrics.fault()
    log.request({ id: request.id, ...line, ms: reply.elapsedTime })
    request.endSpan?.(
      `${request.method} ${route}`,
      { ...httpParts(line), 'contingent.request': request.id },
      status >= 500,
    )
  })
}

const httpParts = (o: { method: string; route: string; status: number }) => ({
  'http.request.method': o.method,
  'http.route': o.route,
  'http.response.status_code': o.status,
})

/** The name of the declaration that answered, else the pattern of the route: never what stood in the address. */
export function routeOf(house: House, request: FastifyRequest): string {
  const { config, url } = request.routeOptions
  if (config.declaration) return config.declaration
  const named = (request.params as { action?: unknown } | undefined)?.action
  if (typeof named === 'string') return house.registry.actions.has(named) ? named : 'no such action'
  if (url?.startsWith('/assets/')) return 'assets'
  return url ?? 'no such address'
}

function mayReadMetrics(request: FastifyRequest, { metricsToken, behindProxy }: Watch): boolean {
  const given = /^Bearer (.{1,200})$/.exec(request.headers.authorization ?? '')?.[1]
  if (metricsToken !== undefined) return given !== undefined && timingSafeEqual(sha256(given), sha256(metricsToken))
  const from = request.socket.remoteAddress ?? ''
  return !behindProxy && /^(127\.|::1$|::ffff:127\.)/.test(from) && request.headers['x-forwarded-for'] === undefined
}

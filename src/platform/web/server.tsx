import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { sessionCookie } from '#platform/access/cookies.ts'
import type { Provider } from '#platform/access/provider/provider.ts'
import { sessionActor } from '#platform/access/sessions.ts'
import { problem } from '#platform/api/answers.ts'
import { addApiRoutes } from '#platform/api/api-routes.ts'
import { bearerActor } from '#platform/api/bearer-actor.ts'
import { sendProblem } from '#platform/api/problem.ts'
import { isDiskFull } from '#platform/disk-space.ts'
import { isThisMachine } from '#platform/encrypted-ways.ts'
import { largestFile } from '#platform/files/accepted-file.ts'
import { BucketFault } from '#platform/files/content-bucket.ts'
import { refusalOfSeal } from '#platform/files/sealed-shut.ts'
import type { House } from '#platform/house.ts'
import { mostInFlight, shedLoad } from '#platform/limits/in-flight.ts'
import { sharedCount } from '#platform/limits/shared-count.ts'
import { ListsBusy } from '#platform/limits/whole-lists.ts'
import { kindOf } from '#platform/refusals.ts'
import { type Log, openLog } from '#platform/watch/log.ts'
import { addWatch, isWatchPath, routeOf, type Watch } from '#platform/watch/watch-routes.ts'
import { sendCrowded } from '#platform/web/crowded.ts'
import { addCspReports } from '#platform/web/csp-reports.ts'
import { sendFault, sendNotFound } from '#platform/web/error-pages.tsx'
import { addFormGuard } from '#platform/web/form-guard.ts'
import { visitorToken } from '#platform/web/form-token.ts'
import { collectMethods } from '#platform/web/methods-there.ts'
import type { PracticeDoor } from '#platform/web/practice-door.ts'
import { refusalText } from '#platform/web/problem-words.ts'
import { languageOf, preferredLanguage, type Reader, visitorReader } from '#platform/web/reader.ts'
import { sendRefusal } from '#platform/web/refusal-page.tsx'
import { addActRoutes } from '#platform/web/routes/act-routes.tsx'
import { addAssets } from '#platform/web/routes/asset-routes.ts'
import { addConfirmRoutes } from '#platform/web/routes/confirm-routes.tsx'
import { addCrawlerRoutes } from '#platform/web/routes/crawler-routes.ts'
import { addEnrolRoutes } from '#platform/web/routes/enrol-routes.tsx'
import { addFileRoutes } from '#platform/web/routes/file-routes.ts'
import { addPasskeyRoutes } from '#platform/web/routes/passkey-routes.ts'
import { addPasswordRoutes } from '#platform/web/routes/password-routes.tsx'
import { addProviderRoutes } from '#platform/web/routes/provider-routes.ts'
import { addSecondStepRoutes } from '#platform/web/routes/second-step-routes.tsx'
import type { SignInContext } from '#platform/web/routes/sign-in-context.ts'
import { addSignInRoutes } from '#platform/web/routes/sign-in-routes.tsx'
import { addViewRoutes } from '#platform/web/routes/view-routes.tsx'
import { addSecurityHeaders, setSecurityHeaders } from '#platform/web/security-headers.ts'
import { isVisit } from '#platform/web/visit-guard.ts'

export interface ServerOptions {
  /** Served over TLS, by ourselves or by a proxy in front: cookies are Secure, HSTS is sent. */
  tls?: boolean
  /** Addresses of proxies whose X-Forwarded headers are believed; none by default. */
  trustProxy?: boolean | string
  /** Requests a minute of one person; `requestLimits` unless given. */
  limits?: { web: number; api: number }
  /** Where people reach the installation; passkeys are bound to it. */
  publicUrl?: string
  /** The institution's sign-in, where there is one. */
  provider?: Provider
  /** What looks after this server: log, readiness, figures. Left out, it only answers that it lives. */
  watch?: Watch
  /** Other web servers share the database: requests are counted there. Left out, this process counts for itself. */
  shared?: boolean
  /** The invented accounts that the sign-in page of a practice copy offers. */
  practiceDoor?: PracticeDoor
}

/** Requests a minute of one person, and of each stranger's address (trust.md 2.4). */
export const requestLimits = { web: 120, api: 1200 } as const

const isApi = (request: FastifyRequest): boolean => request.url.startsWith('/api/')

/** The web server of one installation: pages, forms, files and the API over one registry. */
export async function buildServer(house: House, o: ServerOptions = {}): Promise<FastifyInstance> {
  const tls = o.tls ?? false
  const limits = o.limits ?? requestLimits
  const app = Fastify({
    logger: false,
    // A request on a connection that was open before is answered to the end, not with 503.
    return503OnClosing: false,
    trustProxy: o.trustProxy ?? false,
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 2_000 },
    frameworkErrors(_error, request, given) {
      const reply = given as unknown as FastifyReply
      setSecurityHeaders(request as unknown as FastifyRequest, reply, { tls })
      const text = 'This address cannot be read. / Cette adresse est illisible.\n'
      return reply.code(400).type('text/plain; charset=utf-8').send(text)
    },
  })
  const methodsThere = collectMethods(app)
  app.decorateRequest('reader', null as never)
  app.decorateRequest('nonce', '')
  app.decorateRequest('secure', tls)
  app.decorate('publicOrigin', o.publicUrl?.startsWith('https://') ? new URL(o.publicUrl).origin : null)
  await app.register(cookie)
  await app.register(formbody)
  await app.register(multipart, {
    limits: { fileSize: largestFile, files: 5, fields: 200, fieldSize: 200_000 },
    throwFileSizeLimit: false,
  })
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] })
  addSecurityHeaders(app, { tls })
  addWatch(app, house, o.watch)
  if (o.trustProxy) refusePlainHttp(app)
  shedLoad(app, {
    most: mostInFlight,
    always: (request) => request.url.startsWith('/assets/') || isWatchPath(request.url),
    crowded: (request, reply) => sendCrowded(house, request, reply),
  })
  addReader(app, house, tls)
  await app.register(rateLimit, {
    // Before the form guard: what is refused there counts too.
    hook: 'onRequest',
    max: (request: FastifyRequest) => (isApi(request) ? limits.api : limits.web),
    timeWindow: 60_000,
    ...(o.shared ? { store: sharedCount(house.db) } : {}),
    // By account, whatever session or token it comes with; strangers by where they come from, whatever they claim.
    keyGenerator: (request) => `${isApi(request) ? 'api' : 'web'} ${request.reader.actor?.accountId ?? request.ip}`,
    allowList: (request) => request.url.startsWith('/assets/') || isWatchPath(request.url),
  })
  addFormGuard(app, house)
  addAssets(app)
  app.get('/', async (request, reply) => reply.redirect(`/${preferredLanguage(request)}`, 303))
  addCrawlerRoutes(app, house, o)
  const context: SignInContext = {
    tls,
    publicUrl: o.publicUrl,
    practiceDoor: o.practiceDoor,
    providerLabel: o.provider?.settings.label,
  }
  addSignInRoutes(app, house, context)
  addSecondStepRoutes(app, house, context)
  addEnrolRoutes(app, house, context)
  addPasskeyRoutes(app, house, context)
  addConfirmRoutes(app, house, context)
  if (o.provider) addProviderRoutes(app, house, context, o.provider)
  addPasswordRoutes(app, house, { tls })
  addViewRoutes(app, house, { publicUrl: o.publicUrl })
  addActRoutes(app, house, context)
  addFileRoutes(app, house)
  addCspReports(app, o.watch?.log ?? openLog('warn'))
  addApiRoutes(app, house)
  addErrors(app, house, o.watch?.log ?? openLog('warn'), methodsThere)
  return app
}

/** Behind a proxy people come over TLS: who reaches this port past the proxy, or without TLS through it, is not answered. */
function refusePlainHttp(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.protocol === 'https' || isThisMachine(peerOf(request)) || isWatchPath(request.url)) return
    const text = 'Only over https. / Seulement par https.\n'
    return reply.code(403).type('text/plain; charset=utf-8').send(text)
  })
}

const peerOf = (request: FastifyRequest): string => (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')

/** Reads the session once for each request that may need it. */
function addReader(app: FastifyInstance, house: House, tls: boolean): void {
  app.addHook('onRequest', async (request, reply) => {
    const anonymous: Reader = {
      actor: null,
      csrf: '',
      idleUntil: null,
      session: null,
      unread: 0,
      otherDuties: [],
      requestId: request.id,
    }
    request.reader = anonymous
    if (request.url.startsWith('/assets/') || isWatchPath(request.url)) return
    if (request.url.startsWith('/api/')) {
      request.reader = { ...anonymous, actor: await bearerActor(house, request) }
      return
    }
    const token = request.cookies[sessionCookie(tls)]
    const session = token ? await sessionActor(house.db, token, house.clock(), house.installation.zone) : null
    request.reader = session
      ? {
          actor: session.actor,
          csrf: session.csrf,
          idleUntil: session.idleUntil,
          session: session.handle,
          unread: session.unread,
          otherDuties: session.duties,
          requestId: request.id,
        }
      : isVisit(house, request)
        ? anonymous
        : visitorReader(anonymous, () => visitorToken(request, reply, tls))
    if (house.installation.kind === 'practice') reply.header('x-contingent-practice', 'true')
  })
}

function addErrors(
  app: FastifyInstance,
  house: House,
  log: Log,
  methodsThere: (request: FastifyRequest) => string[],
): void {
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => {
    const methods = methodsThere(request)
    // A route that hides from this reader answers as if it were not there.
    if (methods.length > 0 && !methods.includes(request.method)) {
      reply.header('allow', methods.join(', '))
      const lang = languageOf(request)
      if (request.url.startsWith('/api/'))
        return sendProblem(reply, problem(house, 405, 'method-not-allowed', lang, methodWords[lang]))
      return sendFault(house, request, reply, lang, { status: 405, id: '' })
    }
    if (request.url.startsWith('/api/')) {
      const lang = preferredLanguage(request)
      const detail = { en: 'There is no such operation.', fr: 'Cette opération n’existe pas.' }
      return sendProblem(reply, problem(house, 404, 'no-such-operation', lang, detail[lang]))
    }
    return sendNotFound(house, request, reply, languageOf(request))
  })
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (isDiskFull(error)) {
      house.disk?.sawFull()
      return sendUnavailable(house, request, reply, refuse('read-only-now'))
    }
    if (error instanceof ListsBusy) return sendUnavailable(house, request, reply, refuse(error.because))
    const status =
      error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500
    const id = request.id.slice(0, 8).toUpperCase()
    const shut = refusalOfSeal(error) ?? (error instanceof BucketFault ? refuse('files-unreachable') : null)
    if (shut && !request.url.startsWith('/api/')) return sendRefusal(house, request, reply, languageOf(request), shut)
    if (status === 500) log.fault(`${request.method} ${routeOf(house, request)}`, error, id)
    if (request.url.startsWith('/api/')) {
      const lang = preferredLanguage(request)
      const detail = {
        500: { en: `The fault is logged as ${id}.`, fr: `L’erreur est consignée sous ${id}.` },
        429: { en: 'Wait a minute, then try again.', fr: 'Patientez une minute, puis réessayez.' },
        400: { en: 'The request could not be read.', fr: 'La demande n’a pas pu être lue.' },
      }
      const kind = status === 500 || status === 429 ? status : 400
      const code = { 500: 'fault', 429: 'too-many-requests', 400: 'bad-request' }[kind]
      return sendProblem(reply, problem(house, status, code, lang, detail[kind][lang]))
    }
    return sendFault(house, request, reply, languageOf(request), { status, id })
  })
}

const methodWords = {
  en: 'This address answers other methods only, those that the header Allow names.',
  fr: 'Cette adresse ne répond qu’à d’autres méthodes, celles que nomme l’en-tête Allow.',
}

/** What is no act needed to write as well, and could not: signing in, a look into a closed compartment, a file. */
function sendUnavailable(house: House, request: FastifyRequest, reply: FastifyReply, refusal: Refusal) {
  if (!request.url.startsWith('/api/')) return sendRefusal(house, request, reply, languageOf(request), refusal)
  const lang = preferredLanguage(request)
  const status = kindOf(refusal) === 'unavailable' ? 503 : 409
  return sendProblem(
    reply.header('retry-after', '30'),
    problem(house, status, refusal.code, lang, refusalText(house.registry, refusal, lang)),
  )
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#kernel/language.ts'
import { visitorFrom } from '#platform/access/visitor.ts'
import type { AnyAction } from '#platform/action.ts'
import { answer, badHeader, invalid, refused, unauthorised } from '#platform/api/answers.ts'
import { addApiFileRoutes } from '#platform/api/file-routes.ts'
import { openApiDocument } from '#platform/api/openapi.ts'
import type { Fields } from '#platform/fields.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { inListTurn } from '#platform/limits/whole-lists.ts'
import { type Performed, type PerformOptions, perform, preview } from '#platform/perform.ts'
import { show } from '#platform/show.ts'
import type { AnyView } from '#platform/view.ts'
import { comesFromElsewhere } from '#platform/web/form-token.ts'
import { NOBODY, preferredLanguage } from '#platform/web/reader.ts'

/** `requests.register-request` → `/api/v1/requests/register-request`. */
export const apiPath = (name: string): string => `/api/v1/${name.replace('.', '/')}`

/** Every action is a POST, every view a GET, and files for them come and go; nothing else. Tokens carry one duty of one account; cookies count for nothing here. */
export function addApiRoutes(app: FastifyInstance, house: House): void {
  app.get('/api/v1/openapi.json', async (_request, reply) =>
    reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(openApiDocument(house))),
  )
  for (const action of house.registry.actions.values()) {
    app.post(apiPath(action.name), { config: { declaration: action.name } }, (request, reply) =>
      doAction(house, action, request, reply),
    )
  }
  for (const view of house.registry.views.values()) {
    app.get(apiPath(view.name), { config: { declaration: view.name } }, (request, reply) =>
      showView(house, view, request, reply),
    )
  }
  addApiFileRoutes(app, house)
}

async function doAction(house: House, action: AnyAction, request: FastifyRequest, reply: FastifyReply) {
  const lang = preferredLanguage(request)
  const visit = action.doneBy === 'anyone'
  const actor = visit ? visitorFrom(request.ip) : request.reader.actor
  if (!actor) return unauthorised(house, reply, lang)
  // What a page elsewhere can make a browser send without asking us first is not taken (ADR 0022).
  if (visit && comesFromElsewhere(request)) return badHeader(house, reply, lang, 'Origin')
  if (visit && !/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    return badHeader(house, reply, lang, 'Content-Type')
  const key = request.headers['idempotency-key']
  const match = request.headers['if-match']
  const version = /^"?(\d{1,9})"?$/.exec(match ?? '')?.[1]
  // A condition that is not understood must not count as none.
  if (match !== undefined && match !== '*' && version === undefined) return badHeader(house, reply, lang, 'If-Match')
  if (key !== undefined && !/^[\x21-\x7e]{1,200}$/.test(String(key)))
    return badHeader(house, reply, lang, 'Idempotency-Key')
  const { preview: asked, shown } = request.query as { preview?: unknown; shown?: unknown }
  const o: PerformOptions = {
    ...(typeof key === 'string' ? { idempotencyKey: key } : {}),
    ...(version ? { expects: Number(version) } : {}),
    ...(action.consequences && typeof shown === 'string' ? { shown } : {}),
  }
  const c = circumstancesOf(house, actor, { language: lang, requestId: request.id })
  if (action.consequences && asked !== undefined) {
    const found = await preview(house, action, request.body ?? {}, c, o)
    return found.kind === 'touches'
      ? answer(house, reply, 200, { touched: found.touched, shown: found.shown })
      : notDone(house, action, request, reply, lang, found)
  }
  const performed = await perform(house, action, request.body ?? {}, c, o)
  if (performed.kind !== 'done') return notDone(house, action, request, reply, lang, performed)
  return answer(house, reply, performed.replayed ? 200 : 201, {
    id: performed.id,
    ...(performed.replayed ? { replayed: true } : {}),
    ...(performed.saved.reveal ? { reveal: performed.saved.reveal.value } : {}),
  })
}

function notDone(
  house: House,
  action: AnyAction,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  why: Exclude<Performed, { kind: 'done' }>,
) {
  return why.kind === 'refused'
    ? refused(house, request, reply, lang, why.refusal)
    : invalid(house, request, reply, lang, why.issues, action.words.fields)
}

async function showView(house: House, view: AnyView, request: FastifyRequest, reply: FastifyReply) {
  const lang = preferredLanguage(request)
  const { actor } = request.reader
  if (!actor && view.seenBy !== 'anyone') return unauthorised(house, reply, lang)
  const c = circumstancesOf(house, actor ?? NOBODY, { language: lang, requestId: request.id })
  const query = readQuery(view.query as Fields, request.query as Record<string, string>)
  return inListTurn(request.reader.actor?.accountId ?? request.ip, query, async () => {
    const shown = await show(house, view, query, c)
    if (shown.kind === 'refused') return refused(house, request, reply, lang, shown.refusal)
    if (shown.kind === 'invalid') return invalid(house, request, reply, lang, shown.issues, {})
    return answer(house, reply, 200, {
      data: shown.data,
      open: shown.offers.map(({ action, subject }) => ({
        action: action.name,
        subject: subject.id,
        version: subject.version ?? null,
      })),
    })
  })
}

function readQuery(fields: Fields, given: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const kind = fields[name]?.kind
      if (kind === 'whole') return [name, /^-?\d{1,15}$/.test(value) ? Number(value) : value]
      if (kind === 'yes') return [name, value === 'true']
      // Answers about a person stand in no address: the API tells what would be asked.
      if (kind === 'answers') return [name, null]
      return [name, value]
    }),
  )
}

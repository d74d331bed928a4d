import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#kernel/language.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Actor } from '#platform/access/actor.ts'
import { tokenActor } from '#platform/access/tokens.ts'
import type { AnyAction } from '#platform/action.ts'
import { openApiDocument } from '#platform/api/openapi.ts'
import { type Problem, sendProblem } from '#platform/api/problem.ts'
import type { Fields, InputIssue } from '#platform/fields.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { perform } from '#platform/perform.ts'
import { kindOf } from '#platform/refusals.ts'
import { show } from '#platform/show.ts'
import type { AnyView } from '#platform/view.ts'
import { issueText, refusalText } from '#platform/web/problem-words.ts'
import { NOBODY, preferredLanguage } from '#platform/web/reader.ts'

const TITLES: Record<number, { en: string; fr: string }> = {
  400: { en: 'Request not understood', fr: 'Demande non comprise' },
  401: { en: 'Sign in first', fr: 'Authentification requise' },
  403: { en: 'Not part of your duty', fr: 'Hors de votre fonction' },
  404: { en: 'Not found', fr: 'Introuvable' },
  405: { en: 'Method not allowed', fr: 'Méthode non permise' },
  409: { en: 'Not possible now', fr: 'Impossible pour le moment' },
  422: { en: 'Input not valid', fr: 'Saisie non valide' },
  429: { en: 'Too many requests', fr: 'Trop de demandes' },
  500: { en: 'Something went wrong', fr: 'Une erreur est survenue' },
}

/** `requests.register-request` → `/api/v1/requests/register-request`. */
export const apiPath = (name: string): string => `/api/v1/${name.replace('.', '/')}`

/** Every action is a POST, every view a GET; nothing else. Tokens carry one duty of one account; cookies count for nothing here. */
export function addApiRoutes(app: FastifyInstance, house: House): void {
  app.get('/api/v1/openapi.json', async (_request, reply) =>
    reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(openApiDocument(house))),
  )
  for (const action of house.registry.actions.values()) {
    app.post(apiPath(action.name), (request, reply) => doAction(house, action, request, reply))
  }
  for (const view of house.registry.views.values()) {
    app.get(apiPath(view.name), (request, reply) => showView(house, view, request, reply))
  }
}

/** Whom the bearer token of a request stands for; the limit of requests and the operation both ask, once. */
export async function bearerActor(house: House, request: FastifyRequest): Promise<Actor | null> {
  const header = request.headers.authorization
  const token = header?.startsWith('Bearer ') ? header.slice(7).trim() : null
  if (!token) return null
  return tokenActor(house.db, token, house.clock(), house.installation.zone)
}

async function doAction(house: House, action: AnyAction, request: FastifyRequest, reply: FastifyReply) {
  const lang = preferredLanguage(request)
  const { actor } = request.reader
  if (!actor) return unauthorised(house, reply, lang)
  const key = request.headers['idempotency-key']
  const match = request.headers['if-match']
  const version = /^"?(\d{1,9})"?$/.exec(match ?? '')?.[1]
  // A condition that is not understood must not count as none.
  if (match !== undefined && match !== '*' && version === undefined) return badHeader(house, reply, lang, 'If-Match')
  if (key !== undefined && !/^[\x21-\x7e]{1,200}$/.test(String(key)))
    return badHeader(house, reply, lang, 'Idempotency-Key')
  const performed = await perform(
    house,
    action,
    request.body ?? {},
    circumstancesOf(house, actor, { language: lang, requestId: request.id }),
    {
      ...(typeof key === 'string' ? { idempotencyKey: key } : {}),
      ...(version ? { expects: Number(version) } : {}),
    },
  )
  if (performed.kind === 'refused') return refused(house, request, reply, lang, performed.refusal)
  if (performed.kind === 'invalid') return invalid(house, request, reply, lang, performed.issues, action.words.fields)
  return answer(house, reply, performed.replayed ? 200 : 201, {
    id: performed.id,
    ...(performed.replayed ? { replayed: true } : {}),
    ...(performed.saved.reveal ? { reveal: performed.saved.reveal.value } : {}),
  })
}

async function showView(house: House, view: AnyView, request: FastifyRequest, reply: FastifyReply) {
  const lang = preferredLanguage(request)
  const { actor } = request.reader
  if (!actor && view.seenBy !== 'anyone') return unauthorised(house, reply, lang)
  const c = circumstancesOf(house, actor ?? NOBODY, { language: lang, requestId: request.id })
  const shown = await show(house, view, readQuery(view.query as Fields, request.query as Record<string, string>), c)
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
}

function readQuery(fields: Fields, given: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const kind = fields[name]?.kind
      if (kind === 'whole') return [name, /^-?\d{1,15}$/.test(value) ? Number(value) : value]
      if (kind === 'yes') return [name, value === 'true']
      return [name, value]
    }),
  )
}

function answer(house: House, reply: FastifyReply, status: number, body: Record<string, unknown>) {
  return reply
    .code(status)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify({ ...body, practice: house.installation.kind === 'practice' }))
}

function unauthorised(house: House, reply: FastifyReply, lang: Language) {
  reply.header('www-authenticate', 'Bearer')
  const detail = { en: 'Send a valid bearer token.', fr: 'Transmettez un jeton d’accès valide.' }
  return sendProblem(reply, problem(house, 401, 'no-token', lang, detail[lang]))
}

function badHeader(house: House, reply: FastifyReply, lang: Language, name: string) {
  const detail = {
    en: `The header ${name} could not be understood. Nothing was done.`,
    fr: `L’en-tête ${name} n’a pas pu être compris. Rien n’a été fait.`,
  }
  return sendProblem(reply, problem(house, 400, 'bad-header', lang, detail[lang]))
}

function refused(house: House, request: FastifyRequest, reply: FastifyReply, lang: Language, refusal: Refusal) {
  const status = { forbidden: 403, 'not-found': 404, conflict: 409 }[kindOf(refusal)]
  return sendProblem(reply, {
    ...problem(house, status, refusal.code, lang, refusalText(house.registry, refusal, lang)),
    instance: `urn:contingent:request:${request.id}`,
  })
}

function invalid(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  issues: readonly InputIssue[],
  fields: AnyAction['words']['fields'],
) {
  const errors = issues.map((issue) => ({
    field: issue.field,
    code: issue.code,
    detail: issueText(issue, fields[issue.field.split('.')[0] ?? '']?.label[lang] ?? issue.field, lang),
  }))
  return sendProblem(reply, {
    ...problem(house, 422, 'invalid-input', lang, errors.map((one) => one.detail).join(' ')),
    errors,
    instance: `urn:contingent:request:${request.id}`,
  })
}

/** A problem of the API that is not a refusal: bad JSON, unknown path, a fault. */
export function problem(house: House, status: number, code: string, lang: Language, detail: string): Problem {
  return {
    status,
    code,
    title: (TITLES[status] ?? TITLES[500]!)[lang],
    detail,
    practice: house.installation.kind === 'practice',
  }
}

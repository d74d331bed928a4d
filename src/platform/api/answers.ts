import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#kernel/language.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { AnyAction } from '#platform/action.ts'
import { type Problem, sendProblem } from '#platform/api/problem.ts'
import type { InputIssue } from '#platform/fields.ts'
import type { House } from '#platform/house.ts'
import { kindOf } from '#platform/refusals.ts'
import { issueText, refusalText } from '#platform/web/problem-words.ts'

const TITLES: Record<number, { en: string; fr: string }> = {
  400: { en: 'Request not understood', fr: 'Demande non comprise' },
  401: { en: 'Sign in first', fr: 'Authentification requise' },
  403: { en: 'Not part of your duty', fr: 'Hors de votre fonction' },
  404: { en: 'Not found', fr: 'Introuvable' },
  405: { en: 'Method not allowed', fr: 'Méthode non permise' },
  409: { en: 'Not possible now', fr: 'Impossible pour le moment' },
  422: { en: 'Input not valid', fr: 'Saisie non valide' },
  429: { en: 'Too many requests', fr: 'Trop de demandes' },
  503: { en: 'Read-only for now', fr: 'En lecture seule pour le moment' },
  500: { en: 'Something went wrong', fr: 'Une erreur est survenue' },
}

const notNow = { en: 'Not available now', fr: 'Indisponible pour le moment' }

export function answer(house: House, reply: FastifyReply, status: number, body: Record<string, unknown>) {
  return reply
    .code(status)
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify({ ...body, practice: house.installation.kind === 'practice' }))
}

export function unauthorised(house: House, reply: FastifyReply, lang: Language) {
  reply.header('www-authenticate', 'Bearer')
  const detail = { en: 'Send a valid bearer token.', fr: 'Transmettez un jeton d’accès valide.' }
  return sendProblem(reply, problem(house, 401, 'no-token', lang, detail[lang]))
}

export function badHeader(house: House, reply: FastifyReply, lang: Language, name: string) {
  const detail = {
    en: `The header ${name} could not be understood. Nothing was done.`,
    fr: `L’en-tête ${name} n’a pas pu être compris. Rien n’a été fait.`,
  }
  return sendProblem(reply, problem(house, 400, 'bad-header', lang, detail[lang]))
}

export function refused(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  refusal: Refusal,
  status: number = { forbidden: 403, 'not-found': 404, conflict: 409, 'too-often': 429, unavailable: 503 }[
    kindOf(refusal)
  ],
) {
  if (status === 503) reply.header('retry-after', '30')
  return sendProblem(reply, {
    ...problem(house, status, refusal.code, lang, refusalText(house.registry, refusal, lang)),
    instance: `urn:contingent:request:${request.id}`,
  })
}

export function invalid(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Language,
  issues: readonly InputIssue[],
  fields: AnyAction['words']['fields'],
) {
  // A field that is not declared may be called `toString`: only what the declaration itself has counts.
  const labelOf = (name: string) => (Object.hasOwn(fields, name) ? fields[name]?.label[lang] : undefined)
  const errors = issues.map((issue) => ({
    field: issue.field,
    code: issue.code,
    detail: issueText(issue, labelOf(issue.field.split('.')[0] ?? '') ?? issue.field, lang),
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
    title: (['files-unreachable', 'busy-now'].includes(code) ? notNow : (TITLES[status] ?? TITLES[500]!))[lang],
    detail,
    practice: house.installation.kind === 'practice',
  }
}

import type { FastifyRequest } from 'fastify'
import type { Fields } from '#platform/fields.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A page that is asked by POST and changes nothing (decisions/0023): it needs no form token, and sets no cookie. */
    asks?: boolean
  }
}

/** More names than any form of ours has, and longer answers than any question of ours takes, are left aside. */
const mostAnswers = 100
const longestAnswer = 200

/**
 * What such a page is asked: the parameters of its path, and the answers of its form. What stands behind the address counts for
 * nothing: answers about a person do not belong into histories, logs and links.
 */
export function askedBy(request: FastifyRequest, fields: Fields): Record<string, unknown> {
  const asked: Record<string, unknown> = { ...(request.params as Record<string, string>) }
  if (request.method !== 'POST' || request.body === null || typeof request.body !== 'object') return asked
  const posted = Object.entries(request.body as Record<string, unknown>).slice(0, mostAnswers)
  const answers = posted.flatMap(([name, value]): [string, string][] =>
    name.startsWith('answers.') && typeof value === 'string' && value.length <= longestAnswer
      ? [[name.slice('answers.'.length), value.trim()]]
      : [],
  )
  for (const [name, one] of Object.entries(fields))
    if (one.kind === 'answers') asked[name] = Object.fromEntries(answers)
  return asked
}

/** The same as fields of a form, to hand on what was typed. */
export const asFormFields = (answers: Readonly<Record<string, string>> | null): [string, string][] =>
  Object.entries(answers ?? {}).map(([name, value]) => [`answers.${name}`, value])

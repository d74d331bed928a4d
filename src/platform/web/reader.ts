import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLanguage, type Language, type Localized } from '#kernel/language.ts'
import type { Actor } from '#platform/access/actor.ts'
import { visitorFrom } from '#platform/access/visitor.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import { circumstancesOf, type House } from '#platform/house.ts'

/** Who is reading, and in which session: attached to every request before its route runs. */
export interface Reader {
  actor: Actor | null
  csrf: string
  /** When the session ends if nothing happens, ISO instant. */
  idleUntil: string | null
  /** The handle of the session, by which its owner sees it in a list; never its secret. */
  session: string | null
  /** Letters that the reader has not read yet. */
  unread: number
  /** Other duties of the same account, to switch to. */
  otherDuties: readonly { assignmentId: string; duty: Actor['duty'] }[]
  requestId: string
}

declare module 'fastify' {
  interface FastifyRequest {
    reader: Reader
    nonce: string
    /** Served over TLS, by us or by the proxy in front: cookies are Secure and bound to the host. */
    secure: boolean
  }
}

/** A visitor gets a token, and the cookie that goes with it, when a form asks for one: whoever only reads is given none. */
export function visitorReader(anonymous: Reader, tokenOf: () => string): Reader {
  let token: string | undefined
  return {
    ...anonymous,
    get csrf() {
      token ??= tokenOf()
      return token
    },
  }
}

/** Somebody who is not signed in: sees what is public and nothing else. */
export const NOBODY: Actor = {
  accountId: '00000000-0000-0000-0000-000000000000',
  assignmentId: '00000000-0000-0000-0000-000000000000',
  personId: null,
  // A duty that no declaration names: every list of duties refuses it.
  duty: 'anonymous' as Actor['duty'],
  reach: 'none',
  services: [],
  missions: [],
  cases: [],
  name: '',
  language: 'en',
  kind: 'person',
}

export const say = (lang: Language) => (text: Localized) => text[lang]

/** The language of a request: its first path segment, else what the browser prefers. */
export function languageOf(request: FastifyRequest): Language {
  const first = request.url.split(/[/?]/)[1]
  if (isLanguage(first)) return first
  return preferredLanguage(request)
}

export function preferredLanguage(request: FastifyRequest): Language {
  const header = request.headers['accept-language'] ?? ''
  const wanted = header
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
      const q = rest.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean)
      return { tag: tag.slice(0, 2), q: q === undefined ? 1 : Number(q) }
    })
    .sort((a, b) => b.q - a.q)
    .find((one) => one.q > 0 && isLanguage(one.tag))
  return (wanted?.tag as Language | undefined) ?? 'en'
}

/** The circumstances of a request: its reader in the language of its page. */
export function circumstancesOfRequest(house: House, request: FastifyRequest, lang: Language): Circumstances {
  return circumstancesOf(house, request.reader.actor ?? NOBODY, { language: lang, requestId: request.reader.requestId })
}

/** The same for an act of visitors: nobody's in particular, whoever is signed in at that browser. */
export const circumstancesOfVisit = (house: House, request: FastifyRequest, lang: Language): Circumstances =>
  circumstancesOf(house, visitorFrom(request.ip), { language: lang, requestId: request.id })

export function sendHtml(reply: FastifyReply, html: string, status = 200): FastifyReply {
  return reply.code(status).header('content-type', 'text/html; charset=utf-8').send(html)
}

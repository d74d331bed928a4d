import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * So long may anybody keep a page of the public site, in seconds. With what this process itself remembers it stays below a minute: within
 * that what is published no longer must be gone everywhere.
 */
export const publicFor = 30

/**
 * Says of an answer that anybody may keep it for a moment. Only what a visitor was shown, whole and without a cookie, is such an
 * answer; whoever is signed in, and whoever tells something about themselves, gets their own each time.
 */
export function keepable(request: FastifyRequest, reply: FastifyReply): boolean {
  reply.header('vary', 'accept-encoding, cookie')
  const asked = request.method === 'GET' || request.method === 'HEAD'
  return asked && !request.reader.actor && reply.statusCode === 200 && !reply.hasHeader('set-cookie')
}

/** Sends a text that anybody may keep for a moment, or says that the one that they kept is still the same. */
export function sendKeepable(request: FastifyRequest, reply: FastifyReply, text: string): FastifyReply {
  const tag = tagOf(text, request.nonce)
  reply.header('cache-control', `public, max-age=${publicFor}`).header('etag', tag)
  if (!knows(request, tag)) return reply.send(text)
  // The policy names the nonce of the text that was kept: that one stays.
  for (const header of ['content-security-policy', 'content-type']) reply.removeHeader(header)
  return reply.code(304).send()
}

/** The same text has the same tag whatever its nonce; weak, because it travels compressed in several ways. */
const tagOf = (text: string, nonce: string): string =>
  `W/"${createHash('sha256').update(text.replaceAll(nonce, '')).digest('base64url').slice(0, 22)}"`

const knows = (request: FastifyRequest, tag: string): boolean =>
  String(request.headers['if-none-match'] ?? '')
    .split(',')
    .some((one) => one.trim() === tag || one.trim() === tag.slice(2))

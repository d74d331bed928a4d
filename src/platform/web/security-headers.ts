import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

/** The headers of `trust.md` 2.4 on every answer, errors and redirects included. */
export function addSecurityHeaders(app: FastifyInstance, o: { tls: boolean }): void {
  app.addHook('onRequest', async (request, reply) => {
    request.nonce = randomBytes(16).toString('base64')
    const policy = [
      "default-src 'none'",
      `script-src 'nonce-${request.nonce}'`,
      `style-src 'self' 'nonce-${request.nonce}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
    ]
    reply
      .header('content-security-policy', policy.join('; '))
      .header('x-frame-options', 'DENY')
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'same-origin')
      .header('cross-origin-opener-policy', 'same-origin')
      .header('cross-origin-resource-policy', 'same-origin')
      .header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
      .header('cache-control', 'no-store')
    if (o.tls) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  })
}

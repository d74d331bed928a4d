import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { cspReportPath } from '#platform/web/csp-reports.ts'

/** The headers of `trust.md` 2.4 on every answer, errors and redirects included. */
export function addSecurityHeaders(app: FastifyInstance, o: { tls: boolean }): void {
  app.addHook('onRequest', async (request, reply) => setSecurityHeaders(request, reply, o))
}

/** The same on an answer that no hook reaches: an address that the router cannot read. */
export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply, o: { tls: boolean }): void {
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
    `report-uri ${cspReportPath}`,
    'report-to csp',
  ]
  reply
    .header('content-security-policy', policy.join('; '))
    .header('reporting-endpoints', `csp="${cspReportPath}"`)
    .header('x-frame-options', 'DENY')
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin')
    .header('cross-origin-opener-policy', 'same-origin')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    .header('cache-control', 'no-store')
  if (o.tls) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
}

/** Lets one page start the worker of its own server that keeps it for times without a network. */
export function allowWorker(reply: FastifyReply): void {
  reply.header('content-security-policy', `${reply.getHeader('content-security-policy')}; worker-src 'self'`)
}

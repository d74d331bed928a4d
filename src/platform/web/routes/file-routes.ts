import type { FastifyInstance } from 'fastify'
import { refuse } from '#kernel/refusal.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { downloadHeaders } from '#platform/files/download-headers.ts'
import type { House } from '#platform/house.ts'
import { roleFor } from '#platform/reach.ts'
import { circumstancesOfRequest, languageOf, preferredLanguage } from '#platform/web/reader.ts'
import { sendRefusal } from '#platform/web/refusal-page.tsx'

/** Attachments: the row policies decide who gets one; each download is audited. */
export function addFileRoutes(app: FastifyInstance, house: House): void {
  app.get('/files/:id', async (request, reply) => {
    const { id } = request.params as { id: string }
    const lang = request.reader.actor?.language ?? preferredLanguage(request) ?? languageOf(request)
    if (!request.reader.actor || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
      return sendRefusal(house, request, reply, lang, refuse('not-found'))
    const c = circumstancesOfRequest(house, request, lang)
    const file = await inTransaction(
      house.db,
      { role: roleFor('own', c.actor), claims: claimsOf(c.actor, c.today) },
      async (tx) => {
        const found = await house.tools.attachments.read(tx, id)
        await appendAudit(tx, {
          at: c.now,
          ...auditBy(c.actor),
          act: 'files.download',
          outcome: found ? 'read' : 'refused',
          code: found ? null : 'not-found',
          objectKind: 'attachment',
          objectId: id,
          personId: found?.personId ?? null,
          compartment: found?.compartment ?? null,
          requestId: c.requestId,
        })
        return found
      },
    )
    if (!file) return sendRefusal(house, request, reply, lang, refuse('not-found'))
    return reply.headers(downloadHeaders(file)).send(file.content)
  })
}

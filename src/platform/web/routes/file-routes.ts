import type { FastifyInstance } from 'fastify'
import { isClosed } from '#kernel/compartments.ts'
import { refuse } from '#kernel/refusal.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { needsProof } from '#platform/access/step-up.ts'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { downloadHeaders } from '#platform/files/download-headers.ts'
import type { House } from '#platform/house.ts'
import { roleFor } from '#platform/reach.ts'
import { confirmHref } from '#platform/web/paths.ts'
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
    const unproved = needsProof(c)
    const file = await inTransaction(
      house.db,
      { role: roleFor('own', c.actor), claims: claimsOf(c.actor, c.today) },
      async (tx) => {
        const read = await house.tools.attachments.read(tx, id)
        const held = read && unproved && isClosed(read.compartment) && read.personId !== c.actor.personId
        const found = held ? null : read
        await appendAudit(tx, {
          at: c.now,
          ...auditBy(c.actor),
          act: 'files.download',
          outcome: found ? 'read' : 'refused',
          code: found ? null : held ? 'confirm-identity' : 'not-found',
          objectKind: 'attachment',
          objectId: id,
          personId: read?.personId ?? null,
          compartment: read?.compartment ?? null,
          requestId: c.requestId,
        })
        return held ? ('held' as const) : found
      },
    )
    // What is closed is opened by others than its owner only after a fresh proof (ASVS 7.5.3).
    if (file === 'held') return reply.redirect(confirmHref(lang, `/files/${id}`), 303)
    if (!file) return sendRefusal(house, request, reply, lang, refuse('not-found'))
    return reply.headers(downloadHeaders(file)).send(file.content)
  })
}

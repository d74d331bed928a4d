import type { FastifyInstance } from 'fastify'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { downloadFile } from '#platform/files/download-file.ts'
import { downloadHeaders } from '#platform/files/download-headers.ts'
import type { House } from '#platform/house.ts'
import { confirmHref } from '#platform/web/paths.ts'
import { circumstancesOfRequest, languageOf, preferredLanguage } from '#platform/web/reader.ts'
import { sendRefusal } from '#platform/web/refusal-page.tsx'

/** Attachments, for those who are signed in. */
export function addFileRoutes(app: FastifyInstance, house: House): void {
  app.get('/files/:id', async (request, reply) => {
    const { id } = request.params as { id: string }
    const lang = request.reader.actor?.language ?? preferredLanguage(request) ?? languageOf(request)
    const file = request.reader.actor
      ? await downloadFile(house, id, circumstancesOfRequest(house, request, lang))
      : refuse('not-found')
    if (isRefusal(file) && file.code === 'confirm-identity')
      return reply.redirect(confirmHref(lang, `/files/${id}`), 303)
    if (isRefusal(file)) return sendRefusal(house, request, reply, lang, file)
    return reply.headers(downloadHeaders(file)).send(file.content)
  })
}

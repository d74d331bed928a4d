import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#kernel/language.ts'
import { claimsOf } from '#platform/access/claims.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { downloadHeaders } from '#platform/files/download-headers.ts'
import type { House } from '#platform/house.ts'
import type { ListData } from '#platform/list.ts'
import { roleFor } from '#platform/reach.ts'
import { listCsv } from '#platform/web/list-page.tsx'
import type { PageBinding } from '#platform/web/page-binding.ts'

/** A whole list as a file for a spreadsheet. */
export function sendCsv(
  house: House,
  reply: FastifyReply,
  { view, list }: PageBinding,
  data: Record<string, unknown>,
  c: Circumstances,
  lang: Language,
): FastifyReply {
  const text = listCsv(list!, data as unknown as ListData<unknown>, lang, house.installation.kind === 'practice')
  const name = `${view.name.replace('.', '-')}-${c.today}.csv`
  return reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(text)
}

/** The address of a view gives a file to keep. */
export async function sendDownload(
  house: House,
  reply: FastifyReply,
  binding: PageBinding,
  data: Record<string, unknown>,
  c: Circumstances,
  lang: Language,
): Promise<FastifyReply> {
  const file = await binding.download!(data, {
    lang,
    practice: house.installation.kind === 'practice',
    today: c.today,
    readFiles: (ids) =>
      house.tools.attachments.inTurn(() =>
        inTransaction(house.db, { role: roleFor('own', c.actor), claims: claimsOf(c.actor, c.today) }, async (tx) => {
          const read = new Map<string, { content: Buffer; mediaType: string; fileName: string }>()
          for (const id of new Set(ids)) {
            const found = await house.tools.attachments.read(tx, id)
            if (found) read.set(id, found)
          }
          return read
        }),
      ),
  })
  const headers = downloadHeaders({ fileName: file.fileName, mediaType: file.mediaType, bytes: file.body.length })
  return reply.headers(headers).send(file.body)
}

/** A shared cache may keep it and has to ask each time whether it still stands: what is withdrawn is gone at once. */
export function sendAnswer(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  binding: PageBinding,
  data: Record<string, unknown>,
  o: { lang: Language; today: string; publicUrl?: string | undefined },
): FastifyReply {
  const origin = o.publicUrl ? new URL(o.publicUrl).origin : `${request.protocol}://${request.host}`
  const practice = house.installation.kind === 'practice'
  const { body, mediaType } = binding.answer!(data, { lang: o.lang, today: o.today, practice, origin })
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  reply.type(mediaType)
  if (request.reader.actor) return reply.send(body)
  reply.headers({ etag: tag, 'cache-control': 'public, no-cache', vary: 'accept-encoding, cookie' })
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (known.includes(tag)) return reply.code(304).send()
  return reply.send(body)
}

import { brotliCompressSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Asset, loadAssets } from '#platform/web/assets.ts'

/** Style sheet, scripts, pictures and font, each with what it says of being kept. */
export function addAssets(app: FastifyInstance): void {
  for (const file of loadAssets().files)
    app.get(file.path, async (request, reply) => send(request, reply.headers({ ...file.headers }), file))
  app.get('/favicon.ico', async (_request, reply) => reply.redirect(loadAssets().mark.path, 302))
}

/** What never changes is compressed once and as well as can be: a fifth less of the style sheet travels than when it is done in passing. */
function send(request: FastifyRequest, reply: FastifyReply, asset: Asset): FastifyReply {
  reply.header('content-type', asset.type)
  const takesBrotli = /\bbr\b(?!\s*;\s*q=0(\.0*)?(\s|,|$))/.test(String(request.headers['accept-encoding'] ?? ''))
  if (!isText.test(asset.type) || !takesBrotli) return reply.send(asset.body)
  return reply.headers({ 'content-encoding': 'br', vary: 'accept-encoding' }).send(packed(asset))
}

const isText = /^text\/|svg/

const once = new Map<string, Buffer>()

function packed({ path, body }: Asset): Buffer {
  const before = once.get(path)
  if (before) return before
  const made = brotliCompressSync(body)
  once.set(path, made)
  return made
}

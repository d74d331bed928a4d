import { createServer } from 'node:http'
import { getPayload, handleEndpoints } from 'payload'
import { user } from './invented-user.mjs'
import config from './payload.config.mjs'

// Payload's REST API on Node's own server, as Payload documents it for other frameworks: without Next.js, which would only
// add to it. Its tables are made here: only outside "production" does Payload make them by itself.
const payload = await getPayload({ config })
const { totalDocs } = await payload.count({ collection: 'users' })
if (totalDocs === 0) await payload.create({ collection: 'users', data: user })

const server = createServer(async (incoming, outgoing) => {
  const parts = []
  for await (const part of incoming) parts.push(part)
  const request = new Request(`http://127.0.0.1${incoming.url}`, {
    method: incoming.method,
    headers: incoming.headers,
    ...(parts.length > 0 ? { body: Buffer.concat(parts) } : {}),
  })
  const response = await handleEndpoints({ config, request })
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
})
server.listen(Number(process.env.PORT), '127.0.0.1')

import { createServer } from 'node:http'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { buildConfig, getPayload, handleEndpoints } from 'payload'

// Payload's REST API on Node's own server, as Payload documents it for other frameworks: without Next.js, which would only add to it.
const open = { read: () => true, create: () => true, update: () => false, delete: () => false }
const text = (name, index = false) => ({ name, type: 'text', index })
const config = buildConfig({
  secret: 'a bench of invented people',
  telemetry: false,
  db: postgresAdapter({ pool: JSON.parse(process.env.PEER_DATABASE), schemaName: 'payload', push: true }),
  collections: [
    { slug: 'services', access: open, fields: [text('short'), text('nameEn'), text('nameFr'), text('kind')] },
    { slug: 'ranks', access: open, fields: [text('nameEn'), text('nameFr'), { name: 'level', type: 'number' }] },
    {
      slug: 'officers',
      access: open,
      fields: [
        text('code'),
        text('name'),
        text('sortName', true),
        text('language'),
        { name: 'service', type: 'relationship', relationTo: 'services' },
        { name: 'rank', type: 'relationship', relationTo: 'ranks' },
        { name: 'nextEnd', type: 'date' },
        { name: 'unverified', type: 'number' },
      ],
    },
  ],
})
await getPayload({ config })

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
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send({ cpu: user + system })
})
process.on('disconnect', () => process.exit(0))

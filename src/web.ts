import type { AddressInfo } from 'node:net'
import { Provider } from '#platform/access/provider/provider.ts'
import type { ProviderSettings } from '#platform/access/provider/settings.ts'
import type { House } from '#platform/house.ts'
import type { PracticeDoor } from '#platform/web/practice-door.ts'
import { buildServer } from '#platform/web/server.tsx'

export interface WebServer {
  /** Where it is reached: `http://localhost:3000`. */
  address: string
  port: number
  close(): Promise<void>
}

/** Serves one house. `proxy`: TLS ends at a proxy in front, whose X-Forwarded headers are believed. */
export async function startServer(
  house: House,
  o: {
    host: string
    port: number
    proxy?: boolean
    publicUrl?: string
    provider?: ProviderSettings
    practiceDoor?: PracticeDoor
  },
): Promise<WebServer> {
  const app = await buildServer(house, {
    tls: o.proxy === true,
    trustProxy: o.proxy === true ? 'loopback' : false,
    ...(o.publicUrl ? { publicUrl: o.publicUrl } : {}),
    ...(o.provider ? { provider: new Provider(o.provider) } : {}),
    ...(o.practiceDoor ? { practiceDoor: o.practiceDoor } : {}),
  })
  await app.listen({ host: o.host, port: o.port })
  const { port } = app.server.address() as AddressInfo
  const host = o.host === '127.0.0.1' || o.host === '::1' ? 'localhost' : o.host
  return { address: `http://${host}:${port}`, port, close: () => app.close() }
}

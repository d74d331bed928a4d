import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Provider } from '#platform/access/provider/provider.ts'
import type { ProviderSettings } from '#platform/access/provider/settings.ts'
import type { House } from '#platform/house.ts'
import type { Log } from '#platform/watch/log.ts'
import type { PracticeDoor } from '#platform/web/practice-door.ts'
import { buildServer } from '#platform/web/server.tsx'

export interface WebServer {
  /** Where it is reached: `http://localhost:3000`. */
  address: string
  port: number
  /** Answers on, not ready, while the proxy in front notices; then takes no more connections and ends what it began. */
  close(): Promise<void>
}

export interface ServeOptions {
  host: string
  port: number
  /** Proxies at which TLS ends and whose X-Forwarded headers are believed; left out, there is none in front. */
  trustedProxies?: string
  publicUrl?: string
  provider?: ProviderSettings
  practiceDoor?: PracticeDoor
  /** Other web servers share the database. */
  shared?: boolean
  drainSeconds?: number
  /** What looks after it; left out, it has neither readiness nor figures. */
  watch?: {
    log: Log
    dataDir: string
    metricsToken?: string | undefined
    pendingMigrations(): Promise<readonly string[]>
  }
}

/** After so long a request that was begun is given up. */
const longestEnd = 10_000

/** Serves one house. */
export async function startServer(house: House, o: ServeOptions): Promise<WebServer> {
  let stopping = false
  const behindProxy = Boolean(o.trustedProxies)
  const app = await buildServer(house, {
    tls: behindProxy,
    trustProxy: o.trustedProxies || false,
    shared: o.shared === true,
    ...(o.publicUrl ? { publicUrl: o.publicUrl } : {}),
    ...(o.provider ? { provider: new Provider(o.provider) } : {}),
    ...(o.watch
      ? {
          watch: {
            log: o.watch.log,
            metricsToken: o.watch.metricsToken,
            behindProxy,
            parts: { ...o.watch, stopping: () => stopping },
          },
        }
      : {}),
    ...(o.practiceDoor ? { practiceDoor: o.practiceDoor } : {}),
  })
  await app.listen({ host: o.host, port: o.port })
  const { port } = app.server.address() as AddressInfo
  const host = o.host === '127.0.0.1' || o.host === '::1' ? 'localhost' : o.host
  return {
    address: `http://${host}:${port}`,
    port,
    async close() {
      stopping = true
      await pause((o.drainSeconds ?? 0) * 1000)
      const late = new AbortController()
      await Promise.race([app.close(), pause(longestEnd, undefined, { signal: late.signal }).catch(() => {})])
      late.abort()
    },
  }
}

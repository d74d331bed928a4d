import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './serving.ts'

export interface Balancer {
  port: number
  stop(): Promise<void>
}

const program = '/usr/sbin/haproxy'

/** Why there is no HAProxy on this machine, or null; as root it is installed from Debian's package. */
export function whyNoBalancer(): string | null {
  if (existsSync(program)) return null
  if (process.getuid?.() !== 0) return 'haproxy is not installed, and only root may install it'
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'haproxy'], { env, timeout: 120_000 })
  return existsSync(program) ? null : 'apt-get could not install haproxy'
}

/** The settings of deploy/haproxy.cfg, without TLS, on ports of this run. */
const settings = (port: number, servers: readonly number[]): string => `
defaults
  mode http
  timeout connect 2s
  timeout client 60s
  timeout server 60s
  retries 3
  option redispatch
  timeout check 5s
  option forwardfor
  option http-server-close

frontend people
  bind 127.0.0.1:${port}
  default_backend contingent

backend contingent
  balance roundrobin
  option httpchk GET /readyz
  http-check expect status 200
  default-server check inter 200ms fall 1 rise 1
${servers.map((one) => `  server s${one} 127.0.0.1:${one}`).join('\n')}
`

/** A proxy in front of the servers, that asks each of them whether it is ready. */
export async function balance(servers: readonly number[]): Promise<Balancer> {
  const dir = await mkdtemp('/tmp/contingent-haproxy-')
  const port = await freePort()
  await writeFile(join(dir, 'haproxy.cfg'), settings(port, servers))
  const child: ChildProcess = spawn(program, ['-f', join(dir, 'haproxy.cfg'), '-db'], { stdio: 'ignore' })
  for (let tries = 100; tries > 0; tries -= 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null)
    if (answer?.status === 200) break
    await pause(50)
  }
  return {
    port,
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      await rm(dir, { recursive: true, force: true })
    },
  }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { repositoryRoot } from '#platform/database/repository.ts'
import type { Certificate } from '#tests/support/certificates.ts'
import { freePort } from '../many/serving.ts'
import { shake } from './probe.ts'

const programs = { nginx: '/usr/sbin/nginx', haproxy: '/usr/sbin/haproxy' }
export type ProxyName = keyof typeof programs

export const whyNoProxy = (name: ProxyName): string | null =>
  existsSync(programs[name])
    ? null
    : `${name} is not installed (apt-get install ${name === 'nginx' ? 'nginx-light' : name})`

/** What a web server behind the proxy was asked. */
export interface Asked {
  url: string
  headers: Record<string, unknown>
}

/** The proxy with the very file of `deploy/`, in which only ports, paths and users are those of this run. */
export class RunningProxy {
  readonly plain: number
  readonly port: number
  readonly asked: Asked[] = []
  readonly #behind: Server
  readonly #child: ChildProcess

  private constructor(plain: number, port: number, behind: Server, start: () => ChildProcess) {
    this.plain = plain
    this.port = port
    this.#behind = behind
    behind.on('request', (request, response) => {
      this.asked.push({ url: request.url ?? '', headers: request.headers })
      response.end('behind')
    })
    this.#child = start()
  }

  static async start(name: ProxyName, dir: string, shown: Certificate, ca: string): Promise<RunningProxy> {
    const [plain, port] = [await freePort(), await freePort()]
    const behind = createServer()
    await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve))
    const { port: own } = behind.address() as { port: number }
    const chain = join(dir, `${name}-chain.pem`)
    const both = join(dir, `${name}-both.pem`)
    const pem = readFileSync(shown.certificate, 'utf8') + readFileSync(ca, 'utf8')
    writeFileSync(chain, pem)
    writeFileSync(both, pem + readFileSync(shown.key, 'utf8'))
    const file = join(dir, `${name}.conf`)
    const settings = readFileSync(
      join(repositoryRoot(), 'deploy', name === 'nginx' ? 'nginx.conf' : 'haproxy.cfg'),
      'utf8',
    )
      .replaceAll(/(listen (?:\[::\]:)?)80;/g, `$1${plain};`)
      .replaceAll(/(listen (?:\[::\]:)?)443 /g, `$1${port} `)
      .replaceAll(/bind :80$/gm, `bind 127.0.0.1:${plain}`)
      .replaceAll(/bind :443 /g, `bind 127.0.0.1:${port} `)
      .replaceAll(/127\.0\.0\.1:300[12]/g, `127.0.0.1:${own}`)
      .replaceAll('/etc/contingent/tls/certificate.pem', chain)
      .replaceAll('/etc/contingent/tls/both.pem', both)
      .replaceAll('/etc/contingent/tls/key.pem', shown.key)
      .replaceAll('/var/log/nginx/', `${dir}/`)
      .replaceAll(/^ {2}(user|group|log) .*\n/gm, '')
    writeFileSync(file, name === 'nginx' ? around(settings, dir) : settings)
    mkdirSync(join(dir, 'tmp'), { recursive: true })
    chmodSync(dir, 0o755)
    const args = name === 'nginx' ? ['-c', file, '-p', dir] : ['-f', file, '-db']
    const running = new RunningProxy(plain, port, behind, () => spawn(programs[name], args, { stdio: 'ignore' }))
    for (let tries = 100; tries > 0 && !(await shake(port)); tries -= 1) await pause(50)
    return running
  }

  async stop(): Promise<void> {
    const exit = once(this.#child, 'exit')
    if (this.#child.exitCode === null && this.#child.kill('SIGTERM')) await exit
    this.#behind.closeAllConnections()
    await new Promise((resolve) => this.#behind.close(resolve))
  }
}

const around = (site: string, dir: string): string => `
daemon off;
master_process off;
pid ${dir}/nginx.pid;
error_log ${dir}/error.log;
events {}
http {
  client_body_temp_path ${dir}/tmp; proxy_temp_path ${dir}/tmp; fastcgi_temp_path ${dir}/tmp; uwsgi_temp_path ${dir}/tmp; scgi_temp_path ${dir}/tmp;
${site}
}
`

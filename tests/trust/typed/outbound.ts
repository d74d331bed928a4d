import { createServer, type Server, Socket } from 'node:net'

/** One address in the many ways in which it can be written, and the files and schemes that a careless reader follows. */
export function canaries(port: number): string[] {
  const hosts = [
    '127.0.0.1',
    'localhost',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '0x7f.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '0.0.0.0',
    '0',
    'LOCALHOST',
    '127.0.0.1.',
    '127%2e0%2e0%2e1',
    '１２７.０.０.１',
    '169.254.169.254',
    'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
    'user:pass@127.0.0.1',
    '127.0.0.1#@example.ca',
  ]
  const schemes = [
    'http',
    'https',
    'ftp',
    'gopher',
    'ws',
    'dict',
    'ldap',
    'HTTP',
    'file',
    'jar:http',
    'view-source:http',
  ]
  const urls = hosts.flatMap((host) => schemes.map((scheme) => `${scheme}://${host}:${port}/canary`))
  const shapes = [
    `//127.0.0.1:${port}/canary`,
    `\\\\127.0.0.1@${port}\\canary`,
    `<img src="http://127.0.0.1:${port}/canary">`,
    `![x](http://127.0.0.1:${port}/canary)`,
    `[x](http://127.0.0.1:${port}/canary)`,
    `<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://127.0.0.1:${port}/canary"><a/>`,
    `=WEBSERVICE("http://127.0.0.1:${port}/canary")`,
    `\${jndi:ldap://127.0.0.1:${port}/canary}`,
    `{{'a'.constructor.prototype.charAt=[].join;fetch('http://127.0.0.1:${port}/canary')}}`,
    `$(curl http://127.0.0.1:${port}/canary)`,
    `\`wget http://127.0.0.1:${port}/canary\``,
    `;nc 127.0.0.1 ${port}`,
    `canary@127.0.0.1:${port}`,
    `canary@[127.0.0.1]`,
    `url(http://127.0.0.1:${port}/canary)`,
    '/etc/passwd',
    '../../../../etc/passwd',
    'file:///etc/passwd',
    'php://filter/resource=/etc/passwd',
    'data:text/html,<script>1</script>',
  ]
  return [...urls, ...shapes, ...urls.map((url) => `${url}?next=${encodeURIComponent(url)}`).slice(0, 60)]
}

export interface Watch {
  port: number
  hits: number
  /** Where this process opened connections to, but for the database's socket. */
  reached: string[]
  end(): void
}

/** Counts who knocks, and writes down every connection that the process opens. */
export async function watch(): Promise<Watch> {
  const servers: Server[] = []
  const found: Watch = { port: 0, hits: 0, reached: [], end: () => {} }
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer((socket) => {
      found.hits += 1
      socket.destroy()
    })
    const listening = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false))
      server.listen(found.port, host, () => resolve(true))
    })
    if (listening) servers.push(server)
    if (found.port === 0) found.port = (server.address() as { port: number }).port
  }
  const connect = Socket.prototype.connect
  Socket.prototype.connect = function (this: Socket, ...given: unknown[]) {
    const to = (Array.isArray(given[0]) ? given[0][0] : given[0]) as
      | { path?: string; host?: string; port?: number }
      | string
    const where = typeof to === 'string' ? to : (to?.path ?? `${to?.host ?? 'localhost'}:${to?.port ?? String(to)}`)
    if (!/\.s\.PGSQL\.\d+$/.test(where) && !where.endsWith('/desk')) found.reached.push(where)
    return (connect as (...all: unknown[]) => Socket).apply(this, given)
  } as typeof connect
  found.end = () => {
    Socket.prototype.connect = connect
    for (const server of servers) server.close()
  }
  return found
}

import { readFileSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import type { Certificate } from '#tests/support/certificates.ts'

/** How a protocol comes to TLS: at once, after PostgreSQL's question, after STARTTLS; or the server says that it has none. */
export type Opening = 'at once' | 'postgres' | 'starttls' | 'postgres without' | 'starttls without'

/** A server that notes what it is told, and by which it is told in the clear. */
export class Listener {
  port = 0
  /** What came under TLS. */
  sealed = ''
  /** What came in the clear, beyond asking for TLS. */
  clear = ''
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  private constructor(server: Server) {
    this.#server = server
  }

  static async open(opening: Opening, shown: Certificate): Promise<Listener> {
    const server = createServer()
    const listener = new Listener(server)
    const secureContext = { cert: readFileSync(shown.certificate), key: readFileSync(shown.key) }
    const secure = (socket: Socket) => {
      const over = new TLSSocket(socket, { isServer: true, ...secureContext })
      over.on('error', () => {})
      over.on('data', (bytes) => {
        listener.sealed += bytes.toString('latin1')
        setTimeout(() => over.destroy(), 20)
      })
      // A mail server speaks first.
      if (opening === 'at once') setTimeout(() => over.writable && over.write('220 here\r\n'), 100).unref()
    }
    server.on('connection', (socket) => {
      listener.#sockets.add(socket)
      socket.on('error', () => {})
      if (opening === 'at once') return secure(socket)
      if (opening.startsWith('starttls')) socket.write('220 here ESMTP\r\n')
      socket.on('data', function plain(bytes) {
        const text = bytes.toString('latin1')
        const asksForTls = opening.startsWith('postgres') ? bytes.length === 8 : /^STARTTLS/i.test(text)
        if (asksForTls && !opening.endsWith('without')) {
          socket.off('data', plain)
          socket.write(opening === 'postgres' ? 'S' : '220 go\r\n')
          return secure(socket)
        }
        if (opening.startsWith('postgres') && asksForTls) return void socket.write('N')
        if (/^EHLO/i.test(text))
          return void socket.write(opening === 'starttls' ? '250-here\r\n250 STARTTLS\r\n' : '250 here\r\n')
        if (/^STARTTLS|^QUIT/i.test(text)) return void socket.write('502 no\r\n')
        listener.clear += text
        socket.destroy()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
    listener.port = (server.address() as { port: number }).port
    return listener
  }

  close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }
}

import { createServer, type Socket } from 'node:net'

export interface MailServer {
  url: string
  port: number
  /** All that was said to it since it was last emptied. */
  received: string
  /** How often each message was taken, by its Message-ID. */
  taken: Map<string, number>
  close(): void
}

/** The least that a mail server says: it takes whatever comes. */
export async function startMailServer(): Promise<MailServer> {
  const server = createServer((socket) => converse(socket, mail))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    port,
    received: '',
    taken: new Map(),
    close: () => server.close(),
  }
  return mail
}

function converse(socket: Socket, mail: MailServer): void {
  let unread = ''
  let message: string[] | null = null
  const say = (line: string) => {
    if (socket.writable) socket.write(`${line}\r\n`)
  }
  const line = (text: string) => {
    if (message === null) {
      if (/^DATA/i.test(text)) message = []
      if (/^QUIT/i.test(text)) socket.end('221 bye\r\n')
      else say(message ? '354 go' : '250 ok')
    } else if (text === '.') {
      const id = /^Message-ID: *<([^>]*)>/im.exec(message.join('\n'))?.[1] ?? ''
      mail.taken.set(id, (mail.taken.get(id) ?? 0) + 1)
      message = null
      say('250 ok')
    } else message.push(text)
  }
  say('220 test')
  socket.on('data', (chunk) => {
    mail.received += chunk.toString()
    unread += chunk.toString()
    for (let end = unread.indexOf('\r\n'); end >= 0; end = unread.indexOf('\r\n')) {
      const text = unread.slice(0, end)
      unread = unread.slice(end + 2)
      line(text)
    }
  })
  socket.on('error', () => {})
}

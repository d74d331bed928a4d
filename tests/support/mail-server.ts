import { createServer } from 'node:net'

export interface MailServer {
  url: string
  /** All that was said to it since it was last emptied. */
  received: string
  close(): void
}

/** The least that a mail server says: it takes whatever comes. */
export async function startMailServer(): Promise<MailServer> {
  const server = createServer((socket) => {
    let inData = false
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      const text = chunk.toString()
      mail.received += text
      if (inData) {
        if (!mail.received.endsWith('\r\n.\r\n')) return
        inData = false
        socket.write('250 ok\r\n')
      } else if (/^DATA/i.test(text)) {
        inData = true
        socket.write('354 go\r\n')
      } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n')
      else socket.write('250 ok\r\n')
    })
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    received: '',
    close: () => server.close(),
  }
  return mail
}

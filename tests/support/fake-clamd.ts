import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'

/** The harmless file by which scanners are tried, in two parts so that no scanner finds it in this source. */
export const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''))

export interface FakeClamd {
  port: number
  /** How many files it has looked at to their end. */
  looked: number
  close(): Promise<void>
}

/** Speaks INSTREAM as ClamAV's daemon does, and finds one thing only; `lies`: what it does instead of answering. */
export async function fakeClamd(lies?: (socket: Socket) => void): Promise<FakeClamd> {
  const server: Server = createServer((socket) => {
    let got = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      got = Buffer.concat([got, chunk])
      const file = wholeFile(got)
      if (!file) return
      clamd.looked += 1
      if (lies) return lies(socket)
      socket.end(`stream: ${file.includes(eicar) ? 'Eicar-Signature FOUND' : 'OK'}\0`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const clamd: FakeClamd = {
    port: (server.address() as AddressInfo).port,
    looked: 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return clamd
}

/** The pieces of a file that came to its end, or null. */
function wholeFile(got: Buffer): Buffer | null {
  const command = Buffer.from('zINSTREAM\0')
  if (!got.subarray(0, command.length).equals(command)) return null
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= got.length; ) {
    const length = got.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(got.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

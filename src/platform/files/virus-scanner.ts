import { connect, type NetConnectOpts } from 'node:net'

/** Looks at what somebody sends, before any of it is kept. Whatever is not a plain answer throws: nothing is taken unlooked at. */
export interface VirusScanner {
  scan(bytes: Uint8Array): Promise<'clean' | 'infected'>
}

export class ScannerFault extends Error {}

/** Longer answers, and more patience, than a scanner needs. */
const longestAnswer = 4096
const pieceSize = 64 * 1024

/**
 * ClamAV's daemon by its INSTREAM command (man clamd): the length of each piece before it, an empty one at the end, one line
 * back. One connection a file; the bytes go nowhere else.
 */
export class Clamd implements VirusScanner {
  readonly #place: NetConnectOpts
  readonly #patience: number

  constructor(place: NetConnectOpts, patience = 30_000) {
    this.#place = place
    this.#patience = patience
  }

  async scan(bytes: Uint8Array): Promise<'clean' | 'infected'> {
    const answer = await this.#ask(bytes)
    if (answer === 'stream: OK') return 'clean'
    if (/^stream: \S.* FOUND$/.test(answer)) return 'infected'
    throw new ScannerFault('The scanner does not say what it found.')
  }

  #ask(bytes: Uint8Array): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.#place)
      const fail = (why: string, cause?: unknown) => {
        socket.destroy()
        reject(new ScannerFault(why, { cause }))
      }
      const tooLong = setTimeout(() => fail('The scanner does not answer in time.'), this.#patience)
      let answer = ''
      socket.on('connect', () => {
        socket.write('zINSTREAM\0')
        for (let at = 0; at < bytes.length; at += pieceSize) {
          const piece = bytes.subarray(at, at + pieceSize)
          socket.write(lengthOf(piece))
          socket.write(piece)
        }
        socket.write(lengthOf(new Uint8Array()))
      })
      socket.on('data', (chunk) => {
        answer += chunk.toString('latin1')
        if (answer.length > longestAnswer) return fail('The scanner says more than a line.')
        const end = answer.indexOf('\0')
        if (end === -1) return
        socket.destroy()
        resolve(answer.slice(0, end).trim())
      })
      socket.on('error', (cause) => fail('The scanner cannot be reached.', cause))
      socket.on('close', () => {
        clearTimeout(tooLong)
        // Without effect where an answer came before.
        reject(new ScannerFault('The scanner hung up.'))
      })
    })
  }
}

function lengthOf(piece: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.length)
  return length
}

/** `clamd://host:port` or `clamd:/path/of/its/socket`; null where it is neither. */
export function scannerPlace(text: string): NetConnectOpts | null {
  const port = /^clamd:\/\/([\w.-]+|\[[\da-f:]+\]):(\d{1,5})$/i.exec(text)
  if (port) return { host: port[1]!.replace(/^\[|\]$/g, ''), port: Number(port[2]) }
  const path = /^clamd:(\/[^/].*)$/.exec(text)?.[1]
  return path ? { path } : null
}

import { type ConnectionOptions, connect, getCiphers, type SecureVersion } from 'node:tls'

export interface Shaken {
  protocol: string | null
  cipher: string
  staple: boolean
}

/** One handshake with a server on this machine; null where it refuses. The probe itself refuses nothing. */
export function shake(port: number, o: ConnectionOptions = {}): Promise<Shaken | null> {
  return new Promise((resolve) => {
    let staple = false
    const socket = connect({
      ...{
        host: '127.0.0.1',
        port,
        servername: 'localhost',
        rejectUnauthorized: false,
        minVersion: 'TLSv1',
        timeout: 5_000,
      },
      ...{ ciphers: 'ALL:COMPLEMENTOFALL:@SECLEVEL=0', requestOCSP: true },
      ...o,
    })
    socket.on('OCSPResponse', (answer: Buffer | null) => {
      staple = (answer?.length ?? 0) > 0
    })
    socket.on('secureConnect', () => {
      resolve({ protocol: socket.getProtocol(), cipher: socket.getCipher().name, staple })
      socket.destroy()
    })
    for (const end of ['error', 'close', 'timeout'] as const)
      socket.on(end, () => {
        resolve(null)
        socket.destroy()
      })
  })
}

export const versions: readonly SecureVersion[] = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']

/** The versions that a server agrees to when it is asked for nothing else. */
export async function versionsOf(port: number): Promise<string[]> {
  const asked = await Promise.all(
    versions.map(async (one) => ((await shake(port, { minVersion: one, maxVersion: one })) ? one : null)),
  )
  return asked.filter((one) => one !== null)
}

/** Every suite of TLS 1.2 and older that a server agrees to, of all that this machine knows. */
export async function suitesOf(port: number): Promise<string[]> {
  const known = getCiphers()
    .map((name) => name.toUpperCase())
    .filter((name) => !name.startsWith('TLS_'))
  const asked = await Promise.all(
    known.map(async (name) =>
      (await shake(port, { ciphers: `${name}:@SECLEVEL=0`, maxVersion: 'TLSv1.2' })) ? name : null,
    ),
  )
  return asked.filter((one) => one !== null)
}

export const isForwardSecret = (suite: string): boolean =>
  /^ECDHE-(ECDSA|RSA)-(AES(256|128)-GCM-SHA(384|256)|CHACHA20-POLY1305)$/.test(suite)

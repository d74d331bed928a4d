import { afterEach, describe, expect, it } from 'vitest'
import { eicar, type FakeClamd, fakeClamd } from '#tests/support/fake-clamd.ts'
import { aPdf } from './samples.ts'
import { Clamd, ScannerFault, scannerPlace } from './virus-scanner.ts'

const open: FakeClamd[] = []
const scannerOf = async (lies?: Parameters<typeof fakeClamd>[0], patience = 5_000) => {
  const clamd = await fakeClamd(lies)
  open.push(clamd)
  return { clamd, scanner: new Clamd({ host: '127.0.0.1', port: clamd.port }, patience) }
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

describe('ClamAV’s daemon', () => {
  it('V5.4.3 sees the whole file, whatever its size, and what it finds counts', async () => {
    const { clamd, scanner } = await scannerOf()
    const large = Buffer.alloc(3 * 1024 * 1024, 7)
    expect(await scanner.scan(aPdf('clean'))).toBe('clean')
    expect(await scanner.scan(large)).toBe('clean')
    expect(await scanner.scan(Buffer.alloc(0))).toBe('clean')
    expect(await scanner.scan(eicar)).toBe('infected')
    expect(await scanner.scan(Buffer.concat([large, eicar]))).toBe('infected')
    expect(clamd.looked).toBe(5)
  })

  it.each<[string, Parameters<typeof fakeClamd>[0]]>([
    ['hangs up without a word', (socket) => socket.destroy()],
    ['says that the file is too large for it', (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['has no signatures', (socket) => socket.end('stream: Can’t open database ERROR\0')],
    ['says OK of something else', (socket) => socket.end('stream: Nothing FOUND; stream: OK\0')],
    ['is a web server', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nOK')],
    ['ends in the middle of its answer', (socket) => socket.end('stream: OK')],
    ['talks on and on', (socket) => socket.end('x'.repeat(100_000))],
    ['says nothing', () => {}],
  ])('V5.4.3 V16.5.3 is not believed where it %s', async (_what, lies) => {
    const { scanner } = await scannerOf(lies, 300)
    await expect(scanner.scan(aPdf('clean'))).rejects.toThrow(ScannerFault)
  })

  it('V5.4.3 is missed where nobody listens', async () => {
    const { clamd, scanner } = await scannerOf()
    await clamd.close()
    open.length = 0
    await expect(scanner.scan(aPdf('clean'))).rejects.toThrow(ScannerFault)
  })
})

it('is named by address or socket, and by nothing else', () => {
  expect(scannerPlace('clamd://127.0.0.1:3310')).toEqual({ host: '127.0.0.1', port: 3310 })
  expect(scannerPlace('clamd://[::1]:3310')).toEqual({ host: '::1', port: 3310 })
  expect(scannerPlace('clamd:/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' })
  for (const wrong of ['yes', 'clamd', 'clamd://scanner', 'http://127.0.0.1:3310', 'clamd:run/clamd.ctl'])
    expect(scannerPlace(wrong), wrong).toBeNull()
})

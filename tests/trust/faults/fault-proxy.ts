import { createConnection, createServer, type Socket } from 'node:net'

/** What a network does to those who talk through it. */
export type NetworkFault = 'none' | 'slow' | 'cut-in-the-middle' | 'silent' | 'drip' | 'refused' | 'reset'

export const networkFaults: readonly NetworkFault[] = [
  'slow',
  'cut-in-the-middle',
  'silent',
  'drip',
  'refused',
  'reset',
]

export interface FaultProxy {
  port: number
  /** How often a fault really touched a connection. */
  touched: number
  set(fault: NetworkFault): void
  close(): void
}

/** A door between two programs that can be made to fail: TCP on this side, a Unix socket or a port on the other. */
export async function openFaultProxy(to: { path: string } | { port: number }): Promise<FaultProxy> {
  let fault: NetworkFault = 'none'
  const open = new Set<Socket>()
  const server = createServer((near) => {
    open.add(near)
    near.on('close', () => open.delete(near))
    near.on('error', () => {})
    if (fault === 'refused') {
      proxy.touched += 1
      near.destroy()
      return
    }
    const far = createConnection(to as { path: string })
    open.add(far)
    far.on('close', () => {
      open.delete(far)
      near.destroy()
    })
    far.on('error', () => near.destroy())
    near.on('close', () => far.destroy())
    function pass(chunk: Buffer, to: Socket): void {
      if (fault !== 'none') proxy.touched += 1
      switch (fault) {
        case 'silent':
          return
        case 'slow':
          setTimeout(() => to.write(chunk), 400)
          return
        case 'drip':
          for (let at = 0; at < chunk.length; at += 1 + Math.floor(chunk.length / 5))
            setTimeout(() => to.write(chunk.subarray(at, at + 1 + Math.floor(chunk.length / 5))), at)
          return
        case 'cut-in-the-middle':
          to.write(chunk.subarray(0, Math.floor(chunk.length / 2)))
          to.end()
          ;(to === near ? far : near).destroy()
          return
        case 'reset':
          near.resetAndDestroy()
          far.destroy()
          return
        default:
          to.write(chunk)
      }
    }
    near.on('data', (chunk) => pass(chunk, far))
    far.on('data', (chunk) => pass(chunk, near))
  })

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const proxy: FaultProxy = {
    port: (server.address() as { port: number }).port,
    touched: 0,
    set(next) {
      fault = next
    },
    close() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
  return proxy
}

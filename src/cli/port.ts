import { createServer } from 'node:net'
import { Explained, exit } from './explained.ts'
import type { Settings } from './settings.ts'

/** Throws `Explained` when another program listens where we are to listen. */
export function assertPortFree({ host, port }: Pick<Settings, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${error.code})`
      reject(
        new Explained(
          `Port ${port} ${taken}: choose another, for instance PORT=${port + 1}.`,
          exit.somebodyMustActFirst,
        ),
      )
    })
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

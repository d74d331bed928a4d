import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type RunningTestServer, startTestServer } from './test-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The socket at which the run's main process answers with its database server, started when first asked for. */
    testServerDesk: string
  }
}

/** One database server a run, and none at all when no test asks for it. */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  const dir = await mkdtemp(join(tmpdir(), 'contingent-desk-'))
  const desk = join(dir, 'desk')
  let server: Promise<RunningTestServer> | null = null
  const listener = createServer((socket) => {
    server ??= startTestServer()
    server.then(
      ({ stop, ...address }) => socket.end(JSON.stringify(address)),
      (error) => socket.end(JSON.stringify({ error: String((error as Error).stack ?? error) })),
    )
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => listener.listen(desk, resolve))
  project.provide('testServerDesk', desk)
  return async () => {
    listener.close()
    await rm(dir, { recursive: true, force: true })
    await (await server?.catch(() => null))?.stop()
  }
}

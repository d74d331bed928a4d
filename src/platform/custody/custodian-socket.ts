import { chmodSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { z } from 'zod'
import { UnknownMaster } from '#platform/files/master-keys.ts'
import type { Custodian } from './custodian.ts'
import { CustodyFault } from './custody-fault.ts'
import { linesOf } from './lines-of.ts'

const bytes = z.base64().transform((text) => Buffer.from(text, 'base64'))
const bound = z.string().max(500)
const passphrase = z.string().max(1000)

/** What may be asked, one JSON object a line. The answer has the same `id`. */
const request = z.discriminatedUnion('op', [
  z.strictObject({ id: z.number(), op: z.literal('state') }),
  z.strictObject({
    id: z.number(),
    op: z.literal('set-up'),
    name: z.string(),
    passphrase,
    keys: z.array(z.strictObject({ id: z.string().length(36), key: bytes })).optional(),
  }),
  z.strictObject({ id: z.number(), op: z.literal('unlock'), passphrase }),
  z.strictObject({ id: z.number(), op: z.literal('lock') }),
  z.strictObject({ id: z.number(), op: z.literal('add'), passphrase, name: z.string(), newPassphrase: passphrase }),
  z.strictObject({ id: z.number(), op: z.literal('passphrase'), passphrase, newPassphrase: passphrase }),
  z.strictObject({ id: z.number(), op: z.literal('remove'), passphrase, name: z.string() }),
  z.strictObject({ id: z.number(), op: z.literal('wrap'), bytes, boundTo: bound }),
  z.strictObject({ id: z.number(), op: z.literal('unwrap'), bytes, boundTo: bound }),
  z.strictObject({ id: z.number(), op: z.literal('rewrap'), bytes, boundTo: bound }),
  z.strictObject({ id: z.number(), op: z.literal('in-use') }),
  z.strictObject({ id: z.number(), op: z.literal('renew') }),
  z.strictObject({ id: z.number(), op: z.literal('forget-old') }),
  z.strictObject({ id: z.number(), op: z.literal('refuse'), boundTo: z.array(bound).max(1000) }),
  z.strictObject({ id: z.number(), op: z.literal('events') }),
  z.strictObject({ id: z.number(), op: z.literal('events-taken'), ids: z.array(z.string()).max(100) }),
])
type Request = z.infer<typeof request>

const longestLine = 1_000_000

/**
 * Lets whoever may open the socket ask the custodian. `shared`: the folder of the socket decides who that is (a service of
 * its own); else only the same user, and root.
 */
export async function listenOn(path: string, custodian: Custodian, o: { shared: boolean }): Promise<Server> {
  if (await answers(path)) throw new CustodyFault('set-up-already', 'Another custodian’s process answers here already.')
  rmSync(path, { force: true })
  const server = createServer((socket) => serve(socket, custodian))
  const before = process.umask(0o177)
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(path, resolve)
    })
  } finally {
    process.umask(before)
  }
  chmodSync(path, o.shared ? 0o660 : 0o600)
  return server
}

/** Whether somebody listens there. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(path)
    probe.once('connect', () => {
      probe.destroy()
      resolve(true)
    })
    probe.once('error', () => resolve(false))
  })
}

function serve(socket: Socket, custodian: Custodian): void {
  socket.on('error', () => {})
  linesOf(socket, longestLine, (line) => {
    void answerTo(line, custodian).then((answer) => socket.writable && socket.write(`${JSON.stringify(answer)}\n`))
  })
}

async function answerTo(line: string, custodian: Custodian): Promise<Record<string, unknown>> {
  const read = request.safeParse(parsed(line))
  if (!read.success) return { id: null, fault: 'not-understood' }
  const { id } = read.data
  try {
    return { id, answer: (await done(read.data, custodian)) ?? null }
  } catch (fault) {
    if (fault instanceof CustodyFault) return { id, fault: fault.code, message: fault.message }
    if (fault instanceof UnknownMaster) return { id, fault: 'unknown-master', message: fault.message }
    return { id, fault: 'fault', message: (fault as Error).message }
  }
}

function done(asked: Request, custodian: Custodian): unknown {
  switch (asked.op) {
    case 'state':
      return custodian.state()
    case 'set-up':
      return custodian.setUp({
        name: asked.name,
        passphrase: asked.passphrase,
        ...(asked.keys ? { keys: asked.keys } : {}),
      })
    case 'unlock':
      return custodian.unlock(asked.passphrase)
    case 'lock':
      return custodian.lock()
    case 'add':
      return custodian.add(asked)
    case 'passphrase':
      return custodian.changePassphrase(asked)
    case 'remove':
      return custodian.remove(asked)
    case 'wrap':
      return custodian.wrap(asked.bytes, asked.boundTo).toString('base64')
    case 'unwrap':
      return custodian.unwrap(asked.bytes, asked.boundTo).toString('base64')
    case 'rewrap':
      return custodian.rewrap(asked.bytes, asked.boundTo).toString('base64')
    case 'in-use':
      return custodian.inUse()
    case 'renew':
      return custodian.renew()
    case 'forget-old':
      return custodian.forgetOld()
    case 'refuse':
      return custodian.refuseForGood(asked.boundTo)
    case 'events':
      return custodian.events.pending()
    case 'events-taken':
      return custodian.events.taken(asked.ids)
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

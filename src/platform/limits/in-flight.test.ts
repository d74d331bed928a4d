import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import Fastify from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { shedLoad } from './in-flight.ts'

let app: ReturnType<typeof Fastify>
let go: () => void
let waiting: Promise<void>
beforeEach(() => {
  waiting = new Promise((resolve) => {
    go = resolve
  })
  app = Fastify({ genReqId: () => randomUUID() })
  shedLoad(app, {
    most: 2,
    always: ({ url }) => url === '/healthz',
    crowded: (_request, reply) => reply.code(503).send('busy'),
  })
  app.get('/slow', async () => {
    await waiting
    return 'done'
  })
  app.post('/act', async () => 'done')
  app.get('/healthz', async () => 'ok')
})
afterEach(async () => {
  go()
  await app.close()
})

const statuses = (answers: readonly { statusCode: number }[]) => answers.map((one) => one.statusCode).sort()

test('V15.2.2 of many requests at once so many are worked on, the others are told when to come back, and afterwards all is as before', async () => {
  const first = Array.from({ length: 5 }, () => app.inject('/slow'))
  await pause(50)
  const late = await app.inject('/slow')
  expect(late.statusCode).toBe(503)
  expect(late.headers['retry-after']).toBe('5')
  expect((await app.inject({ method: 'POST', url: '/act' })).statusCode).toBe(503)
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  go()
  expect(statuses(await Promise.all(first))).toEqual([200, 200, 503, 503, 503])
  expect(statuses(await Promise.all([app.inject('/slow'), app.inject('/slow')]))).toEqual([200, 200])
  expect((await app.inject({ method: 'POST', url: '/act' })).statusCode).toBe(200)
})

test('whoever goes away or sends a body in drops holds no place', async () => {
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as { port: number }
  const open = () => connect(port, '127.0.0.1')
  const gone = [open(), open(), open()]
  for (const socket of gone) socket.write('GET /slow HTTP/1.1\r\nhost: x\r\n\r\n')
  await pause(100)
  expect((await app.inject('/slow')).statusCode).toBe(503)
  const closed = gone.map((socket) => once(socket, 'close'))
  for (const socket of gone) socket.destroy()
  await Promise.all(closed)
  const dripping = [open(), open(), open()]
  for (const socket of dripping)
    socket.write('POST /act HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{')
  await pause(100)
  const two = [app.inject('/slow'), app.inject('/slow')]
  await pause(50)
  go()
  expect(statuses(await Promise.all(two))).toEqual([200, 200])
  for (const socket of dripping) socket.destroy()
})

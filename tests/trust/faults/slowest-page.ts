import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** Asks for a page that has nothing to do with the trouble, again and again, from an address of its own each time. */
export function slowestPage(app: FastifyInstance, url = '/en/sign-in') {
  let going = true
  let slowest = 0
  const asked = (async () => {
    for (let n = 0; going; n += 1) {
      const began = performance.now()
      const { statusCode } = await app.inject({ url, remoteAddress: `198.18.${(n >> 8) & 255}.${n & 255}` })
      slowest = Math.max(slowest, performance.now() - began)
      if (statusCode !== 200) page.failed += 1
      await pause(100)
    }
  })()
  const page = {
    failed: 0,
    async stop(): Promise<number> {
      going = false
      await asked
      return slowest
    },
  }
  return page
}

import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** Asks for a page that has nothing to do with the trouble, again and again, from an address of its own each time. */
export function slowestPage(app: FastifyInstance, url = '/en/sign-in') {
  let going = true
  let slowest = 0
  let failed = 0
  const asked = (async () => {
    for (let n = 0; going; n += 1) {
      const began = performance.now()
      const { statusCode } = await app.inject({ url, remoteAddress: `198.18.${(n >> 8) & 255}.${n & 255}` })
      slowest = Math.max(slowest, performance.now() - began)
      if (statusCode !== 200) failed += 1
      await pause(100)
    }
  })()
  return {
    /** The slowest answer in milliseconds, and how many were no page. */
    async stop(): Promise<{ slowest: number; failed: number }> {
      going = false
      await asked
      return { slowest, failed }
    },
  }
}

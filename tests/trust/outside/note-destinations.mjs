// Loaded into a server before anything else: writes down whom it connects to, and every name that it looks up.

import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { Socket } from 'node:net'

const note = (line) => appendFileSync(process.env.DESTINATIONS, `${line}\n`)

const byPosition = (first, host) => (String(first).startsWith('/') ? { path: first } : { port: first, host })

const connect = Socket.prototype.connect
Socket.prototype.connect = function (...given) {
  const first = Array.isArray(given[0]) ? given[0][0] : given[0]
  const at = typeof first === 'object' && first !== null ? first : byPosition(first, given[1])
  note(at.path ?? `${at.host ?? 'localhost'}:${at.port}`)
  return connect.apply(this, given)
}
for (const of of [dns, dns.promises]) {
  const { lookup } = of
  of.lookup = (name, ...rest) => {
    note(`name ${name}`)
    return lookup(name, ...rest)
  }
}

import type { Dice } from '../../src/practice/dice.ts'
import { type Kind, mix } from './mix.ts'
import type { User } from './users.ts'

/** One request of a load, fixed before it begins. */
export interface Planned {
  /** Milliseconds from the beginning. */
  at: number
  kind: string
  path: string
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string
  expects: number
  /** Where a stranger comes from. */
  from?: string
}

/** Strangers' addresses on this machine; elsewhere than on Linux there is only one, and it is soon told to wait. */
const strangers = process.platform === 'linux' ? 400 : 1

/** Requests at random moments, so many a second on average, as people who know nothing of one another send them. */
export function planLoad(dice: Dice, users: readonly User[], o: { perSecond: number; seconds: number }): Planned[] {
  const whose = new Map(mix.map((kind) => [kind, users.filter(({ duty }) => kind.duties.includes(duty))]))
  const planned: Planned[] = []
  const gap = () => (-Math.log(1 - dice.next()) * 1000) / o.perSecond
  for (let at = gap(); at < o.seconds * 1000; at += gap()) {
    const kind = dice.weighted(mix.map((one) => [one, one.share] as const))
    planned.push({ at, ...oneRequest(dice, kind, whose.get(kind)!) })
  }
  return planned
}

function oneRequest(dice: Dice, kind: Kind, whose: readonly User[]): Omit<Planned, 'at'> {
  const user = kind.through === 'stranger' ? null : dice.pick(whose)
  const { path, body, expects } = kind.ask(dice, user)
  const as: Record<string, string> =
    kind.through === 'api' ? { authorization: `Bearer ${user!.token}` } : user ? { cookie: user.cookie } : {}
  return {
    kind: kind.name,
    path,
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'accept-encoding': 'br, gzip',
      ...as,
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
    },
    ...(body === undefined ? {} : { body }),
    expects,
    ...(user ? {} : { from: address(dice.int(0, strangers - 1)) }),
  }
}

const address = (n: number): string => (strangers === 1 ? '127.0.0.1' : `127.0.${1 + (n >> 8)}.${n & 255 || 1}`)

import { isIPv6 } from 'node:net'
import type { Actor, Duty } from './actor.ts'

const NO_ACCOUNT = '00000000-0000-0000-0000-000000000000'

/**
 * Whoever does an act of visitors: nobody in particular, whoever is at the keyboard. A session that happens to be open adds nothing to
 * it, so that the audit does not tie a question about the family's decision to an officer (ADR 0022).
 */
export const visitorFrom = (address: string): Actor => ({
  accountId: NO_ACCOUNT,
  assignmentId: NO_ACCOUNT,
  personId: null,
  // A duty that no declaration names: every list of duties refuses it.
  duty: 'visitor' as Duty,
  reach: 'none',
  services: [],
  missions: [],
  cases: [],
  name: '',
  language: 'en',
  kind: 'visitor',
  cameFrom: networkOf(address),
})

/** One connection to the net: the address, and of IPv6 the 64 bits that a household or a provider's customer is given whole. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [before = '', after] = plain.split('%')[0]!.toLowerCase().split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const left = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  const groups = after === undefined ? head : [...head, ...left, ...tail]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

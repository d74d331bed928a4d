import { takesRole } from './by-hand.ts'
import type { Statement } from './recorded-statements.ts'

export type { Statement } from './recorded-statements.ts'

/** The transaction in which the page itself was read: the last that took a role. Reading the session goes before it. */
export function statementsOfPage(statements: readonly Statement[]): Statement[] {
  const role = statements.findLastIndex(({ text }) => takesRole(text))
  const begin = statements.findLastIndex(({ text }, i) => i < role && /^(begin|start transaction)/i.test(text))
  const end = statements.findIndex(({ text }, i) => i > role && /^commit/i.test(text))
  return statements.slice(begin, end + 1)
}

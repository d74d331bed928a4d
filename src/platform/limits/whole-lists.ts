import { Turns } from './turns.ts'

/** More rows than this are no page any more. */
const mostOfAPage = 500
const atOnce = Number(process.env.CONTINGENT_LISTS_AT_ONCE) || 1
/** So many of one asker are made or wait at a time. */
const mostOfOne = 2

/** Why no whole list is made for somebody now: too many of theirs, or too many of all. */
export class ListsBusy extends Error {
  readonly because: 'enough-lists-at-once' | 'busy-now'
  constructor(because: ListsBusy['because']) {
    super('Too many whole lists are being made.')
    this.name = 'ListsBusy'
    this.because = because
  }
}

const turns = new Turns(atOnce, 25_000, () => new ListsBusy('busy-now'))
const ofAsker = new Map<string, number>()

/**
 * Whole lists are made one after another, so that pages come in between and find a connection to the database (ASVS 15.2.2);
 * nobody takes more than two places of the line.
 */
export async function inListTurn<T>(asker: string, query: { limit?: unknown }, work: () => Promise<T>): Promise<T> {
  if (!(Number(query.limit) > mostOfAPage)) return work()
  const before = ofAsker.get(asker) ?? 0
  if (before >= mostOfOne) throw new ListsBusy('enough-lists-at-once')
  ofAsker.set(asker, before + 1)
  try {
    return await turns.run(work)
  } finally {
    const left = ofAsker.get(asker)! - 1
    if (left === 0) ofAsker.delete(asker)
    else ofAsker.set(asker, left)
  }
}

import { Turns } from './turns.ts'

/** More rows than this are no page any more. */
const mostOfAPage = 500
const atOnce = Number(process.env.CONTINGENT_LISTS_AT_ONCE) || 1

/** Too many whole lists are asked for at this moment. */
export class ListsBusy extends Error {
  constructor() {
    super('Too many whole lists are being made.')
    this.name = 'ListsBusy'
  }
}

const turns = new Turns(atOnce, 25_000, () => new ListsBusy())

/** Whole lists are made one after another, so that pages come in between and find a connection to the database (ASVS 15.2.2). */
export const inListTurn = <T>(query: { limit?: unknown }, work: () => Promise<T>): Promise<T> =>
  Number(query.limit) > mostOfAPage ? turns.run(work) : work()

import { CountedClient } from './query-count.ts'

/** So often a connection is asked the same before it keeps the plan: what is asked once costs no memory there. */
const worthKeeping = 3

/** So many different texts are counted before the counting begins anew. */
const mostTexts = 1_000

/**
 * A client of `pg` that keeps the plans of what it asks again and again: to plan a statement over tables with row policies costs
 * PostgreSQL several times what it costs to run it. PostgreSQL itself plans anew for another role, after a migration, and where the
 * values of the parameters make a better plan.
 */
export class PreparingClient extends CountedClient {
  readonly #asked = new Map<string, number>()
  readonly #names = new Map<string, string>()
  #serial = 0
  /** So many plans the connection keeps, of a quarter of a megabyte each where row policies are part of it. */
  mostPlans = 80

  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args
    const name =
      typeof text === 'string' && Array.isArray(values) && isPlanned(text, values) ? this.#nameFor(text) : null
    const ask = super.query as (...all: unknown[]) => Promise<unknown> | undefined
    if (name === null) return ask.apply(this, args) as never
    const answer = ask.apply(this, [{ name, text, values }, ...rest])
    answer?.catch((fault: unknown) => {
      if (isStalePlan(fault)) this.#names.clear()
    })
    return answer as never
  }

  #nameFor(text: string): string | null {
    const known = this.#names.get(text)
    if (known !== undefined || this.#names.size >= this.mostPlans) return known ?? null
    const times = (this.#asked.get(text) ?? 0) + 1
    if (times < worthKeeping) {
      if (this.#asked.size >= mostTexts) this.#asked.clear()
      this.#asked.set(text, times)
      return null
    }
    this.#asked.delete(text)
    this.#serial += 1
    const name = `kept_${this.#serial}`
    this.#names.set(text, name)
    return name
  }
}

/** One statement that reads or writes rows: what begins, ends and sets has no plan. */
const isPlanned = (text: string, values: readonly unknown[]): boolean =>
  values.length > 0 || /^\s*(?:select|with)\b[^;]*$/i.test(text)

/** A migration gave the table other columns since the plan was kept: whoever asks anew gets a new plan. */
export function isStalePlan(fault: unknown): boolean {
  const { code, routine } = (fault ?? {}) as { code?: unknown; routine?: unknown }
  return code === '0A000' && routine === 'RevalidateCachedQuery'
}

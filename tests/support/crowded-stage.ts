import type { Actor } from '#platform/access/actor.ts'
import { circumstancesOf } from '#platform/house.ts'
import { drain } from '#platform/jobs/index.ts'
import { perform } from '#platform/perform.ts'
import { Stage } from '#tests/support/stage.ts'

/** An act as somebody would do it. */
export type Try = [actor: Actor, action: string, input: Record<string, unknown>]

/** A stage on which acts are done by several hands at once, each with a connection of its own. */
export class CrowdedStage extends Stage {
  /** What came of each act: how often `done`, how often which refusal, and faults by what they say. */
  readonly outcomes: { action: string; counts: Record<string, number> }[] = []
  hands = 3
  /** What may rightly be done again and again: one pair of hands does it on the way. */
  readonly repeatable = new Set<string>()

  override async does(actor: Actor, action: string, input: Record<string, unknown>): Promise<string> {
    const hands = this.repeatable.has(action) ? 1 : this.hands
    const results = await this.#atOnce(Array.from({ length: hands }, (): Try => [actor, action, input]))
    const id = results.find((one) => one.id !== undefined)?.id
    if (id === undefined)
      throw new Error(`${action} as ${actor.duty} on ${this.today}: ${results.map((one) => one.said).join()}`)
    if (!action.startsWith('people.')) await drain(this.house, { ticks: false })
    return id
  }

  /** Different acts at the same time: how often each answer came. */
  async rivals(tries: readonly Try[]): Promise<Record<string, number>> {
    await this.#atOnce(tries)
    return this.outcomes.at(-1)!.counts
  }

  get faults() {
    return this.outcomes.filter(({ counts }) => Object.keys(counts).some((said) => said.startsWith('fault')))
  }

  async #atOnce(tries: readonly Try[]): Promise<{ said: string; id?: string }[]> {
    const results = await Promise.all(tries.map((one) => this.#try(one)))
    const counts: Record<string, number> = {}
    for (const { said } of results) counts[said] = (counts[said] ?? 0) + 1
    this.outcomes.push({ action: [...new Set(tries.map(([, action]) => action))].join(' | '), counts })
    return results
  }

  async #try([actor, action, input]: Try): Promise<{ said: string; id?: string }> {
    const declared = this.house.registry.actions.get(action)
    if (!declared) throw new Error(`There is no action ${action}`)
    try {
      const performed = await perform(this.house, declared, input, circumstancesOf(this.house, actor))
      if (performed.kind === 'done') return { said: 'done', id: performed.id }
      return { said: performed.kind === 'refused' ? performed.refusal.code : JSON.stringify(performed.issues) }
    } catch (fault) {
      const { code, constraint, message } = fault as { code?: string; constraint?: string; message: string }
      return { said: `fault ${code ?? ''} ${constraint ?? ''} ${message}` }
    }
  }
}

import type { Localized } from '#kernel/language.ts'
import { dutyNames } from '#platform/access/words.ts'
import type { StatusPart } from '#platform/desk-parts.ts'

/** A stage as the candidate's own page shows it, and who has it. */
export interface Stage {
  name: string
  title: Localized
  next: Localized
  owner: Localized
}

/** Departure: what comes after it is the mission, not the selection. */
const DEPARTURE = 800

/** The stages that the rooms show their candidates, told to anybody: up to departure, and after it. */
export function stagesOf(parts: readonly StatusPart[]): { selection: Stage[]; after: Stage[] } {
  const told = ({ name, words, owner }: StatusPart): Stage => {
    const { title, next } = words.toAnybody ?? words
    return { name, title, next, owner: dutyNames[owner] }
  }
  const sorted = [...parts].sort((a, b) => a.order - b.order)
  return {
    selection: sorted.filter(({ order }) => order <= DEPARTURE).map(told),
    after: sorted.filter(({ order }) => order > DEPARTURE).map(told),
  }
}

import type { Localized } from '#kernel/language.ts'
import type { Fields } from '#platform/fields.ts'

/** What a bulletin must know of a step: its name and what a criterion sets for it. How it is judged is no business of a bulletin. */
export interface StepShape {
  name: string
  settings: Fields
  title: Localized
}

const known = new Map<string, StepShape>()

/** Called where the steps register themselves (candidacies/step.ts). */
export function knowSteps(shapes: readonly StepShape[]): void {
  known.clear()
  for (const shape of shapes) known.set(shape.name, shape)
}

export const stepShape = (name: string): StepShape | undefined => known.get(name)
export const knownSteps = (): readonly StepShape[] => [...known.values()]

import type { Localized } from '#kernel/language.ts'
import { checkInput, type Fields } from '#platform/fields.ts'
import type { Criterion } from './vocabulary.ts'

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

/** Whether the settings of a criterion are all that its step needs; a step that nobody declared is never complete. */
export function isCompleteCriterion(criterion: Pick<Criterion, 'step' | 'settings'>): boolean {
  const shape = stepShape(criterion.step)
  return shape !== undefined && checkInput(shape.settings, criterion.settings).ok
}

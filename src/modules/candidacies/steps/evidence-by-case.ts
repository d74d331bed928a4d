import type { Case } from '../step.ts'

/** What was read by person, given back by candidacy: the same evidence serves every candidacy of a person. */
export function evidenceByCase<E>(cases: readonly Case[], byPerson: ReadonlyMap<string, E>): Map<string, E> {
  const result = new Map<string, E>()
  for (const one of cases) {
    const found = byPerson.get(one.personId)
    if (found !== undefined) result.set(one.candidacyId, found)
  }
  return result
}

export const personsOf = (cases: readonly Case[]): string[] => [...new Set(cases.map((one) => one.personId))]

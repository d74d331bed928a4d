import type { Localized } from '#kernel/language.ts'
import { measureWords, qualifierWords } from '#modules/results/index.ts'
import type { Said } from '../store-of-archive.ts'

/** A number that the programme said of itself, with what it measures and how it was put: "more than {number}". */
export interface SaidShown extends Said {
  name: Localized
  put: Localized
}

export const saidShown = (said: readonly Said[]): SaidShown[] =>
  said.map((one) => ({
    ...one,
    name: measureWords[one.measure] ?? { en: one.measure, fr: one.measure },
    put: qualifierWords[one.qualifier],
  }))

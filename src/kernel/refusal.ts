/** Why something may not be done. The words stand in `words.ts` of the module, in both languages, under the code. */
export interface Refusal {
  readonly refused: true
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** A refusal is returned, never thrown. The code says why in kebab-case: 'validity-too-short'. */
export const refuse = (code: string, params?: Readonly<Record<string, string | number>>): Refusal =>
  params ? { refused: true, code, params } : { refused: true, code }

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true

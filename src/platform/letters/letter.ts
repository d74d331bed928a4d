import type { Language, Localized } from '#kernel/language.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'

/** Who gets a letter: a person (read by their account) or an account; `params` fill the `{name}` places. */
export interface Recipient {
  personId?: string
  accountId?: string
  /** Values that differ by language come as `{ en, fr }`; a day (`YYYY-MM-DD`) is written out. */
  params: Record<string, string | number | Localized>
}

/** A letter sent once for each fact of that name, in the recipient's language, inside the product. */
export interface LetterDeclaration {
  name: `${string}.${string}`
  on: string
  recipients(tx: Tx, about: Record<string, string | number | null>, c: Circumstances): Promise<Recipient[]>
  /** The page that the letter leads to. */
  href?(about: Record<string, string | number | null>, language: Language): string
  words: { subject: Localized; body: Localized }
}

export const defineLetter = (declaration: LetterDeclaration): LetterDeclaration => declaration

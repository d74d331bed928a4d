import type { Localized } from '#kernel/language.ts'
import type { ElementCompartment } from './element-compartments.ts'
import type { InformationBank, RetentionClass } from './register-schemas.ts'

export interface DeclaredColumn {
  name: string
  compartment: ElementCompartment
  /** Where it differs from the table's. */
  purpose: Localized | null
}

export interface DeclaredTable {
  /** `schema.table` */
  name: string
  /** The file that declares it, from the root of the clone. */
  file: string
  purpose: Localized
  /** The name of a retention class. */
  retention: string
  /** The name of an information bank; null where the table is not personal. */
  bank: string | null
  personal: boolean
  columns: readonly DeclaredColumn[]
}

/** What every column of the database holds, why, and for how long. */
export interface Register {
  classes: Readonly<Record<string, RetentionClass>>
  banks: Readonly<Record<string, InformationBank>>
  tables: readonly DeclaredTable[]
}

/** What is wrong with the register: one line per problem, each with its file. */
export class UnreadableRegister extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(`The data-element register cannot be read:\n${problems.map((problem) => `- ${problem}`).join('\n')}`)
    this.name = 'UnreadableRegister'
    this.problems = problems
  }
}

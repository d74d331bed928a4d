import type { Compartment } from '#kernel/compartments.ts'
import type { Localized } from '#kernel/language.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Duty } from '#platform/access/actor.ts'
import type { Offering, Scope, Within } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Fields, InputOf } from '#platform/fields.ts'

export interface ViewDeclaration<Q extends Fields, D extends object> {
  /** Audit label = API operation = permission. */
  name: `${string}.${string}`
  /** Who sees it, and how far. `'anyone'`: a public view, read with the role that can read nothing but `published`. */
  seenBy: Partial<Record<Duty, Within>> | 'anyone' | 'everyone-signed-in'
  /** The database role it is read with. `own`: the compartment of the reader's duty, for pages composed of all modules. */
  compartment?: Compartment | 'own'
  query: Q
  /** Asked before anything is read, in the same transaction: a refusal, audited, or null. For what opens in an emergency only. */
  guard?(tx: Tx, query: InputOf<Q>, c: Circumstances): Promise<Refusal | null>
  load(tx: Tx, query: InputOf<Q>, c: Circumstances): Promise<D | null>
  /** What the data belongs to, where it is one record: checked against the reader's reach. */
  scope?(data: D): Scope
  /** What the audit entry names, where reading leaves one. Reading a closed compartment always does. */
  about?(data: D): { kind: string; id: string; personId?: string | null }
  /** Leaves an audit entry though its compartment is ordinary: locations, the audit itself, exports. */
  audited?: boolean
  /** Duties that prove again who they are before this opens, where that is longer ago than twenty minutes; an export always asks. */
  stepUp?: readonly Duty[]
  /** Fields of the data that a duty does not get: gone from the page, the API and the export alike. */
  hiddenFrom?: Partial<Record<Duty, readonly (keyof D & string)[]>>
  /** What can be done from here; only what is open to the reader is shown. */
  offers?(data: D, c: Circumstances): Offering[]
  words: { title: Localized; intro?: Localized }
}

// biome-ignore lint/suspicious/noExplicitAny: the registry holds views of every shape
export type AnyView = ViewDeclaration<any, any>

/** Declares one thing that is shown to somebody: its page, its API operation and its export follow from it. */
export function defineView<Q extends Fields, D extends object>(
  declaration: ViewDeclaration<Q, D>,
): ViewDeclaration<Q, D> {
  return declaration
}

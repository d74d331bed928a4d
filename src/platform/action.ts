import type { Compartment } from '#kernel/compartments.ts'
import type { Language, Localized } from '#kernel/language.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Duty } from '#platform/access/actor.ts'
import type { Circumstances, Standing } from '#platform/circumstances.ts'
import type { Change, Touched } from '#platform/consequences.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Fields, InputOf } from '#platform/fields.ts'

/** How far a duty reaches: access is duty × compartment × relation × time (domain.md 7.1). */
export type Within = 'self' | 'own-service' | 'own-mission' | 'own-panel' | 'assigned-case' | 'programme'

/** The persons, services and missions that a record belongs to; relations are checked against it. */
export interface Scope {
  personId?: string | null
  serviceId?: string | null
  missionId?: string | null
  /** The account that it belongs to, where that is not a person's file: letters to staff, settings of one's own. */
  accountId?: string | null
}

/** What every subject of an action carries. `version` guards against stale forms. */
export interface Subject {
  id: string
  scope: Scope
  version?: number
  /** What the form says about the thing it is about: a short line in the reader's language. */
  label?: Localized
}

/** Something that happened, for letters, reminders and projections. It carries ids only. */
export interface Fact {
  name: string
  about: Record<string, string | number | null>
}

export interface Saved {
  /** The record that was made or changed: the page that is shown next, the id that the API returns. */
  id: string
  facts: Fact[]
  /** A secret that is shown once, in the answer to this act, and kept nowhere: a path of our own to hand over, or a token. */
  reveal?: { kind: 'link' | 'token' | 'codes'; value: string }
  /** What the audit entry names. Defaults to the subject. */
  about?: { kind: string; id: string; personId?: string | null }
}

export interface FieldWords {
  label: Localized
  hint?: Localized
  options?: Record<string, Localized>
}

export interface ActionWords {
  /** The heading of the form, and the label of the button that leads to it: a verb and a noun. */
  title: Localized
  /** What the form explains above its fields. */
  intro?: Localized
  /** The button that carries it out, where it differs from the title. */
  submit?: Localized
  /** The message after it was done. */
  done: Localized
  /** What to do with the secret that is shown once, where `save` gives one. */
  reveal?: Localized
  fields: Record<string, FieldWords>
}

export interface Choice {
  value: string
  label: Localized
}

export interface ActionDeclaration<F extends Fields, S extends Subject, C> {
  /** Audit label = API operation = permission. */
  name: `${string}.${string}`
  /** Which duty may do it, and how far that duty reaches. `'anyone'`: an act of visitors, without an account (ADR 0022). */
  doneBy: Partial<Record<Duty, Within>> | 'anyone'
  compartment?: Compartment
  /** Asks who is at the keyboard to prove again who they are, where that is longer ago than twenty minutes. */
  stepUp?: boolean
  input: F
  /** The input that names the subject: it travels in the address of the form. Left out where a record is made from nothing. */
  subject?: keyof F & string
  /** Finds the subject, for update. `null` answers "not found" whether it is absent or not to be seen. */
  load(tx: Tx, input: InputOf<F>, c: Circumstances): Promise<S | null>
  /** Whether it may be done now. The page offers the button by it, `perform` refuses by it. Pure. */
  openWhen(subject: S, standing: Standing): Refusal | null
  /** The judgement: what is to be recorded, or a refusal. Pure. */
  decide(subject: S, input: InputOf<F>, c: Circumstances): C | Refusal
  /**
   * What it changes for people and files of other rooms. They are found before it is made and shown on a second page, where there
   * are any; it is made only against what was shown, and `save` gets them, to set their tasks (ADR 0018). Pure.
   */
  consequences?(subject: S, changes: C, input: InputOf<F>): Change | null
  /** Writes what was decided. A refusal that only shows while writing (a file that is not there) undoes what was written. */
  save(
    tx: Tx,
    subject: S,
    changes: C,
    c: Circumstances,
    input: InputOf<F>,
    touched: readonly Touched[],
  ): Promise<Saved | Refusal>
  /** What stands above the form, to be read before it is filled in: the terms of a consent. Pure. */
  shows?(subject: S): readonly { key: Localized; value: Localized }[]
  /** Records to choose among, for fields of kind `pick`; for a line of text, what it may mean. Called for the form only. */
  choices?(tx: Tx, subject: S, c: Circumstances): Promise<Partial<Record<keyof F & string, Choice[]>>>
  /** What the form starts with. Called for the form only. */
  prefill?(tx: Tx, subject: S, c: Circumstances): Promise<Partial<Record<keyof F & string, unknown>>>
  /** Named database constraints that may fire, and the refusal each stands for. */
  constraints?: Record<string, string>
  /** The page shown after it was done, without the language prefix rule: a function of the saved id. */
  goTo?(saved: Saved, language: Language): string
  /** Asks once more on a page of its own before anything is done (even when there is nothing to fill in). */
  danger?: boolean
  words: ActionWords
}

// biome-ignore lint/suspicious/noExplicitAny: the registry holds actions of every shape
export type AnyAction = ActionDeclaration<any, any, any>

/**
 * Declares one thing that somebody may do: one file, from which the form, the API operation, the audit label,
 * the permission and the access matrix follow.
 */
export function defineAction<F extends Fields, S extends Subject, C>(
  declaration: ActionDeclaration<F, S, C>,
): ActionDeclaration<F, S, C> {
  return declaration
}

/** The duties that may do it; of an act of visitors none in particular. */
export const dutiesOf = ({ doneBy }: Pick<AnyAction, 'doneBy'>): Duty[] =>
  doneBy === 'anyone' ? [] : (Object.keys(doneBy) as Duty[])

/** An action that a page offers on a subject it already holds. */
export interface Offering {
  action: AnyAction
  subject: Subject
}

/** Ties an action to a subject; the types make sure that the subject is of the kind that the action judges. */
export function on<S extends Subject>(
  // biome-ignore lint/suspicious/noExplicitAny: inputs and changes do not matter here
  action: ActionDeclaration<any, S, any>,
  subject: S,
): Offering {
  return { action, subject }
}

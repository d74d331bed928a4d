import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Duty } from '#platform/access/actor.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { AnyView } from '#platform/view.ts'

/** What an act is about to change for people and files that other rooms hold. `kind` says which parts look for what it touches. */
export interface Change {
  kind: `${string}.${string}`
  /** What is changed: a mission, a group. */
  subjectId: string
  from: Day
  /** What the parts need to know beside: values before and after. */
  about: Readonly<Record<string, string | number | boolean | null>>
}

export interface Ask {
  /** What is asked, as the task is called. */
  label: Localized
  /** Who has it. Left out: it is shown, and nobody has to do anything. */
  owner?: Duty
  /** The refusal that stands for it: while anything is asked so, the change is not made. Its words take `{count}` and `{who}`. */
  blocks?: string
}

/**
 * What a room says of changes that are made elsewhere: which of its files they touch, and what is then asked of whom. All parts
 * are joined in one UNION. The SQL of `touched` selects exactly: `reference uuid, code text, name text, ask text, due date`.
 */
export interface TouchedPart {
  name: `${string}.${string}`
  /** The view that opens a file of this kind: whoever may not open it reads neither name nor link. */
  view: AnyView
  href(reference: string, language: Language): string
  /** Null where a change of this kind touches nothing here. */
  touched(change: Change, c: Circumstances): RawBuilder<unknown> | null
  /** Code and name of files, for tasks that wait: selects exactly `reference uuid, code text, name text`. */
  named(c: Circumstances): RawBuilder<unknown>
  asks: Readonly<Record<string, Ask>>
  /** What a file of this kind is called, and what waits on the home page of those who have its tasks. */
  words: { kind: Localized; waits: Localized }
}

export const defineTouched = (one: TouchedPart): TouchedPart => one

export interface Touched {
  part: string
  reference: string
  code: string
  /** Null where the reader may not open the file. */
  name: string | null
  ask: string
  owner: Duty | null
  due: Day | null
}

/** Whether somebody in this duty may open the files of a part. */
export const opensFiles = (part: TouchedPart, duty: Duty): boolean => {
  const { seenBy } = part.view
  return typeof seenBy === 'string' ? true : seenBy[duty] !== undefined
}

/** All that a change touches, in one query; the names only of files that the reader's duty opens. */
export async function touchedBy(
  tx: Tx,
  parts: readonly TouchedPart[],
  change: Change,
  c: Circumstances,
): Promise<Touched[]> {
  const asked = parts.flatMap((part) => {
    const found = part.touched(change, c)
    return found === null
      ? []
      : [
          sql`select ${part.name}::text as part, t.reference, t.code, ${opensFiles(part, c.actor.duty) ? sql`t.name` : sql`null::text`} as name,
            t.ask, t.due from (${found}) t`,
        ]
  })
  if (asked.length === 0) return []
  const { rows } = await sql<Omit<Touched, 'owner'>>`
    select * from (${sql.join(asked, sql` union all `)}) t order by ask, due nulls last, name, code, reference`.execute(
    tx,
  )
  const partOf = new Map(parts.map((part) => [part.name as string, part]))
  return rows.map((row) => {
    const ask = partOf.get(row.part)?.asks[row.ask]
    if (!ask) throw new Error(`${row.part} asks ${row.ask}, which it does not declare.`)
    return { ...row, owner: ask.owner ?? null }
  })
}

const NAMED_AT_MOST = 5

/** The refusal for which something that is touched stands, naming whom the reader may see; null where nothing is in the way. */
export function inTheWay(parts: readonly TouchedPart[], touched: readonly Touched[]): Refusal | null {
  const partOf = new Map(parts.map((part) => [part.name as string, part]))
  const blocking = touched.map((one) => ({ one, code: partOf.get(one.part)?.asks[one.ask]?.blocks }))
  const first = blocking.find(({ code }) => code)?.code
  if (!first) return null
  const those = blocking.filter(({ code }) => code === first).map(({ one }) => one.name ?? one.code)
  const who = [...those.slice(0, NAMED_AT_MOST), ...(those.length > NAMED_AT_MOST ? ['…'] : [])].join(', ')
  return refuse(first, { count: those.length, who })
}

/** A short text that stands for what was shown: the same files, asked the same. What it is called on the screen does not count. */
export function shownAs(change: Change, touched: readonly Touched[]): string {
  const lines = touched.map((one) => [one.part, one.reference, one.ask, one.due ?? ''].join(' ')).sort()
  return createHash('sha256')
    .update(JSON.stringify([change, lines]))
    .digest('base64url')
    .slice(0, 32)
}

/** Before a change is made, or when it is made against what was shown: what it touches, and what stands for that. */
export interface Consequences {
  touched: Touched[]
  shown: string
}

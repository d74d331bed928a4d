import { overlaps, type Period } from '#kernel/period.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { EmploymentKind } from '../vocabulary.ts'

export interface EmploymentRow {
  id: string
  kind: EmploymentKind
  valid: Period
}
export interface Placement {
  /** Periods that now end where the new one begins. */
  shorten: { id: string; to: string }[]
  insert: { kind: EmploymentKind; valid: Period }[]
}

/**
 * Puts a period of service among those on record. One that lies within a period of another kind takes its place there: leave
 * within operational service leaves the service before and after it. Everything else that overlaps is refused.
 */
export function placePeriod(
  rows: readonly EmploymentRow[],
  added: { kind: EmploymentKind; valid: Period },
): Placement | Refusal {
  const touched = rows.filter((row) => overlaps(row.valid, added.valid))
  if (touched.length === 0) return { shorten: [], insert: [added] }
  const [one] = touched
  const { from, to } = added.valid
  const inside =
    one !== undefined && one.valid.from < from && (one.valid.to === null || (to !== null && to <= one.valid.to))
  if (touched.length > 1 || !inside || one.kind === added.kind) return refuse('employment-overlaps')
  const after = to !== null && to !== one.valid.to ? [{ kind: one.kind, valid: { from: to, to: one.valid.to } }] : []
  return { shorten: [{ id: one.id, to: from }], insert: [added, ...after] }
}

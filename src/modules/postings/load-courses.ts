import { toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Pack } from '#platform/pack/pack.ts'
import { daysOf } from '#platform/pack/value-types.ts'
import { insertCourses, insertLeadTimes } from './store-of-courses.ts'

/** Training abroad, published as the pack has it (S2-94..121). */
export async function loadCourses(tx: Tx, pack: Pack, c: Circumstances): Promise<void> {
  const nameOf = new Map(pack.organisations.organisations.map((one) => [one.code, one.names.at(-1)?.name]))
  const rows = pack.courses.courses.map((one, place) => ({
    id: c.fresh(),
    code: one.code,
    kind: one.kind,
    role: one.role,
    name: one.name,
    short: one.short,
    summary: one.summary,
    audience: one.audience,
    contacts: one.contacts,
    encouragement: one.encouragement ?? null,
    host: (one.host && nameOf.get(one.host)) ?? null,
    consortium: one.consortium,
    place: one.place ?? null,
    languages: one.languages,
    seats: one.seats?.number ?? null,
    seats_each: one.seats?.each ?? null,
    sessions_a_year: one.frequency?.sessions_a_year ?? null,
    frequency: one.frequency?.text ?? null,
    weeks: one.weeks ?? null,
    criteria: one.criteria.map(({ valid: _valid, note: _note, ...criterion }) => criterion),
    sort_order: place,
    valid: toRangeText(daysOf(one.valid)),
    source: one.source,
    verified: one.verified,
    fr_verified: one.fr_verified,
  }))
  await insertCourses(tx, rows)
}

/** How long each part of the way usually takes (rule T7), published with its source. */
export async function loadLeadTimes(tx: Tx, pack: Pack): Promise<void> {
  await insertLeadTimes(
    tx,
    pack.process.lead_times.map((one, place) => ({
      code: one.code,
      what: one.what,
      kinds: one.kinds,
      months_least: one.months.least,
      months_most: one.months.most,
      use: one.use,
      sort_order: place,
      valid: toRangeText(daysOf(one.valid)),
      source: one.source,
      verified: one.verified,
    })),
  )
}

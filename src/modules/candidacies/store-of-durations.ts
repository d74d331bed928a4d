import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'

/** How many days a part of the way took: for half of the cases at most `median`, for nine in ten at most `most`. */
export interface TypicalDays {
  stage: 'endorsement' | 'screening' | 'recommendation' | 'host' | 'offer'
  cases: number
  median: number
  most: number
}

/** From the last three years; a part with fewer than five cases is absent. */
export async function typicalDays(tx: Tx, today: Day): Promise<TypicalDays[]> {
  const { rows } =
    await sql<TypicalDays>`select stage, cases, median, most from candidacies.typical_days(${today}::date)`.execute(tx)
  return rows
}

/** What the programme plans with while it has no figures of its own, in months, with where that is written. */
export interface PlannedMonths {
  what: Localized
  kinds: string[]
  least: number
  most: number
  source: { id?: string; ref?: string }
  verified: boolean
}

export async function plannedMonths(tx: Tx, day: Day): Promise<PlannedMonths[]> {
  const { rows } = await sql<PlannedMonths>`
    select what, kinds, months_least::float8 as least, months_most::float8 as most, source, verified from published.lead_time
    where valid @> ${day}::date and use in ('selection', 'whole-chain') order by sort_order`.execute(tx)
  return rows
}

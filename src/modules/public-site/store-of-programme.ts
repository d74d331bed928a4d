import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { SourceNote } from './vocabulary.ts'

export interface ProgrammeFact {
  attribute: 'name' | 'also-named' | 'rationale'
  value: Localized & { short?: Localized }
  verified: boolean
  source: SourceNote
  recordedOn: Day
}
export interface ObjectiveShown {
  code: string
  kind: 'objective' | 'outcome'
  serves: string | null
  value: Localized
  verified: boolean
  recordedOn: Day
}
/** A department that decides with the others, or a unit that does the work, as it was called on the day. */
export interface Body {
  code: string
  part: 'partner' | 'unit'
  roles: string[]
  name: Localized
  short: Localized | null
  does: Localized | null
  verified: boolean
  frVerified: boolean
}

export async function programmeFactsOn(tx: Tx, day: Day): Promise<ProgrammeFact[]> {
  const { rows } = await sql<ProgrammeFact>`
    select attribute, value, verified, source, recorded_on as "recordedOn" from published.programme_fact
    where valid @> ${day}::date order by attribute, value ->> 'en'`.execute(tx)
  return rows
}

export async function objectivesOn(tx: Tx, day: Day): Promise<ObjectiveShown[]> {
  const { rows } = await sql<ObjectiveShown>`
    select code, kind, serves, value, verified, recorded_on as "recordedOn" from published.objective
    where valid @> ${day}::date order by place, code`.execute(tx)
  return rows
}

/** In the order of the arrangement: foreign affairs, development, public safety, police; units by name. */
export async function bodiesOn(tx: Tx, day: Day): Promise<Body[]> {
  const { rows } = await sql<Body>`
    select code, part, roles, name, short, does, verified, fr_verified as "frVerified" from published.body where valid @> ${day}::date
    order by part, array_position(array['foreign-affairs', 'development', 'public-safety', 'police'], roles[1]), name ->> 'en'`.execute(
    tx,
  )
  return rows
}

/** The first day for which anything is said about the programme. */
export async function firstDayOfProgramme(tx: Tx): Promise<Day | null> {
  const { rows } = await sql<{ day: Day | null }>`
    select min(lower(valid))::text as day from (select valid from published.programme_fact union all select valid from published.objective) said`.execute(
    tx,
  )
  return rows[0]?.day ?? null
}

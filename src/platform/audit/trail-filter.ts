import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { AuditOutcome } from './entry.ts'

export interface TrailFilter {
  accountId?: string
  /** part of the name of an account or of a system actor */
  who?: string
  /** the name of an action or view, or its module with a final point: `health.` */
  act?: string
  /** any of these names */
  acts?: readonly string[]
  outcome?: AuditOutcome
  personId?: string
  /** a person or an object, by id */
  record?: string
  compartment?: string
  /** first and last day, in the zone */
  from?: Day
  through?: Day
  zone?: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The condition on rows of `audit.entry e` with their account `a`. */
export function trailCondition(filter: TrailFilter): RawBuilder<unknown> {
  const zone = filter.zone ?? 'America/Toronto'
  const { accountId, who, act, acts, outcome, personId, record, compartment, from, through } = filter
  const conditions = [
    sql`true`,
    ...(accountId ? [sql`e.account_id = ${accountId}::uuid`] : []),
    ...(who ? [sql`position(sec.fold(${who}) in sec.fold(coalesce(a.name, e.detail ->> 'system', ''))) > 0`] : []),
    ...(act ? [act.endsWith('.') ? sql`starts_with(e.act, ${act})` : sql`e.act = ${act}`] : []),
    ...(acts ? [sql`e.act = any(${[...acts]}::text[])`] : []),
    ...(outcome ? [sql`e.outcome = ${outcome}`] : []),
    ...(personId ? [sql`e.person_id = ${personId}::uuid`] : []),
    ...(record
      ? [
          uuid.test(record)
            ? sql`(e.person_id = ${record}::uuid or e.object_id = ${record.toLowerCase()})`
            : sql`e.object_id = ${record}`,
        ]
      : []),
    ...(compartment ? [sql`e.compartment = ${compartment}`] : []),
    ...(from ? [sql`e.at >= ${from}::date::timestamp at time zone ${zone}`] : []),
    ...(through ? [sql`e.at < (${through}::date + 1)::timestamp at time zone ${zone}`] : []),
  ]
  return sql.join(conditions, sql` and `)
}

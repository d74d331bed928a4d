import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Anchor, Layer, Phase } from '#modules/postings/index.ts'
import type { Tx } from '#platform/database/connection.ts'

export interface PublishedCriterion {
  code: string
  layer: Layer
  /** The service whose officers it binds, in the service layer. */
  service: Localized | null
  step: string
  anchor: Anchor
  marginDays: number
  phase: Phase
  effect: 'required' | 'warning'
  applies: { kinds?: string[]; armed?: boolean; when_bulletin_asks?: boolean }
  message: Localized
  verified: boolean
}

/** The criteria that are published for a day, in the order of the process. */
export async function criteriaOn(tx: Tx, day: Day): Promise<PublishedCriterion[]> {
  const { rows } = await sql<PublishedCriterion>`
    select code, layer, service, step, anchor, margin_days as "marginDays", phase, effect, applies, message, verified
    from published.criterion where valid @> ${day}::date order by sort_order, code`.execute(tx)
  return rows
}

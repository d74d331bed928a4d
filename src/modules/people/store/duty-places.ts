import { sql } from 'kysely'
import type { DutyPlaces } from '#platform/access/duty-places.ts'

/** The police services for which coordinators, chiefs and advisers work. */
export const servicesOfDuties: DutyPlaces = { kind: 'service', sql: () => sql`select id, name from people.service` }

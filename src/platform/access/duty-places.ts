import { type RawBuilder, sql } from 'kysely'
import type { Duty } from '#kernel/duties.ts'
import type { Localized } from '#kernel/language.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'

/** The services or missions for which a duty can be given, as their module says them. The SQL selects exactly `id uuid, name jsonb`. */
export interface DutyPlaces {
  kind: 'service' | 'mission'
  sql(c: Circumstances): RawBuilder<unknown>
}

export interface DutyPlace {
  kind: 'service' | 'mission'
  id: string
  name: Localized
}

/** All services and missions of the installation, by name in the reader's language: one query. */
export async function dutyPlaces(tx: Tx, parts: readonly DutyPlaces[], c: Circumstances): Promise<DutyPlace[]> {
  if (parts.length === 0) return []
  const union = sql.join(
    parts.map((part) => sql`select ${part.kind}::text as kind, p.id, p.name from (${part.sql(c)}) p`),
    sql` union all `,
  )
  const { rows } = await sql<DutyPlace>`
    select * from (${union}) p order by kind, sec.fold(name ->> ${c.language}), id`.execute(tx)
  return rows
}

const ofService: readonly Duty[] = ['service-coordinator', 'service-chief', 'rcmp-adviser']

/** Whether a duty is given for what it serves: one service, one mission, either none or one mission (mission desk), or neither. */
export function judgePlace(
  o: { duty: Duty; serviceId: string | null; missionId: string | null },
  places: readonly DutyPlace[],
): Refusal | null {
  if (ofService.includes(o.duty) !== (o.serviceId !== null)) return refuse('assignment-needs-service')
  if (o.duty === 'contingent-commander' && o.missionId === null) return refuse('assignment-needs-mission')
  if (o.missionId !== null && o.duty !== 'contingent-commander' && o.duty !== 'mission-desk')
    return refuse('assignment-needs-mission')
  const known = (kind: DutyPlace['kind'], id: string | null) =>
    id === null || places.some((place) => place.kind === kind && place.id === id)
  if (!known('service', o.serviceId) || !known('mission', o.missionId)) return refuse('assignment-place-unknown')
  return null
}

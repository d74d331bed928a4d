import type { Localized } from '#kernel/language.ts'
import { type CompetencyGained, findGained, serviceOn } from '#modules/people/index.ts'
import type { Scope } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'

export interface CompetencySubject {
  id: string
  version: number
  scope: Scope
  label: Localized
  gained: CompetencyGained
}

/** A competency as a subject: of its officer, of the service of today, of the mission in which it was gained. */
export async function competencySubject(
  tx: Tx,
  id: string,
  c: Pick<Circumstances, 'today'>,
  lock = false,
): Promise<CompetencySubject | null> {
  const gained = await findGained(tx, id, lock)
  if (!gained) return null
  const service = await serviceOn(tx, gained.personId, c.today)
  return competencySubjectOf(gained, service?.id ?? null)
}

export const competencySubjectOf = (gained: CompetencyGained, serviceId: string | null): CompetencySubject => ({
  id: gained.id,
  version: gained.version,
  scope: { personId: gained.personId, serviceId, missionId: gained.missionId },
  label: gained.name,
  gained,
})

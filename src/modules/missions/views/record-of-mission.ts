import { type Offering, on } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { addLink } from '../actions/add-link.ts'
import { addPartner } from '../actions/add-partner.ts'
import { changeMandate, changeSelectionPath } from '../actions/change-record-facts.ts'
import { endPartner } from '../actions/end-partner.ts'
import { endTag } from '../actions/end-tag.ts'
import { recordPhase } from '../actions/record-phase.ts'
import { tagMission } from '../actions/tag-mission.ts'
import { linksOf } from '../store/links.ts'
import { partnersOf, tagsOf } from '../store/record.ts'
import type { MissionSubject } from '../subject.ts'
import type { DepartmentLink, MissionTag, Partner } from '../vocabulary/record.ts'

/** What the record tells beside facts and numbers: of the day, and of other days. */
export interface RecordOfMission {
  partners: Partner[]
  tags: MissionTag[]
  links: DepartmentLink[]
}

export const recordOfMission = async (tx: Tx, missionId: string, day: string): Promise<RecordOfMission> => ({
  partners: await partnersOf(tx, missionId, day),
  tags: await tagsOf(tx, missionId),
  links: await linksOf(tx, missionId, day),
})

/** What may be recorded of a mission from its page. */
export const recordOffers = (data: MissionSubject & { record: RecordOfMission }): Offering[] => [
  on(changeMandate, data),
  on(changeSelectionPath, data),
  on(recordPhase, data),
  on(tagMission, { ...data, activities: [], tasks: [] }),
  on(endTag, { ...data, tags: data.record.tags }),
  on(addPartner, { ...data, organisations: [] }),
  on(endPartner, { ...data, partners: data.record.partners }),
  on(addLink, { ...data, organisations: [] }),
]

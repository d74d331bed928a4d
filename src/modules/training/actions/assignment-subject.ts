import { namesOf } from '#modules/people/index.ts'
import type { Subject } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { lockAssignment } from '../store/assignments.ts'
import type { ResearchAssignment } from '../vocabulary.ts'

/** A research assignment as the subject of an act. */
export interface AssignmentSubject extends Subject {
  assignment: ResearchAssignment
}

export const assignmentSubject = (assignment: ResearchAssignment, officer: string): AssignmentSubject => ({
  id: assignment.id,
  version: assignment.version,
  scope: { personId: assignment.personId },
  label: { en: officer, fr: officer },
  assignment,
})

export async function loadAssignment(tx: Tx, id: string): Promise<AssignmentSubject | null> {
  const found = await lockAssignment(tx, id)
  if (!found) return null
  return assignmentSubject(found, (await namesOf(tx, [found.personId])).get(found.personId)?.name ?? '')
}

/** What the facts about an assignment carry. */
export const aboutAssignment = ({ assignment }: AssignmentSubject) => ({
  assignmentId: assignment.id,
  candidacyId: assignment.candidacyId,
  personId: assignment.personId,
})

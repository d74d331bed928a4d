import type { Localized } from '#kernel/language.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { addTrainingNeed } from '../actions/add-training-need.ts'
import { recordNeedsAssessment } from '../actions/record-needs-assessment.ts'
import { factsOf, findMission } from '../store/missions.ts'
import { needsOf } from '../store/needs.ts'
import { type MissionSubject, missionSubjectOf } from '../subject.ts'
import { needsSubjectOf } from '../subject-of-record.ts'
import type { NeedsAssessment } from '../vocabulary/record.ts'
import { recordWords } from '../words-of-record.ts'

export interface NeedsRoom extends MissionSubject {
  name: Localized
  assessments: NeedsAssessment[]
}

export const needsView = defineView({
  name: 'missions.training-needs',
  seenBy: {
    'rcmp-planner': 'programme',
    'intake-officer': 'programme',
    'gac-assessor': 'programme',
    'ps-assessor': 'programme',
    'mission-desk': 'own-mission',
    'contingent-commander': 'own-mission',
    'irss-officer': 'programme',
    'readiness-officer': 'programme',
    'training-officer': 'programme',
  },
  query: { id: field.id() },
  async load(tx, query, c): Promise<NeedsRoom | null> {
    const mission = await findMission(tx, query.id)
    if (!mission) return null
    const subject = missionSubjectOf(mission, await factsOf(tx, [mission.id]), c.today)
    return { ...subject, name: subject.label, assessments: await needsOf(tx, mission.id) }
  },
  scope: (data) => data.scope,
  about: (data) => ({ kind: 'mission', id: data.id }),
  offers: (data) => [
    on(recordNeedsAssessment, { ...data, report: null }),
    ...data.assessments.map((one) => on(addTrainingNeed, needsSubjectOf(one))),
  ],
  words: { title: recordWords.needs },
})

import type { Localized } from '#kernel/language.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import {
  discardLivingBrief,
  releaseLivingBrief,
  reviseLivingBrief,
  writeLivingBrief,
} from '../actions/work-on-living-brief.ts'
import { missionAsAt } from '../rules/mission-as-at.ts'
import { briefsOf } from '../store/living.ts'
import { factsOf, findMission } from '../store/missions.ts'
import { type MissionSubject, missionSubjectOf } from '../subject.ts'
import { briefSubjectOf } from '../subject-of-record.ts'
import type { LivingBrief } from '../vocabulary/risk.ts'
import { riskWords } from '../words-of-risk.ts'

export interface LivingRoom extends MissionSubject {
  asAt: string
  name: Localized
  briefs: LivingBrief[]
}

export const livingView = defineView({
  name: 'missions.living-conditions',
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
    'service-coordinator': 'programme',
    'service-chief': 'programme',
    'rcmp-adviser': 'programme',
  },
  query: { id: field.id(), asAt: field.optionalDay() },
  async load(tx, query, c): Promise<LivingRoom | null> {
    const asAt = query.asAt ?? c.today
    const mission = await findMission(tx, query.id)
    if (!mission) return null
    const facts = await factsOf(tx, [mission.id])
    return {
      ...missionSubjectOf(mission, facts, c.today),
      name: missionAsAt(mission, facts, asAt).name,
      asAt,
      briefs: await briefsOf(tx, mission.id),
    }
  },
  scope: (data) => data.scope,
  about: (data) => ({ kind: 'mission', id: data.id }),
  // A home service reads what living there is like, not the record of the mission.
  hiddenFrom: {
    'service-coordinator': ['mission', 'facts'],
    'service-chief': ['mission', 'facts'],
    'rcmp-adviser': ['mission', 'facts'],
  },
  offers: (data) => [
    on(writeLivingBrief, data),
    ...data.briefs
      .filter(({ state }) => state === 'draft')
      .flatMap((brief) => {
        const subject = briefSubjectOf(brief)
        return [
          on(releaseLivingBrief, { ...subject, standing: [] }),
          on(reviseLivingBrief, subject),
          on(discardLivingBrief, subject),
        ]
      }),
  ],
  words: { title: riskWords.living },
})

import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import {
  briefsOn,
  livingTopics,
  missionOn,
  type RiskAssessment,
  type RiskScale,
  riskScaleOn,
  topicWords,
} from '#modules/missions/index.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { acknowledgeRisk } from '../actions/acknowledge-risk.ts'
import { type MissionSubject, missionSubject } from '../mission-subject.ts'
import type { AcknowledgedRisk } from '../rules/risk-owed.ts'
import { missionWords } from '../words-of-mission.ts'

/** A brief as it is read: the topics that are known, under their headings. */
export interface BriefRead {
  id: string
  place: Localized | null
  writtenOn: Day
  sourceNote: string
  topics: { title: Localized; text: Localized }[]
}

export interface OwnMission {
  id: string
  code: string
  mission: Localized
  missionId: string
  personId: string
  serviceId: string
  /** What is in force, in plain words. */
  risks: RiskAssessment[]
  acknowledged: AcknowledgedRisk[]
  scale: RiskScale | null
  briefs: BriefRead[]
  /** What acknowledging needs to know; the page does not show it. */
  subject: MissionSubject
}

/** What a candidate for a mission, or an officer there, is told about living and about risk; their coordinators read it with them. */
export const ownMissionView = defineView({
  name: 'readiness.own-mission',
  seenBy: {
    candidate: 'self',
    'service-coordinator': 'own-service',
    'service-chief': 'own-service',
    'rcmp-adviser': 'own-service',
    'irss-officer': 'programme',
    'readiness-officer': 'programme',
    'mission-desk': 'own-mission',
  },
  query: { id: field.id() },
  async load(tx, query, c): Promise<OwnMission | null> {
    const subject = await missionSubject(tx, query.id, c)
    const mission = subject && (await missionOn(tx, subject.candidacy.missionId, c.today))
    if (!subject || !mission) return null
    const { candidacy, inForce, acknowledged } = subject
    return {
      id: candidacy.id,
      code: candidacy.code,
      mission: mission.name,
      missionId: mission.id,
      personId: candidacy.personId,
      serviceId: candidacy.serviceId,
      risks: inForce,
      acknowledged,
      scale: await riskScaleOn(tx, c.today),
      briefs: (await briefsOn(tx, mission.id, c.today)).map(({ id, place, writtenOn, sourceNote, parts }) => ({
        ...{ id, place, writtenOn, sourceNote },
        topics: livingTopics.flatMap((topic) => {
          const text = parts[topic]
          return text ? [{ title: topicWords[topic], text }] : []
        }),
      })),
      subject,
    }
  },
  scope: (data) => ({ personId: data.personId, serviceId: data.serviceId, missionId: data.missionId }),
  about: (data) => ({ kind: 'candidacy', id: data.id, personId: data.personId }),
  hiddenFrom: {
    candidate: ['subject'],
    'service-coordinator': ['subject'],
    'service-chief': ['subject'],
    'rcmp-adviser': ['subject'],
    'irss-officer': ['subject'],
    'readiness-officer': ['subject'],
    'mission-desk': ['subject'],
  },
  offers: ({ subject }) => [on(acknowledgeRisk, subject)],
  words: { title: missionWords.title, intro: missionWords.intro },
})

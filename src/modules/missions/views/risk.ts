import type { Localized } from '#kernel/language.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { beginRiskAssessment } from '../actions/begin-risk-assessment.ts'
import { completeMitigation, issueRiskAssessment } from '../actions/issue-risk-assessment.ts'
import { addMitigation, addRisk, discardRiskDraft, dropRisk, reviseRiskDraft } from '../actions/work-on-risk-draft.ts'
import { missionAsAt } from '../rules/mission-as-at.ts'
import { factsOf, findMission } from '../store/missions.ts'
import { catalogueOn } from '../store/record.ts'
import { riskFiles, riskHeadsOf, riskScaleOn } from '../store/risk.ts'
import { type MissionSubject, missionSubjectOf } from '../subject.ts'
import { mitigationSubjectOf, riskSubjectOf } from '../subject-of-record.ts'
import { isInForce, type RiskAssessment, type RiskFile, type RiskScale } from '../vocabulary/risk.ts'
import { riskWords } from '../words-of-risk.ts'

export interface RiskRoom extends MissionSubject {
  asAt: string
  name: Localized
  /** Every version that the reader may see. */
  versions: RiskAssessment[]
  /** What is in force on the day, and drafts, with everything in them: for those who need it. */
  files: RiskFile[]
  scale: RiskScale | null
  categories: { code: string; name: Localized }[]
}

/** Those who work with officers of the mission read what is plain; the picture is for those who need it. */
const plain = ['files', 'categories', 'facts'] as const

export const riskView = defineView({
  name: 'missions.risk',
  seenBy: {
    'rcmp-planner': 'programme',
    'intake-officer': 'programme',
    'gac-assessor': 'programme',
    'ps-assessor': 'programme',
    'mission-desk': 'own-mission',
    'contingent-commander': 'own-mission',
    'decision-body': 'programme',
    'irss-officer': 'programme',
    'readiness-officer': 'programme',
    'training-officer': 'programme',
  },
  query: { id: field.id(), asAt: field.optionalDay() },
  async load(tx, query, c): Promise<RiskRoom | null> {
    const asAt = query.asAt ?? c.today
    const mission = await findMission(tx, query.id)
    if (!mission) return null
    const facts = await factsOf(tx, [mission.id])
    const versions = await riskHeadsOf(tx, mission.id)
    const shown = versions.filter((one) => isInForce(one, asAt) || one.state === 'draft')
    const subject = missionSubjectOf(mission, facts, c.today)
    return {
      ...subject,
      name: missionAsAt(mission, facts, asAt).name,
      asAt,
      versions,
      files: await riskFiles(tx, shown),
      scale: await riskScaleOn(tx, asAt),
      categories: await catalogueOn(tx, 'risk', asAt),
    }
  },
  scope: (data) => data.scope,
  about: (data) => ({ kind: 'mission', id: data.id }),
  // Threat pictures are read by name (domain.md 7.1): each reading is on record.
  audited: true,
  hiddenFrom: {
    'decision-body': plain,
    'irss-officer': plain,
    'readiness-officer': plain,
    'training-officer': plain,
  },
  offers: (data) => [
    on(beginRiskAssessment, { ...data, standing: [] }),
    ...data.files.flatMap((file) => {
      const subject = riskSubjectOf(file)
      const draft = { ...subject, scale: data.scale }
      return [
        on(addRisk, { ...draft, categories: [] }),
        on(addMitigation, subject),
        on(reviseRiskDraft, subject),
        on(dropRisk, subject),
        on(issueRiskAssessment, { ...draft, standing: [] }),
        on(discardRiskDraft, subject),
        ...file.mitigations.map((one) =>
          on(completeMitigation, mitigationSubjectOf({ ...one, standing: file.state === 'issued' })),
        ),
      ]
    }),
  ],
  words: { title: riskWords.title },
})

import type { Localized } from '#kernel/language.ts'
import type { Scope } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { lockLink } from './store/links.ts'
import { lockBrief } from './store/living.ts'
import { lockNeeds } from './store/needs.ts'
import { lockMitigation, lockRisk } from './store/risk.ts'
import type { DepartmentLink, NeedsAssessment } from './vocabulary/record.ts'
import type { LivingBrief, Mitigation, RiskFile } from './vocabulary/risk.ts'
import { versionLabel } from './words-of-risk.ts'

interface OfMission {
  id: string
  version: number
  scope: Scope
  label: Localized
}
const ofMission = (one: { id: string; missionId: string; version: number }, label: Localized): OfMission => ({
  id: one.id,
  version: one.version,
  scope: { missionId: one.missionId },
  label,
})
const inBoth = (text: string): Localized => ({ en: text, fr: text })

export interface NeedsSubject extends OfMission {
  assessment: NeedsAssessment
}
export const needsSubjectOf = (assessment: NeedsAssessment): NeedsSubject => ({
  ...ofMission(assessment, inBoth(`${assessment.code} · ${assessment.title}`)),
  assessment,
})
export async function needsSubject(tx: Tx, id: string): Promise<NeedsSubject | null> {
  const found = await lockNeeds(tx, id)
  return found && needsSubjectOf(found)
}

export interface LinkSubject extends OfMission {
  link: DepartmentLink
}
export const linkSubjectOf = (link: DepartmentLink): LinkSubject => ({
  id: link.id,
  version: link.version,
  scope: link.missionId ? { missionId: link.missionId } : {},
  label: link.title,
  link,
})
export async function linkSubject(tx: Tx, id: string, today: string): Promise<LinkSubject | null> {
  const found = await lockLink(tx, id, today)
  return found && linkSubjectOf(found)
}

export interface RiskSubject extends OfMission {
  file: RiskFile
}
export const riskSubjectOf = (file: RiskFile): RiskSubject => ({ ...ofMission(file, versionLabel(file)), file })
export async function riskSubject(tx: Tx, id: string): Promise<RiskSubject | null> {
  const found = await lockRisk(tx, id)
  return found && riskSubjectOf(found)
}

export interface MitigationSubject extends OfMission {
  mitigation: Mitigation & { standing: boolean }
}
export const mitigationSubjectOf = (mitigation: Mitigation & { standing: boolean }): MitigationSubject => ({
  ...ofMission(mitigation, inBoth(mitigation.measure)),
  mitigation,
})
export async function mitigationSubject(tx: Tx, id: string): Promise<MitigationSubject | null> {
  const found = await lockMitigation(tx, id)
  return found && mitigationSubjectOf(found)
}

export interface BriefSubject extends OfMission {
  brief: LivingBrief
}
export const briefSubjectOf = (brief: LivingBrief): BriefSubject => ({
  ...ofMission(brief, versionLabel(brief)),
  brief,
})
export async function briefSubject(tx: Tx, id: string): Promise<BriefSubject | null> {
  const found = await lockBrief(tx, id)
  return found && briefSubjectOf(found)
}

import { addLink } from './actions/add-link.ts'
import { addPartner } from './actions/add-partner.ts'
import { addProgrammeLink } from './actions/add-programme-link.ts'
import { addTrainingNeed } from './actions/add-training-need.ts'
import { beginRiskAssessment } from './actions/begin-risk-assessment.ts'
import { changeLink } from './actions/change-link.ts'
import { changeMandate, changeSelectionPath } from './actions/change-record-facts.ts'
import { endPartner } from './actions/end-partner.ts'
import { endTag } from './actions/end-tag.ts'
import { completeMitigation, issueRiskAssessment } from './actions/issue-risk-assessment.ts'
import { publishLink, recordLinkCheck, unpublishLink, withdrawLink } from './actions/publish-link.ts'
import { recordNeedsAssessment } from './actions/record-needs-assessment.ts'
import { recordPhase } from './actions/record-phase.ts'
import { tagMission } from './actions/tag-mission.ts'
import {
  discardLivingBrief,
  releaseLivingBrief,
  reviseLivingBrief,
  writeLivingBrief,
} from './actions/work-on-living-brief.ts'
import { addMitigation, addRisk, discardRiskDraft, dropRisk, reviseRiskDraft } from './actions/work-on-risk-draft.ts'
import { checkLinksDaily } from './jobs/check-links.ts'
import { activitiesView } from './views/activities.ts'
import { linksList, linkView } from './views/links.ts'
import { livingView } from './views/living.ts'
import { needsView } from './views/needs.ts'
import { riskView } from './views/risk.ts'
import { specialisedList } from './views/specialised.ts'

/** What a mission's record adds to the room: mandate, partners, activities, needs, risk, living conditions, links. */
export const recordActions = [
  ...[changeMandate, changeSelectionPath, recordPhase, tagMission, endTag, addPartner, endPartner],
  ...[recordNeedsAssessment, addTrainingNeed],
  ...[beginRiskAssessment, reviseRiskDraft, addRisk, dropRisk, addMitigation, issueRiskAssessment, discardRiskDraft],
  ...[completeMitigation, writeLivingBrief, reviseLivingBrief, releaseLivingBrief, discardLivingBrief],
  ...[addLink, addProgrammeLink, changeLink, publishLink, unpublishLink, withdrawLink, recordLinkCheck],
] as const
export const recordViews = [
  riskView,
  livingView,
  needsView,
  activitiesView,
  specialisedList,
  linksList,
  linkView,
] as const
export const recordJobs = [checkLinksDaily]
export const recordFiles = { 'needs-assessment': needsView }

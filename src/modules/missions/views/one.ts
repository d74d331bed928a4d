import type { Localized } from '#kernel/language.ts'
import { findDecision, requestHref } from '#modules/requests/index.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import type { CountryNames } from '#platform/format.ts'
import { defineView } from '#platform/view.ts'
import { allowHandover } from '../actions/allow-handover.ts'
import { joinGroup, leaveGroup } from '../actions/change-group.ts'
import { changesOfFacts } from '../actions/change-mission-facts.ts'
import { createTeam } from '../actions/create-team.ts'
import { openPositionsAction } from '../actions/open-positions.ts'
import { endPhase, openPhase } from '../actions/phases.ts'
import { proposePositions } from '../actions/propose-positions.ts'
import { protectMission, unprotectMission } from '../actions/protect-mission.ts'
import { turnsOfMission } from '../actions/turns-of-mission.ts'
import { type BoardRow, boardRow, boardWindow } from '../rules/board.ts'
import { missionAsAt } from '../rules/mission-as-at.ts'
import { loadBoard } from '../store/board.ts'
import { type ChainLink, chainOf } from '../store/chain.ts'
import { type Membership, membershipOf } from '../store/groups.ts'
import { type Handover, handoverOn } from '../store/handover.ts'
import { listPositions, type PositionLine } from '../store/list-positions.ts'
import { countryNames, factsOf, findMission } from '../store/missions.ts'
import { kindRuleOn, phasesOf } from '../store/phases.ts'
import { type Protection, protectionOf } from '../store/protection.ts'
import { strengthsOf } from '../store/strengths.ts'
import { type MissionSubject, missionSubjectOf } from '../subject.ts'
import { POSITIONS_ON_THE_PAGE } from '../vocabulary/posts.ts'
import type { KindRule, Phase, Strength } from '../vocabulary.ts'
import { pageWords } from '../words.ts'
import { type NextSteps, nextSteps } from './next-steps.ts'
import { type RecordOfMission, recordOffers, recordOfMission } from './record-of-mission.ts'
import { deciders, readers } from './seen-by.ts'

export interface MissionFile extends MissionSubject {
  asAt: string
  /** The decision it traces to, where it began here. */
  decision: { code: string; href: string } | null
  group: { name: Localized; row: BoardRow } | null
  row: BoardRow
  strengths: Strength[]
  positions: PositionLine[]
  record: RecordOfMission
  /** What its kind brings with it on the day. */
  kindRule: KindRule | null
  handover: Handover
  phases: Phase[]
  /** The shared strength that it belongs to now or later. */
  member: Membership | null
  chain: ChainLink[]
  /** Set while the public sees nothing of it but the country. */
  protection: Protection | null
  /** What countries are called. */
  countries: CountryNames
  /** What the decision that it traces to still asks of whoever plans, as forms that can be opened; null for everybody else. */
  next: NextSteps | null
}

const everything = {
  q: null,
  page: null,
  sort: 'code',
  dir: null,
  limit: POSITIONS_ON_THE_PAGE,
  state: null,
  language: null,
  armed: null,
  stream: null,
  role: null,
  leadership: null,
} as const

export const missionView = defineView({
  name: 'missions.one',
  seenBy: { ...readers, ...deciders },
  query: { id: field.id(), asAt: field.optionalDay() },
  async load(tx, query, c): Promise<MissionFile | null> {
    const asAt = query.asAt ?? c.today
    const mission = await findMission(tx, query.id)
    if (!mission) return null
    const facts = await factsOf(tx, [mission.id])
    const board = await loadBoard(tx, boardWindow(asAt))
    const member = board.members.find(
      (one) => one.missionId === mission.id && one.valid.from <= asAt && (one.valid.to === null || asAt < one.valid.to),
    )
    const group = board.groups.find((one) => one.id === member?.groupId)
    const decision = mission.decisionId ? await findDecision(tx, mission.decisionId) : null
    return {
      ...missionSubjectOf(mission, facts, c.today),
      mission: missionAsAt(mission, facts, asAt),
      asAt,
      decision: decision && { code: decision.code, href: requestHref(decision.requestId, c.language) },
      group: group ? { name: group.name, row: boardRow(board, 'group', group.id, asAt) } : null,
      row: boardRow(board, 'mission', mission.id, asAt),
      strengths: await strengthsOf(tx, group ? [mission.id, group.id] : [mission.id]),
      positions: (await listPositions(tx, { ...everything, mission: mission.code }, asAt, null)).rows,
      record: await recordOfMission(tx, mission.id, asAt),
      kindRule: await kindRuleOn(tx, mission.kind, asAt),
      handover: await handoverOn(tx, mission.id, asAt),
      member: await membershipOf(tx, mission.id, c.today),
      phases: await phasesOf(tx, mission.id),
      chain: await chainOf(tx, mission.id),
      protection: await protectionOf(tx, mission.code),
      countries: await countryNames(tx),
      next: c.actor?.duty === 'rcmp-planner' && decision ? await nextSteps(tx, mission, decision, c.today) : null,
    }
  },
  scope: (data) => data.scope,
  about: (data) => ({ kind: 'mission', id: data.id }),
  hiddenFrom: { 'decision-body': ['positions'], 'gac-assessor': ['positions'], 'ps-assessor': ['positions'] },
  offers: (data) => [
    on(openPositionsAction, { ...data, decisions: [], binding: [], roles: [] }),
    on(proposePositions, { ...data, roles: [] }),
    on(createTeam, { ...data, themes: [], roles: [] }),
    ...turnsOfMission.map((action) => on(action, { ...data, decisions: [] })),
    on(protectMission, data),
    on(unprotectMission, data),
    ...changesOfFacts.map((action) => on(action, data)),
    ...recordOffers(data),
    on(leaveGroup, { ...data, member: data.member }),
    on(joinGroup, { ...data, member: data.member, groups: [] }),
    on(allowHandover, { ...data, decisions: [] }),
    on(openPhase, data),
    ...data.phases.map((phase) =>
      on(endPhase, { id: phase.id, version: phase.version, scope: { missionId: data.id }, label: phase.name, phase }),
    ),
  ],
  words: { title: pageWords.mission },
})

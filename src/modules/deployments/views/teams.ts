import type { Localized } from '#kernel/language.ts'
import {
  createTeam,
  endTeam,
  findTeam,
  type MissionSubject,
  missionOn,
  missionSubject,
  objectivesOf,
  rolesOn,
  setObjective,
  settleObjective,
  type Team,
  type TeamObjective,
  teamSubjectOf,
  themesOn,
} from '#modules/missions/index.ts'
import { on, type Scope } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { addTeamMember, endTeamMembership } from '../actions/team-members.ts'
import { writeTeamReport } from '../actions/write-team-report.ts'
import { findReport, isOfTeam, leadsTeam, membersOf, reportsOf, type TeamLine, teamLines } from '../store/teams.ts'
import type { TeamMember, TeamReport } from '../vocabulary/posts.ts'
import { teamPageWords } from '../words-of-teams.ts'

const staff = {
  'rcmp-planner': 'programme',
  'irss-officer': 'programme',
  'mission-desk': 'own-mission',
  'contingent-commander': 'own-mission',
} as const

export interface TeamsOfMission {
  id: string
  missionName: Localized
  asAt: string
  teams: TeamLine[]
  subject: MissionSubject
}

/** The specialized teams of a mission: a room of the mission. */
export const teamsView = defineView({
  name: 'deployments.teams',
  seenBy: staff,
  query: { id: field.id(), asAt: field.optionalDay() },
  async load(tx, query, c): Promise<TeamsOfMission | null> {
    const subject = await missionSubject(tx, query.id, c.today)
    if (!subject) return null
    const asAt = query.asAt ?? c.today
    return {
      id: query.id,
      missionName: subject.mission.name,
      asAt,
      teams: await teamLines(tx, query.id, asAt),
      subject,
    }
  },
  scope: (data): Scope => ({ missionId: data.id }),
  offers: ({ subject }) => [on(createTeam, { ...subject, themes: [], roles: [] })],
  words: { title: teamPageWords.list, intro: teamPageWords.listIntro },
})

/** Reports on the page of a team; the rest are older. */
export const REPORTS_SHOWN = 50

export interface TeamFile {
  id: string
  version: number
  scope: { missionId: string; personId: string | null }
  label: Localized
  team: Team
  missionName: Localized
  theme: Localized
  requires: string[]
  roleNames: Record<string, Localized>
  members: TeamMember[]
  objectives: TeamObjective[]
  reports: TeamReport[]
  /** The reader leads the team today. */
  leads: boolean
}

export const teamView = defineView({
  name: 'deployments.team',
  seenBy: { ...staff, candidate: 'self' },
  query: { id: field.id() },
  async load(tx, query, c): Promise<TeamFile | null> {
    const team = await findTeam(tx, query.id)
    const mission = team && (await missionOn(tx, team.missionId, c.today))
    if (!team || !mission) return null
    const own = c.actor.duty === 'candidate' ? c.actor.personId : null
    const theme = (await themesOn(tx, c.today)).find((one) => one.code === team.theme)
    return {
      ...teamSubjectOf(team),
      scope: { missionId: team.missionId, personId: own && (await isOfTeam(tx, team.id, own)) ? own : null },
      missionName: mission.name,
      theme: theme?.name ?? { en: team.theme, fr: team.theme },
      requires: theme?.requires ?? [],
      roleNames: Object.fromEntries((await rolesOn(tx, c.today)).map((one) => [one.code, one.name])),
      members: await membersOf(tx, team.id),
      objectives: await objectivesOf(tx, team.id),
      reports: await reportsOf(tx, team.id, REPORTS_SHOWN),
      leads: own !== null && (await leadsTeam(tx, team.id, own, c.today)),
    }
  },
  scope: (data) => data.scope,
  about: (data) => ({ kind: 'team', id: data.id }),
  offers: (data, c) => {
    const subject = teamSubjectOf(data.team)
    const writes = c.actor.duty !== 'candidate' || data.leads
    const member = (one: TeamMember) => ({
      ...subject,
      id: one.id,
      version: one.version,
      member: { id: one.id, teamId: data.id, valid: one.valid, version: one.version },
    })
    const objective = (one: TeamObjective) => ({
      ...subject,
      id: one.id,
      version: one.version,
      objective: one,
      team: data.team,
    })
    return [
      ...(writes
        ? [on(writeTeamReport, { ...subject, scope: data.scope, author: null, roles: [], objectives: [] })]
        : []),
      on(addTeamMember, { ...subject, requires: [], deployment: null, members: [], certificateId: null }),
      on(setObjective, { ...subject, roles: [] }),
      on(endTeam, subject),
      ...data.members.map((one) => on(endTeamMembership, member(one))),
      ...data.objectives.map((one) => on(settleObjective, objective(one))),
    ]
  },
  words: { title: teamPageWords.team },
})

export interface ReportFile {
  report: TeamReport
  team: Team
  missionName: Localized
  roleName: Localized
  /** What reports of this role are about. */
  roleObjective: Localized | null
  objective: string | null
}

/** One report of a team. Reading it is recorded; a sensitive one opens for its author and the desk of the mission alone. */
export const teamReportView = defineView({
  name: 'deployments.team-report',
  audited: true,
  seenBy: {
    'rcmp-planner': 'programme',
    'mission-desk': 'own-mission',
    'contingent-commander': 'own-mission',
    candidate: 'self',
  },
  query: { id: field.id() },
  async load(tx, query, c): Promise<ReportFile | null> {
    const report = await findReport(tx, query.id)
    const team = report && (await findTeam(tx, report.teamId))
    const mission = team && (await missionOn(tx, team.missionId, c.today))
    if (!report || !team || !mission) return null
    const role = (await rolesOn(tx, report.writtenOn)).find((one) => one.code === report.role)
    const objective = (await objectivesOf(tx, team.id)).find((one) => one.id === report.objectiveId)
    return {
      report,
      team,
      missionName: mission.name,
      roleName: role?.name ?? { en: report.role, fr: report.role },
      roleObjective: role?.objective ?? null,
      objective: objective?.text ?? null,
    }
  },
  scope: ({ report }) => ({ missionId: report.missionId, personId: report.personId }),
  about: ({ report }) => ({ kind: 'team-report', id: report.id, personId: report.personId }),
  words: { title: teamPageWords.report },
})

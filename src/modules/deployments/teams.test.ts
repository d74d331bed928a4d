import { beforeAll, describe, expect, test } from 'vitest'
import { createTeam, setObjective, settleObjective } from '#modules/missions/index.ts'
import type { Db } from '#platform/database/connection.ts'
import { desk, onDuty } from '#tests/support/away.ts'
import { withRollback } from '#tests/support/database.ts'
import { knowGates, sampleCertificate } from '#tests/support/deploying.ts'
import { actorOf, done, refusal, see, seen } from '#tests/support/house.ts'
import { addTeamMember, endTeamMembership } from './actions/team-members.ts'
import { writeTeamReport } from './actions/write-team-report.ts'
import { type TeamFile, type TeamsOfMission, teamReportView, teamsView, teamView } from './views/teams.ts'

beforeAll(knowGates)

const planner = actorOf('rcmp-planner')

/** Another officer of the same mission, on duty as well. */
async function besideOnDuty(db: Db, officer: Awaited<ReturnType<typeof onDuty>>['officer']) {
  return onDuty(db, { beside: officer, family: `Second ${Math.random().toString(36).slice(2, 8)}` })
}

describe('Specialized teams', () => {
  async function withTeam(db: Db, o: { theme?: string; seats?: number } = {}) {
    const one = await onDuty(db)
    const teamId = await done(one.there, desk, createTeam, {
      missionId: one.officer.missionId,
      name: {
        en: 'Team on sexual and gender-based violence',
        fr: 'Équipe sur la violence sexuelle et fondée sur le genre',
      },
      theme: o.theme ?? 'sgbv',
      leadNation: 'CA',
      seats: o.seats ?? 5,
      role: 'sgbv',
      from: '2026-09-01',
      authority: 'Letter of the mission',
    })
    return { ...one, teamId }
  }
  const file = (here: Awaited<ReturnType<typeof onDuty>>['there'], id: string, actor = desk) =>
    seen<TeamFile>(here, actor, teamView, { id })

  test('S3.13 S4.09 a lead and four, with what the theme asks for; who has no certificate needs a reason on record', () =>
    withRollback(async (db) => {
      const { there, officer, id, teamId } = await withTeam(db, { seats: 2 })
      const add = (o: object) => ({ teamId, deploymentId: id, lead: true, from: '2026-09-05', ...o })
      expect(await refusal(there, desk, addTeamMember, add({}))).toBe('member-needs-competency')
      await sampleCertificate(db, officer.personId, { type: 'sgbv-investigation', expires: '2026-09-01' })
      expect(await refusal(there, desk, addTeamMember, add({}))).toBe('member-needs-competency')
      await sampleCertificate(db, officer.personId, { type: 'sgbv-investigation', expires: '2029-09-01' })
      const own = actorOf('mission-desk', { missions: [officer.missionId] })
      await done(there, own, addTeamMember, add({}))
      expect(await refusal(there, desk, addTeamMember, add({ lead: false }))).toBe('in-a-team-already')

      const second = await besideOnDuty(db, officer)
      const other = { teamId, deploymentId: second.id, from: '2026-09-05', basis: 'Ten years in a unit for it' }
      expect(await refusal(there, desk, addTeamMember, { ...other, lead: true })).toBe('team-has-a-lead')
      await done(there, desk, addTeamMember, other)
      const third = await besideOnDuty(db, officer)
      expect(await refusal(there, desk, addTeamMember, { ...other, deploymentId: third.id })).toBe('team-full')
      const stranger = await onDuty(db)
      expect(await refusal(there, desk, addTeamMember, { ...other, deploymentId: stranger.id })).toBe(
        'not-in-this-mission',
      )

      const { members } = await file(there, teamId)
      expect(members).toMatchObject([
        { lead: true, certified: true, basis: null },
        { lead: false, certified: false, basis: 'Ten years in a unit for it' },
      ])
      await done(there, desk, endTeamMembership, { memberId: members[1]!.id, from: '2026-10-01' })
      expect((await file(there, teamId)).members[1]?.valid).toEqual({ from: '2026-09-05', to: '2026-10-01' })
      const room = await seen<TeamsOfMission>(there, planner, teamsView, { id: officer.missionId })
      expect(room.teams).toMatchObject([{ members: 2, seats: 2, led: true, leadNation: 'CA' }])
    }))

  test('S3.13 a team without such a theme asks for nothing; objectives are set and settled', () =>
    withRollback(async (db) => {
      const { there, id, teamId } = await withTeam(db, { theme: 'community-policing' })
      await done(there, desk, addTeamMember, { teamId, deploymentId: id, lead: true, from: '2026-09-05' })
      await done(there, planner, setObjective, {
        teamId,
        role: 'training',
        text: 'Forty officers trained',
        dueOn: '2027-06-30',
      })
      const [objective] = (await file(there, teamId)).objectives
      const settle = { objectiveId: objective!.id, outcome: 'met', how: 'Forty-two were' }
      expect(await refusal(there, desk, settleObjective, { ...settle, on: '2027-01-01' })).toBe('day-in-the-future')
      await done(there, desk, settleObjective, { ...settle, on: '2026-09-05' })
      expect(await refusal(there, desk, settleObjective, { ...settle, on: '2026-09-05' })).toBe('objective-settled')
      const wrong = actorOf('mission-desk', { missions: ['00000000-0000-4000-8000-000000000001'] })
      expect(await refusal(there, wrong, setObjective, { teamId, role: 'training', text: 'Another' })).toBe('not-found')
    }))

  test.each([
    ['S3.09', 'training'],
    ['S3.09', 'mentoring'],
    ['S3.09', 'monitoring'],
    ['S3.10', 'election-security'],
    ['S3.12', 'humanitarian'],
  ])(
    '%s a report of the role %s has its category and objective, and is read by those who run the mission',
    (_row, role) =>
      withRollback(async (db) => {
        const { there, id, teamId, candidate, commander } = await withTeam(db, { theme: 'community-policing' })
        await done(there, desk, addTeamMember, { teamId, deploymentId: id, lead: true, from: '2026-09-05' })
        await done(there, desk, setObjective, { teamId, role, text: 'What it is for' })
        const { objectives } = await file(there, teamId)
        await done(there, candidate, writeTeamReport, {
          ...{ teamId, role, objectiveId: objectives[0]!.id, from: '2026-09-05', until: '2026-09-05', text: 'Done.' },
        })
        const { reports } = await file(there, teamId)
        for (const actor of [desk, planner, commander, candidate])
          expect(await seen(there, actor, teamReportView, { id: reports[0]!.id })).toMatchObject({
            report: { role, text: 'Done.', sensitive: false },
            objective: 'What it is for',
          })
      }),
  )

  test('S3.11 a report of a human rights investigation is read by its author and the desk of the mission, and by nobody else', () =>
    withRollback(async (db) => {
      const { there, id, teamId, candidate, commander, officer } = await withTeam(db)
      await done(there, desk, addTeamMember, {
        teamId,
        deploymentId: id,
        lead: true,
        from: '2026-09-05',
        basis: 'Known',
      })
      const report = { teamId, from: '2026-09-05', until: '2026-09-05', text: 'A witness spoke.' }
      await done(there, candidate, writeTeamReport, { ...report, role: 'human-rights' })
      await done(there, candidate, writeTeamReport, { ...report, role: 'sgbv', sensitive: true })
      await done(there, candidate, writeTeamReport, { ...report, role: 'sgbv', text: 'A course was given.' })
      const own = actorOf('mission-desk', { missions: [officer.missionId] })
      const ids = (await file(there, teamId, own)).reports.filter((one) => one.sensitive).map((one) => one.id)
      expect(ids).toHaveLength(2)
      expect((await file(there, teamId, candidate)).reports).toHaveLength(3)
      for (const actor of [planner, commander]) {
        expect((await file(there, teamId, actor)).reports).toHaveLength(1)
        for (const one of ids) expect((await see(there, actor, teamReportView, { id: one })).kind).toBe('refused')
      }
      for (const one of ids) {
        await seen(there, own, teamReportView, { id: one })
        await seen(there, candidate, teamReportView, { id: one })
      }
      const { rows } = await db.pool.query(
        `select count(*)::int as reads from audit.entry where act = 'deployments.team-report' and outcome = 'read' and object_id = $1`,
        [ids[0]],
      )
      expect(rows[0].reads).toBe(2)
    }))

  test('S4.09 the lead of today reports as such; a member, somebody who has left and a stranger have no team to report of', () =>
    withRollback(async (db) => {
      const { there, id, teamId, candidate, officer } = await withTeam(db)
      const report = { teamId, role: 'sgbv', from: '2026-09-05', until: '2026-09-05', text: 'Done.' }
      expect(await refusal(there, candidate, writeTeamReport, report)).toBe('not-found')
      expect((await see(there, candidate, teamView, { id: teamId })).kind).toBe('refused')
      await done(there, desk, addTeamMember, { teamId, deploymentId: id, from: '2026-09-05', basis: 'Known' })
      expect(await refusal(there, candidate, writeTeamReport, report)).toBe('not-found')
      expect((await file(there, teamId, candidate)).members).toHaveLength(1)
      const { candidate: lead, id: leads } = await besideOnDuty(db, officer)
      await done(there, desk, addTeamMember, {
        teamId,
        deploymentId: leads,
        lead: true,
        from: '2026-09-05',
        basis: 'Known',
      })
      expect(await refusal(there, lead, writeTeamReport, { ...report, until: '2026-09-06' })).toBe('day-in-the-future')
      await done(there, lead, writeTeamReport, report)
      expect((await file(there, teamId, lead)).leads).toBe(true)
      // Whoever else is in it stays unknown to the officer.
      expect((await file(there, teamId, lead)).members).toHaveLength(1)
    }))
})

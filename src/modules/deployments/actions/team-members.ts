import { maxDay } from '#kernel/calendar.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { findTeam, teamHref, teamSubject, teamSubjectOf, themesOn } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { teamFits } from '../rules/team-fits.ts'
import { findDeployment } from '../store/deployments.ts'
import { deployedIn, endMembership, insertMember, lockMember, membersOf, proofFor } from '../store/teams.ts'
import { teamActionWords } from '../words-of-teams.ts'

/** S3-13, S4-17: an officer of the mission comes into the team, as its lead or as a member, with what the theme asks for. */
export const addTeamMember = defineAction({
  name: 'deployments.add-team-member',
  doneBy: { 'mission-desk': 'own-mission' },
  input: {
    teamId: field.id(),
    deploymentId: field.pick(),
    lead: field.flag(),
    from: field.day(),
    until: field.optionalDay(),
    basis: field.optionalText(500),
  },
  subject: 'teamId',
  async load(tx, input, c) {
    const subject = await teamSubject(tx, input.teamId, true)
    if (!subject) return null
    const theme = (await themesOn(tx, c.today)).find((one) => one.code === subject.team.theme)
    const picked = /^[0-9a-f-]{36}$/.test(input.deploymentId ?? '')
      ? await findDeployment(tx, input.deploymentId)
      : null
    const deployment = picked?.missionId === subject.team.missionId ? picked : null
    const requires = theme?.requires ?? []
    return {
      ...subject,
      requires,
      deployment,
      members: await membersOf(tx, subject.id),
      certificateId: deployment && (await proofFor(tx, deployment.id, requires, input.from ?? c.today)),
    }
  },
  openWhen: ({ team }, { today }) =>
    team.valid.to !== null && team.valid.to <= today ? refuse('team-has-ended') : null,
  decide: (subject, input, c) => {
    const { team, deployment, requires, certificateId, members } = subject
    if (!deployment || deployment.state === 'cancelled' || deployment.endedOn !== null)
      return refuse('not-in-this-mission')
    const tour = { from: deployment.departedOn ?? deployment.plannedDeparture, to: deployment.plannedEnd }
    const basis = input.basis || null
    const others = members.filter((one) => one.valid.to === null || one.valid.to > one.valid.from)
    const fits = teamFits(team, tour, others, { ...input, basis, requires, certificateId })
    if (isRefusal(fits)) return fits
    return { id: c.fresh(), deployment, valid: fits.valid, basis: certificateId ? null : basis }
  },
  async save(tx, subject, { id, deployment, valid, basis }, c, { lead }) {
    const { personId, serviceId, missionId } = deployment
    const member = { id, teamId: subject.id, deploymentId: deployment.id, personId, serviceId, missionId, lead, valid }
    await insertMember(tx, { ...member, certificateId: subject.certificateId, basis }, c)
    return {
      id: subject.id,
      facts: [{ name: 'deployments.added-team-member', about: { teamId: subject.id, missionId, personId } }],
      about: { kind: 'team', id: subject.id, personId },
    }
  },
  choices: async (tx, { team }) => ({ deploymentId: await deployedIn(tx, team.missionId) }),
  prefill: async (_tx, { team }, c) => ({ from: maxDay(team.valid.from, c.today) }),
  constraints: { one_lead_at_a_time: 'team-has-a-lead', member_once: 'in-a-team-already' },
  goTo: (saved, lang) => teamHref(saved.id, lang),
  words: teamActionWords.add,
})

/** From a day on somebody is in the team no longer; that they were stays on record. */
export const endTeamMembership = defineAction({
  name: 'deployments.end-team-membership',
  doneBy: { 'mission-desk': 'own-mission' },
  input: { memberId: field.id(), from: field.day() },
  subject: 'memberId',
  async load(tx, input) {
    const member = await lockMember(tx, input.memberId)
    const team = member && (await findTeam(tx, member.teamId))
    return member && team && { ...teamSubjectOf(team), id: member.id, version: member.version, member }
  },
  openWhen: ({ member }, { today }) =>
    member.valid.to !== null && member.valid.to <= today ? refuse('membership-ended') : null,
  decide: ({ member }, { from }) => {
    if (from <= member.valid.from) return refuse('ends-before-it-starts')
    return member.valid.to !== null && from >= member.valid.to ? refuse('membership-ended') : { from }
  },
  async save(tx, { member, team }, { from }, c) {
    await endMembership(tx, member.id, from, c)
    return {
      id: team.id,
      facts: [{ name: 'deployments.ended-team-membership', about: { teamId: team.id, memberId: member.id, from } }],
      about: { kind: 'team', id: team.id },
    }
  },
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  goTo: (saved, lang) => teamHref(saved.id, lang),
  words: teamActionWords.end,
})

import { throughLastDay } from '#kernel/period.ts'
import { refuse } from '#kernel/refusal.ts'
import { objectivesOf, rolesOn, teamHref, teamSubject } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { insertReport, leadsTeam } from '../store/teams.ts'
import { teamActionWords } from '../words-of-teams.ts'

/** S3-19..22, S4-17: what the team did in one role, for which objective. A sensitive one is for its author and the mission's desk. */
export const writeTeamReport = defineAction({
  name: 'deployments.write-team-report',
  doneBy: { candidate: 'self', 'mission-desk': 'own-mission' },
  input: {
    teamId: field.id(),
    role: field.pick(),
    objectiveId: field.optionalPick(),
    from: field.day(),
    until: field.day(),
    text: field.longText(10_000),
    sensitive: field.flag(),
  },
  subject: 'teamId',
  async load(tx, input, c) {
    const subject = await teamSubject(tx, input.teamId)
    if (!subject) return null
    const { personId, duty } = c.actor
    // The lead of today writes as themselves; whoever else is deployed there has no team to report of.
    const author =
      duty === 'candidate' && personId && (await leadsTeam(tx, subject.id, personId, c.today)) ? personId : null
    return {
      ...subject,
      scope: { missionId: subject.team.missionId, personId: author },
      author,
      roles: await rolesOn(tx, c.today),
      objectives: await objectivesOf(tx, subject.id),
    }
  },
  openWhen: ({ team }, { today }) => (team.valid.from > today ? refuse('team-not-begun') : null),
  decide: ({ team, author, roles, objectives }, input, c) => {
    const role = roles.find((one) => one.code === input.role)
    if (!role) return refuse('role-unknown')
    const objectiveId = input.objectiveId || null
    if (objectiveId !== null && !objectives.some((one) => one.id === objectiveId)) return refuse('objective-unknown')
    const covers = throughLastDay(input.from, input.until)
    if (!covers) return refuse('ends-before-it-starts')
    if (input.until > c.today) return refuse('day-in-the-future')
    return {
      id: c.fresh(),
      teamId: team.id,
      missionId: team.missionId,
      personId: author,
      role: role.code,
      objectiveId,
      covers,
      text: input.text,
      sensitive: role.sensitive || input.sensitive,
      writtenOn: c.today,
    }
  },
  async save(tx, { team }, report, c) {
    await insertReport(tx, report, c)
    return {
      id: team.id,
      facts: [{ name: 'deployments.wrote-team-report', about: { teamId: team.id, reportId: report.id } }],
      about: { kind: 'team-report', id: report.id, personId: report.personId },
    }
  },
  choices: async (_tx, { roles, objectives }) => ({
    role: roles.map((one) => ({ value: one.code, label: one.name })),
    objectiveId: objectives.map((one) => ({ value: one.id, label: { en: one.text, fr: one.text } })),
  }),
  prefill: async (_tx, { team }, c) => ({ role: team.roles[0], until: c.today }),
  goTo: (saved, lang) => teamHref(saved.id, lang),
  words: teamActionWords.report,
})

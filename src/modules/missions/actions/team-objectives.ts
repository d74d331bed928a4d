import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { rolesOn } from '../store/catalogues.ts'
import { findTeam, insertObjective, lockObjective, settleObjectiveAs } from '../store/teams.ts'
import { teamSubject, teamSubjectOf } from '../subject.ts'
import { teamHref } from '../vocabulary/posts.ts'
import { teamWords } from '../words-of-teams.ts'
import { roleChoices } from './post-fields.ts'

const doneBy = { 'rcmp-planner': 'programme', 'mission-desk': 'own-mission' } as const

/** What the team is to reach, in one role, until a day. Reports name it. */
export const setObjective = defineAction({
  name: 'missions.set-objective',
  doneBy,
  input: { teamId: field.id(), role: field.pick(), text: field.longText(1_000), dueOn: field.optionalDay() },
  subject: 'teamId',
  async load(tx, input, c) {
    const subject = await teamSubject(tx, input.teamId, true)
    return subject && { ...subject, roles: await rolesOn(tx, c.today) }
  },
  openWhen: ({ team }, { today }) =>
    team.valid.to !== null && team.valid.to <= today ? refuse('team-has-ended') : null,
  decide: ({ team, roles }, input, c) =>
    roles.some((one) => one.code === input.role)
      ? {
          id: c.fresh(),
          teamId: team.id,
          missionId: team.missionId,
          role: input.role,
          text: input.text,
          dueOn: input.dueOn,
        }
      : refuse('role-unknown'),
  async save(tx, { team }, objective, c) {
    await insertObjective(tx, objective, c)
    return {
      id: team.id,
      facts: [{ name: 'missions.set-objective', about: { teamId: team.id, objectiveId: objective.id } }],
      about: { kind: 'team', id: team.id },
    }
  },
  choices: async (_tx, { roles }) => ({ role: roleChoices(roles) }),
  prefill: async (_tx, { team }) => ({ role: team.roles[0] }),
  goTo: (saved, lang) => teamHref(saved.id, lang),
  words: teamWords.setObjective,
})

/** Whether it was reached, and what shows it; or why it was given up. */
export const settleObjective = defineAction({
  name: 'missions.settle-objective',
  doneBy,
  input: { objectiveId: field.id(), outcome: field.choice(['met', 'dropped']), on: field.day(), how: field.text(500) },
  subject: 'objectiveId',
  async load(tx, input) {
    const objective = await lockObjective(tx, input.objectiveId)
    const team = objective && (await findTeam(tx, objective.teamId))
    return (
      objective && team && { ...teamSubjectOf(team), id: objective.id, version: objective.version, objective, team }
    )
  },
  openWhen: ({ objective }) => (objective.state === 'open' ? null : refuse('objective-settled')),
  decide: (_subject, input, c) => (input.on > c.today ? refuse('day-in-the-future') : { ...input }),
  async save(tx, { objective, team }, { outcome, on, how }, c) {
    await settleObjectiveAs(tx, objective.id, { state: outcome, on, how }, c)
    return {
      id: team.id,
      facts: [{ name: 'missions.settled-objective', about: { teamId: team.id, objectiveId: objective.id, outcome } }],
      about: { kind: 'team', id: team.id },
    }
  },
  prefill: async (_tx, _subject, c) => ({ on: c.today }),
  goTo: (saved, lang) => teamHref(saved.id, lang),
  words: teamWords.settleObjective,
})

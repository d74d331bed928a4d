import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { endTeamOn } from '../store/teams.ts'
import { teamSubject } from '../subject.ts'
import { teamHref } from '../vocabulary/posts.ts'
import { teamWords } from '../words-of-teams.ts'

/** The team works until the day before; its members, objectives and reports stay on record. */
export const endTeam = defineAction({
  name: 'missions.end-team',
  doneBy: { 'rcmp-planner': 'programme', 'mission-desk': 'own-mission' },
  input: { teamId: field.id(), from: field.day(), reason: field.text(300) },
  subject: 'teamId',
  danger: true,
  load: (tx, input) => teamSubject(tx, input.teamId, true),
  openWhen: ({ team }, { today }) =>
    team.valid.to !== null && team.valid.to <= today ? refuse('team-has-ended') : null,
  decide: ({ team }, { from }) => {
    if (from <= team.valid.from) return refuse('ends-before-it-starts')
    return team.valid.to !== null && from > team.valid.to ? refuse('team-has-ended') : { from }
  },
  async save(tx, { team }, { from }, _c, { reason }) {
    await endTeamOn(tx, team.id, from, reason)
    return {
      id: team.id,
      facts: [{ name: 'missions.ended-team', about: { teamId: team.id, missionId: team.missionId, from } }],
      about: { kind: 'team', id: team.id },
    }
  },
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  goTo: (saved, lang) => teamHref(saved.id, lang),
  words: teamWords.end,
})

import { isComplete } from '#kernel/language.ts'
import { throughLastDay } from '#kernel/period.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { isCountry } from '../rules/country.ts'
import { isOver } from '../rules/life-cycle.ts'
import { rolesOn, themesOn } from '../store/catalogues.ts'
import { insertTeam } from '../store/teams.ts'
import { missionSubject } from '../subject.ts'
import { teamHref } from '../vocabulary/posts.ts'
import { teamWords } from '../words-of-teams.ts'
import { roleChoices } from './post-fields.ts'

/** S3-13, S4-17: a team on one theme inside a mission, with the nation that leads it: as a rule a lead and four. */
export const createTeam = defineAction({
  name: 'missions.create-team',
  doneBy: { 'rcmp-planner': 'programme', 'mission-desk': 'own-mission' },
  input: {
    missionId: field.id(),
    name: field.both(200),
    theme: field.pick(),
    leadNation: field.text(2),
    seats: field.whole(2, 60),
    role: field.optionalPick(),
    from: field.day(),
    until: field.optionalDay(),
    authority: field.text(300),
  },
  subject: 'missionId',
  async load(tx, input, c) {
    const subject = await missionSubject(tx, input.missionId, c.today, true)
    return subject && { ...subject, themes: await themesOn(tx, c.today), roles: await rolesOn(tx, c.today) }
  },
  openWhen: ({ mission }) => (isOver(mission.status) ? refuse('mission-has-ended') : null),
  decide: ({ mission, themes, roles }, input, c) => {
    if (!isComplete(input.name)) return refuse('name-in-both-languages')
    if (!themes.some((one) => one.code === input.theme)) return refuse('theme-unknown')
    if (input.role && !roles.some((one) => one.code === input.role)) return refuse('role-unknown')
    if (!isCountry(input.leadNation.toUpperCase())) return refuse('not-a-country')
    const valid = input.until ? throughLastDay(input.from, input.until) : { from: input.from, to: null }
    if (!valid) return refuse('ends-before-it-starts')
    return {
      id: c.fresh(),
      code: c.freshCode('TEAM'),
      missionId: mission.id,
      theme: input.theme,
      name: input.name,
      leadNation: input.leadNation.toUpperCase(),
      seats: input.seats,
      roles: input.role ? [input.role] : [],
      valid,
      source: { ref: input.authority },
    }
  },
  async save(tx, subject, team, c) {
    await insertTeam(tx, team, c)
    return {
      id: team.id,
      facts: [{ name: 'missions.created-team', about: { teamId: team.id, missionId: subject.id } }],
      about: { kind: 'team', id: team.id },
    }
  },
  choices: async (_tx, { themes, roles }) => ({
    theme: themes.map((one) => ({ value: one.code, label: one.name })),
    role: roleChoices(roles),
  }),
  prefill: async (_tx, _subject, c) => ({ leadNation: 'CA', seats: 5, from: c.today }),
  goTo: (saved, lang) => teamHref(saved.id, lang),
  words: teamWords.create,
})

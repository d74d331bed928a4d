import { isComplete } from '#kernel/language.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { type Choice, defineAction } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { setObjective } from '../store/indicators.ts'
import { objectivesOf } from '../store/programme.ts'
import { record } from '../store/write.ts'
import { holding, indicatorSubject, missionBase, programmeSubject } from '../subject.ts'
import { frequencies, indicatorHref, units } from '../vocabulary.ts'
import { indicatorActionWords as words } from '../words-of-indicators.ts'

const definers = { 'rcmp-planner': 'programme', 'evaluation-officer': 'programme' } as const

const defined = {
  name: field.both(200),
  definition: field.both(2000),
  objective: field.optionalPick(),
  unit: field.choice(units),
  better: field.choice(['higher', 'lower']),
  frequency: field.choice(frequencies),
}

/** What an indicator can measure: objectives of the mission, or of the programme, that hold today. */
async function objectivesFor(tx: Tx, missionId: string | null, { today }: Circumstances): Promise<Choice[]> {
  const all = await objectivesOf(tx, missionId === null ? { programme: true } : { missionId })
  return holding(all, today).map((one) => ({
    value: one.id,
    label: one.statements.findLast(({ releasedOn }) => releasedOn !== null)?.value ?? { en: one.code, fr: one.code },
  }))
}

const knownTo = async (tx: Tx, missionId: string | null, id: string | null | undefined, c: Circumstances) =>
  !id || (await objectivesFor(tx, missionId, c)).some((one) => one.value === id)

interface Defining {
  name: { en: string; fr: string }
  definition: { en: string; fr: string }
  objective: string | null
  unit: string
  better: string
  frequency: string
}

const definable = (objectiveKnown: boolean, input: Defining, c: Circumstances): Refusal | { id: string } => {
  if (!isComplete(input.name) || !isComplete(input.definition)) return refuse('in-both-languages')
  return objectiveKnown ? { id: c.fresh() } : refuse('objective-not-there')
}

async function define(tx: Tx, id: string, missionId: string | null, input: Defining, c: Circumstances) {
  const { name, definition, objective, unit, better, frequency } = input
  await record(
    tx,
    'results.indicator',
    {
      id,
      code: c.freshCode('IND'),
      mission_id: missionId,
      objective_id: objective,
      name,
      definition,
      unit,
      better,
      frequency,
      version: 1,
    },
    c,
  )
  return {
    id,
    facts: [{ name: 'results.defined-indicator', about: { indicatorId: id, missionId } }],
    about: { kind: 'indicator', id },
  }
}

/** S0-5: an indicator of a mission. It is a draft until it has a baseline: no value can be recorded before. */
export const defineMissionIndicator = defineAction({
  name: 'results.define-mission-indicator',
  doneBy: definers,
  input: { missionId: field.id(), ...defined },
  subject: 'missionId',
  async load(tx, input, c) {
    const mission = await missionBase(tx, input.missionId, c)
    return mission && { ...mission, objectiveKnown: await knownTo(tx, mission.id, input.objective, c) }
  },
  openWhen: () => null,
  decide: ({ objectiveKnown }, input, c) => definable(objectiveKnown, input, c),
  save: (tx, mission, { id }, c, input) => define(tx, id, mission.id, input, c),
  choices: async (tx, { id }, c) => ({ objective: await objectivesFor(tx, id, c) }),
  goTo: (saved, lang) => indicatorHref(saved.id, lang),
  words: words.defineMissionIndicator,
})

export const defineProgrammeIndicator = defineAction({
  name: 'results.define-programme-indicator',
  doneBy: definers,
  input: defined,
  load: async (tx, input, c) => ({
    ...programmeSubject,
    objectiveKnown: await knownTo(tx, null, input.objective, c),
  }),
  openWhen: () => null,
  decide: ({ objectiveKnown }, input, c) => definable(objectiveKnown, input, c),
  save: (tx, _subject, { id }, c, input) => define(tx, id, null, input, c),
  choices: async (tx, _subject, c) => ({ objective: await objectivesFor(tx, null, c) }),
  goTo: (saved, lang) => indicatorHref(saved.id, lang),
  words: words.defineProgrammeIndicator,
})

const about = (id: string) => ({
  id,
  facts: [{ name: 'results.linked-indicator', about: { indicatorId: id } }],
  about: { kind: 'indicator', id },
})

export const linkIndicator = defineAction({
  name: 'results.link-indicator',
  doneBy: definers,
  input: { indicatorId: field.id(), objective: field.pick() },
  subject: 'indicatorId',
  async load(tx, input, c) {
    const subject = await indicatorSubject(tx, input.indicatorId)
    const objectiveKnown = subject && (await knownTo(tx, subject.indicator.missionId, input.objective, c))
    return subject && { ...subject, objectiveKnown: objectiveKnown === true }
  },
  openWhen: ({ indicator }) => (indicator.retiredOn === null ? null : refuse('indicator-retired')),
  decide: ({ objectiveKnown }, { objective }) => (objectiveKnown ? { objective } : refuse('objective-not-there')),
  async save(tx, { id }, { objective }) {
    await setObjective(tx, id, objective)
    return about(id)
  },
  choices: async (tx, { indicator }, c) => ({ objective: await objectivesFor(tx, indicator.missionId, c) }),
  prefill: async (_tx, { indicator }) => ({ objective: indicator.objectiveId }),
  goTo: (saved, lang) => indicatorHref(saved.id, lang),
  words: words.linkIndicator,
})

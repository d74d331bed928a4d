import { isComplete, type Language, type Localized } from '#kernel/language.ts'
import { toRangeText } from '#kernel/period.ts'
import { refuse } from '#kernel/refusal.ts'
import { type Choice, defineAction, type Saved } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { type Releasing, releasing } from '../rules/statement-periods.ts'
import { objectivesOf, releaseStatement } from '../store/programme.ts'
import { record, supersede, touch } from '../store/write.ts'
import { holding, missionBase, objectiveSubject, programmeSubject } from '../subject.ts'
import { type Objective, objectiveKinds, planHref, programmeHref, type Statement } from '../vocabulary.ts'
import { programmeActionWords as words } from '../words-of-programme.ts'

const planner = { 'rcmp-planner': 'programme' } as const
const said = { value: field.both(1000), from: field.day(), source: field.text(300) }

/** Objectives of the programme that hold today, to serve or to link to. */
export async function programmeObjectives(tx: Tx, { today }: Pick<Circumstances, 'today'>): Promise<Choice[]> {
  return holding(await objectivesOf(tx, { programme: true }), today).map((one) => ({
    value: one.id,
    label: textOn(one, today),
  }))
}

const textOn = (objective: Objective, day: string): Localized =>
  objective.statements.find(
    ({ releasedOn, valid }) => releasedOn !== null && valid.from <= day && (valid.to === null || day < valid.to),
  )?.value ?? { en: objective.code, fr: objective.code }

export const knownObjective = async (tx: Tx, id: string | null, c: Circumstances) =>
  id === null || (await programmeObjectives(tx, c)).some((one) => one.value === id)

interface Drafted {
  objectiveId: string
  missionId: string | null
  kind: string
  serves: string | null
}

/** Writes an objective with what it says as a draft: it holds nowhere until it is released in both languages. */
async function draftObjective(
  tx: Tx,
  { objectiveId, missionId, kind, serves }: Drafted,
  input: { value: Localized; from: string; source: string },
  c: Circumstances,
): Promise<void> {
  await record(
    tx,
    'results.objective',
    { id: objectiveId, code: c.freshCode('OBJ'), kind, mission_id: missionId, serves, place: 100, version: 1 },
    c,
  )
  await draft(tx, objectiveId, missionId, input, c)
}

const draft = (
  tx: Tx,
  objectiveId: string,
  missionId: string | null,
  input: { value: Localized; from: string; source: string },
  c: Circumstances,
) =>
  record(
    tx,
    'results.statement',
    {
      id: c.fresh(),
      objective_id: objectiveId,
      mission_id: missionId,
      value: input.value,
      valid: toRangeText({ from: input.from, to: null }),
      source: { ref: input.source },
      verified: true,
    },
    c,
  )

/** The page on which an objective stands: the mission's plan, or the programme. */
const objectivePage = (saved: Saved, lang: Language): string =>
  saved.id === programmeSubject.id ? programmeHref(lang) : planHref(saved.id, lang)

const nothingSaid = (value: Localized) => (value.en === '' && value.fr === '' ? refuse('nothing-said') : null)

export const addProgrammeObjective = defineAction({
  name: 'results.add-programme-objective',
  doneBy: planner,
  input: { kind: field.choice(objectiveKinds), serves: field.optionalPick(), ...said },
  load: async (tx, input, c) => ({
    ...programmeSubject,
    servesKnown: await knownObjective(tx, input.serves ?? null, c),
  }),
  openWhen: () => null,
  decide: ({ servesKnown }, { value }, c) =>
    nothingSaid(value) ?? (servesKnown ? { objectiveId: c.fresh() } : refuse('objective-not-there')),
  async save(tx, _subject, { objectiveId }, c, input) {
    await draftObjective(tx, { objectiveId, missionId: null, kind: input.kind, serves: input.serves }, input, c)
    return {
      id: objectiveId,
      facts: [{ name: 'results.drafted-objective', about: { objectiveId } }],
      about: { kind: 'objective', id: objectiveId },
    }
  },
  choices: async (tx, _subject, c) => ({ serves: await programmeObjectives(tx, c) }),
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  goTo: (_saved, lang) => programmeHref(lang),
  words: words.addProgrammeObjective,
})

export const addMissionObjective = defineAction({
  name: 'results.add-mission-objective',
  doneBy: planner,
  input: { missionId: field.id(), kind: field.choice(objectiveKinds), serves: field.pick(), ...said },
  subject: 'missionId',
  async load(tx, input, c) {
    const mission = await missionBase(tx, input.missionId, c)
    return mission && { ...mission, servesKnown: await knownObjective(tx, input.serves ?? null, c) }
  },
  openWhen: () => null,
  decide: ({ servesKnown }, { value }, c) =>
    nothingSaid(value) ?? (servesKnown ? { objectiveId: c.fresh() } : refuse('objective-not-there')),
  async save(tx, { id: missionId }, { objectiveId }, c, input) {
    await draftObjective(tx, { objectiveId, missionId, kind: input.kind, serves: input.serves }, input, c)
    return {
      id: missionId,
      facts: [{ name: 'results.drafted-objective', about: { objectiveId, missionId } }],
      about: { kind: 'objective', id: objectiveId },
    }
  },
  choices: async (tx, _subject, c) => ({ serves: await programmeObjectives(tx, c) }),
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  goTo: (saved, lang) => planHref(saved.id, lang),
  words: words.addMissionObjective,
})

const draftOf = (objective: Objective): Statement | undefined =>
  objective.statements.find((one) => one.releasedOn === null)

/** Says an objective anew, as a draft; a draft that stood there gives way. */
export const restateObjective = defineAction({
  name: 'results.restate-objective',
  doneBy: planner,
  input: { objectiveId: field.id(), ...said },
  subject: 'objectiveId',
  load: (tx, input) => objectiveSubject(tx, input.objectiveId),
  openWhen: () => null,
  decide: ({ objective }, { value }) => nothingSaid(value) ?? { before: draftOf(objective)?.id ?? null },
  async save(tx, { objective }, { before }, c, input) {
    if (before) await supersede(tx, 'results.statement', before, c)
    await draft(tx, objective.id, objective.missionId, input, c)
    await touch(tx, 'results.objective', objective.id)
    return {
      id: objective.missionId ?? programmeSubject.id,
      facts: [{ name: 'results.restated-objective', about: { objectiveId: objective.id } }],
      about: { kind: 'objective', id: objective.id },
    }
  },
  prefill: async (_tx, { objective }, c) => {
    const last = draftOf(objective) ?? objective.statements.at(-1)
    return { value: last?.value, from: c.today }
  },
  goTo: objectivePage,
  words: words.restateObjective,
})

/** Both languages or not at all: from its day on the statement holds, and what held before is kept for the days before. */
export const releaseObjective = defineAction({
  name: 'results.release-objective',
  doneBy: planner,
  input: { objectiveId: field.id() },
  subject: 'objectiveId',
  load: (tx, input) => objectiveSubject(tx, input.objectiveId),
  openWhen: ({ objective }) => (draftOf(objective) ? null : refuse('nothing-to-release')),
  decide({ objective }): (Releasing & { draft: Statement }) | ReturnType<typeof refuse> {
    const one = draftOf(objective)
    if (!one) return refuse('nothing-to-release')
    if (!isComplete(one.value)) return refuse('in-both-languages')
    return { draft: one, ...releasing(objective.statements, one.valid.from) }
  },
  async save(tx, { objective }, { draft: one, kept, gone, until }, c) {
    await releaseStatement(tx, objective, one, kept, gone, until, c)
    await touch(tx, 'results.objective', objective.id)
    return {
      id: objective.missionId ?? programmeSubject.id,
      facts: [{ name: 'results.released-objective', about: { objectiveId: objective.id, from: one.valid.from } }],
      about: { kind: 'objective', id: objective.id },
    }
  },
  goTo: objectivePage,
  words: words.releaseObjective,
})

/** An objective holds no longer from a day; what served it stands on the list of what serves none. */
export const endObjective = defineAction({
  name: 'results.end-objective',
  doneBy: planner,
  input: { objectiveId: field.id(), from: field.day() },
  subject: 'objectiveId',
  danger: true,
  load: (tx, input) => objectiveSubject(tx, input.objectiveId),
  openWhen: ({ objective }, { today }) =>
    holding([objective], today).length === 0 ? refuse('objective-not-in-force') : null,
  decide({ objective }, { from }) {
    const holds = objective.statements.find(
      ({ releasedOn, valid }) => releasedOn !== null && valid.from < from && (valid.to === null || from < valid.to),
    )
    return holds ? { holds } : refuse('objective-not-in-force')
  },
  async save(tx, { objective }, { holds }, c, { from }) {
    await supersede(tx, 'results.statement', holds.id, c)
    await record(
      tx,
      'results.statement',
      {
        id: c.fresh(),
        objective_id: objective.id,
        mission_id: objective.missionId,
        value: holds.value,
        valid: toRangeText({ from: holds.valid.from, to: from }),
        source: holds.source,
        verified: holds.verified,
        released_on: holds.releasedOn,
        released_by_name: holds.releasedByName,
      },
      c,
    )
    await touch(tx, 'results.objective', objective.id)
    return {
      id: objective.missionId ?? programmeSubject.id,
      facts: [{ name: 'results.ended-objective', about: { objectiveId: objective.id, from } }],
      about: { kind: 'objective', id: objective.id },
    }
  },
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  goTo: objectivePage,
  words: words.endObjective,
})

import { isComplete, type Localized } from '#kernel/language.ts'
import { throughLastDay, toRangeText } from '#kernel/period.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { closableEvaluation } from '../rules/recommendation-state.ts'
import { closeEvaluationRow, findingsOf, reportEvaluation } from '../store/evaluations.ts'
import { indicatorsOf, indicatorsOfProgramme } from '../store/indicators.ts'
import { record, touch } from '../store/write.ts'
import { evaluationSubject, missionBase, programmeSubject } from '../subject.ts'
import { evaluationHref, evaluationKinds } from '../vocabulary.ts'
import { evaluationActionWords as words } from '../words-of-evaluation.ts'

const evaluator = { 'evaluation-officer': 'programme' } as const
const framed = {
  kind: field.choice(evaluationKinds),
  from: field.day(),
  until: field.day(),
  title: field.both(300),
  evaluator: field.text(200),
}

interface Framing {
  kind: string
  from: string
  until: string
  title: Localized
  evaluator: string
}

const opened = (input: Framing, c: Circumstances): Refusal | { id: string; code: string; period: string } => {
  const period = throughLastDay(input.from, input.until)
  if (!period) return refuse('ends-before-it-begins')
  if (!isComplete(input.title)) return refuse('in-both-languages')
  return { id: c.fresh(), code: c.freshCode('EVA'), period: toRangeText(period) }
}

async function open(
  tx: Tx,
  row: { id: string; code: string; period: string },
  missionId: string | null,
  { kind, title, evaluator: by }: Framing,
  c: Circumstances,
) {
  await record(
    tx,
    'results.evaluation',
    { ...row, kind, mission_id: missionId, title, evaluator: by, state: 'under-way', version: 1 },
    c,
  )
  return {
    id: row.id,
    facts: [{ name: 'results.opened-evaluation', about: { evaluationId: row.id, missionId } }],
    about: { kind: 'evaluation', id: row.id },
  }
}

export const openMissionEvaluation = defineAction({
  name: 'results.open-mission-evaluation',
  doneBy: evaluator,
  input: { missionId: field.id(), ...framed },
  subject: 'missionId',
  load: (tx, input, c) => missionBase(tx, input.missionId, c),
  openWhen: () => null,
  decide: (_subject, input, c) => opened(input, c),
  save: (tx, mission, row, c, input) => open(tx, row, mission.id, input, c),
  goTo: (saved, lang) => evaluationHref(saved.id, lang),
  words: words.openMissionEvaluation,
})

export const openProgrammeEvaluation = defineAction({
  name: 'results.open-programme-evaluation',
  doneBy: evaluator,
  input: framed,
  load: async () => programmeSubject,
  openWhen: () => null,
  decide: (_subject, input, c) => opened(input, c),
  save: (tx, _subject, row, c, input) => open(tx, row, null, input, c),
  goTo: (saved, lang) => evaluationHref(saved.id, lang),
  words: words.openProgrammeEvaluation,
})

const about = (id: string, fact: string) => ({
  id,
  facts: [{ name: `results.${fact}`, about: { evaluationId: id } }],
  about: { kind: 'evaluation', id },
})

/** What was found, and what shows it: no finding without evidence. */
export const addFinding = defineAction({
  name: 'results.add-finding',
  doneBy: evaluator,
  input: {
    evaluationId: field.id(),
    value: field.both(3000),
    evidence: field.longText(3000),
    indicator: field.optionalPick(),
  },
  subject: 'evaluationId',
  async load(tx, input) {
    const subject = await evaluationSubject(tx, input.evaluationId)
    if (!subject) return null
    const { missionId } = subject.evaluation
    const indicators = missionId ? await indicatorsOf(tx, missionId) : await indicatorsOfProgramme(tx)
    return { ...subject, indicators }
  },
  openWhen: ({ evaluation }) => (evaluation.state === 'under-way' ? null : refuse('evaluation-reported')),
  decide: ({ findings, indicators }, { value, indicator }, c) => {
    if (!isComplete(value)) return refuse('in-both-languages')
    if (indicator !== null && !indicators.some((one) => one.id === indicator)) return refuse('indicator-not-there')
    return { id: c.fresh(), number: findings + 1 }
  },
  async save(tx, { id, evaluation }, row, c, { value, evidence, indicator }) {
    await record(
      tx,
      'results.finding',
      { ...row, evaluation_id: id, mission_id: evaluation.missionId, value, evidence, indicator_id: indicator },
      c,
    )
    await touch(tx, 'results.evaluation', id)
    return about(id, 'added-finding')
  },
  choices: async (_tx, { indicators }) => ({
    indicator: indicators.map((one) => ({ value: one.id, label: one.name })),
  }),
  constraints: { finding_number_once: 'stale' },
  goTo: (saved, lang) => evaluationHref(saved.id, lang),
  words: words.addFinding,
})

export const addRecommendation = defineAction({
  name: 'results.add-recommendation',
  doneBy: evaluator,
  input: { evaluationId: field.id(), value: field.both(2000), finding: field.optionalPick() },
  subject: 'evaluationId',
  async load(tx, input) {
    const subject = await evaluationSubject(tx, input.evaluationId)
    return subject && { ...subject, found: await findingsOf(tx, [subject.id]) }
  },
  openWhen: ({ evaluation }) => (evaluation.state === 'under-way' ? null : refuse('evaluation-reported')),
  decide: ({ recommendations, found }, { value, finding }, c) => {
    if (!isComplete(value)) return refuse('in-both-languages')
    if (finding !== null && !found.some((one) => one.id === finding)) return refuse('finding-not-there')
    return { id: c.fresh(), number: recommendations.length + 1 }
  },
  async save(tx, { id, evaluation }, row, c, { value, finding }) {
    await record(
      tx,
      'results.recommendation',
      { ...row, evaluation_id: id, mission_id: evaluation.missionId, finding_id: finding, value, version: 1 },
      c,
    )
    await touch(tx, 'results.evaluation', id)
    return about(id, 'added-recommendation')
  },
  choices: async (_tx, { found }) => ({
    finding: found.map(({ id, number, value }) => ({
      value: id,
      label: { en: `${number}. ${value.en}`, fr: `${number}. ${value.fr}` },
    })),
  }),
  constraints: { recommendation_number_once: 'stale' },
  goTo: (saved, lang) => evaluationHref(saved.id, lang),
  words: words.addRecommendation,
})

/** The report is there: findings and recommendations stand, and management answers. */
export const reportEvaluationAction = defineAction({
  name: 'results.report-evaluation',
  doneBy: evaluator,
  input: { evaluationId: field.id(), on: field.day() },
  subject: 'evaluationId',
  load: (tx, input) => evaluationSubject(tx, input.evaluationId),
  openWhen: ({ evaluation, findings }) => {
    if (evaluation.state !== 'under-way') return refuse('evaluation-reported')
    return findings === 0 ? refuse('no-finding-yet') : null
  },
  decide: (_subject, { on }, c) => (on > c.today ? refuse('day-not-yet') : { on }),
  async save(tx, { id }, { on }) {
    await reportEvaluation(tx, id, on)
    return about(id, 'reported-evaluation')
  },
  prefill: async (_tx, _subject, c) => ({ on: c.today }),
  goTo: (saved, lang) => evaluationHref(saved.id, lang),
  words: words.reportEvaluation,
})

export const closeEvaluation = defineAction({
  name: 'results.close-evaluation',
  doneBy: evaluator,
  input: { evaluationId: field.id() },
  subject: 'evaluationId',
  danger: true,
  load: (tx, input) => evaluationSubject(tx, input.evaluationId),
  openWhen: ({ evaluation, recommendations }) => closableEvaluation(evaluation, recommendations),
  decide: () => ({}),
  async save(tx, { id }, _changes, c) {
    await closeEvaluationRow(tx, id, { on: c.today, name: c.actor.name })
    return about(id, 'closed-evaluation')
  },
  goTo: (saved, lang) => evaluationHref(saved.id, lang),
  words: words.closeEvaluation,
})

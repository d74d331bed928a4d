import { formatHundredths } from '#kernel/decimal.ts'
import { throughLastDay, toRangeText } from '#kernel/period.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { indicatorOfValue, retire, supersededBy } from '../store/indicators.ts'
import { record, supersede, touch } from '../store/write.ts'
import { type IndicatorSubject, indicatorSubject } from '../subject.ts'
import { indicatorHref } from '../vocabulary.ts'
import { indicatorActionWords as words } from '../words-of-indicators.ts'

const definers = { 'rcmp-planner': 'programme', 'evaluation-officer': 'programme' } as const
const measurers = { ...definers, 'mission-desk': 'own-mission', 'contingent-commander': 'own-mission' } as const
const most = 100_000_000

const inUse = ({ indicator }: IndicatorSubject): Refusal | null =>
  indicator.retiredOn === null ? null : refuse('indicator-retired')
const about = (id: string, fact: string) => ({
  id,
  facts: [{ name: `results.${fact}`, about: { indicatorId: id } }],
  about: { kind: 'indicator', id },
})

/** Where measuring begins. A new baseline supersedes; values that were recorded keep the one they were recorded against. */
export const setBaseline = defineAction({
  name: 'results.set-baseline',
  doneBy: definers,
  input: { indicatorId: field.id(), value: field.decimal(0, most), measuredOn: field.day(), source: field.text(300) },
  subject: 'indicatorId',
  load: (tx, input) => indicatorSubject(tx, input.indicatorId),
  openWhen: (subject) => inUse(subject),
  decide: ({ indicator }, { measuredOn }, c) =>
    measuredOn > c.today
      ? refuse('day-not-yet')
      : { id: c.fresh(), before: indicator.baselines.find((one) => one.standing)?.id ?? null },
  async save(tx, { id: indicatorId, indicator }, { id, before }, c, input) {
    if (before) await supersede(tx, 'results.baseline', before, c)
    await record(
      tx,
      'results.baseline',
      {
        id,
        indicator_id: indicatorId,
        mission_id: indicator.missionId,
        value: input.value,
        measured_on: input.measuredOn,
        source: input.source,
        by_name: c.actor.name,
      },
      c,
    )
    await touch(tx, 'results.indicator', indicatorId)
    return about(indicatorId, 'set-baseline')
  },
  goTo: (saved, lang) => indicatorHref(saved.id, lang),
  words: words.setBaseline,
})

/** What is to be reached by a day; said again for the same day, the new target supersedes. */
export const setTarget = defineAction({
  name: 'results.set-target',
  doneBy: definers,
  input: { indicatorId: field.id(), value: field.decimal(0, most), dueOn: field.day() },
  subject: 'indicatorId',
  load: (tx, input) => indicatorSubject(tx, input.indicatorId),
  openWhen: (subject) => inUse(subject),
  decide: ({ indicator }, { dueOn }, c) => {
    const baseline = indicator.baselines.find((one) => one.standing)
    if (baseline && dueOn <= baseline.measuredOn) return refuse('target-before-baseline')
    return { id: c.fresh(), before: indicator.targets.find((one) => one.dueOn === dueOn)?.id ?? null }
  },
  async save(tx, { id: indicatorId, indicator }, { id, before }, c, input) {
    if (before) await supersede(tx, 'results.target', before, c)
    await record(
      tx,
      'results.target',
      {
        id,
        indicator_id: indicatorId,
        mission_id: indicator.missionId,
        value: input.value,
        due_on: input.dueOn,
        by_name: c.actor.name,
      },
      c,
    )
    await touch(tx, 'results.indicator', indicatorId)
    return about(indicatorId, 'set-target')
  },
  goTo: (saved, lang) => indicatorHref(saved.id, lang),
  words: words.setTarget,
})

/** Whether something can be measured against it: it needs an objective that it serves, and a place to start from. */
const measurable = (subject: IndicatorSubject): Refusal | null =>
  inUse(subject) ??
  (subject.indicator.objectiveId === null ? refuse('indicator-without-objective') : null) ??
  (subject.indicator.baselines.some((one) => one.standing) ? null : refuse('indicator-without-baseline'))

export const recordValue = defineAction({
  name: 'results.record-value',
  doneBy: measurers,
  input: {
    indicatorId: field.id(),
    from: field.day(),
    until: field.day(),
    value: field.decimal(0, most),
    source: field.text(300),
    note: field.optionalLongText(2000),
  },
  subject: 'indicatorId',
  load: (tx, input) => indicatorSubject(tx, input.indicatorId),
  openWhen: measurable,
  decide: ({ indicator }, { from, until }, c) => {
    const period = throughLastDay(from, until)
    if (!period) return refuse('ends-before-it-begins')
    if (until > c.today) return refuse('day-not-yet')
    const baseline = indicator.baselines.find((one) => one.standing)
    if (!baseline) return refuse('indicator-without-baseline')
    return { id: c.fresh(), period: toRangeText(period), baseline_id: baseline.id }
  },
  async save(tx, { id: indicatorId, indicator }, changes, c, { value, source, note }) {
    await record(
      tx,
      'results.measured',
      {
        ...changes,
        indicator_id: indicatorId,
        mission_id: indicator.missionId,
        value,
        source,
        note,
        by_name: c.actor.name,
      },
      c,
    )
    await touch(tx, 'results.indicator', indicatorId)
    return about(indicatorId, 'recorded-value')
  },
  prefill: async (_tx, { indicator }, c) => {
    const last = indicator.values.filter((one) => one.standing).at(-1)
    return { from: last?.period.to ?? undefined, until: c.today }
  },
  constraints: { measured_once: 'value-there' },
  goTo: (saved, lang) => indicatorHref(saved.id, lang),
  words: words.recordValue,
})

/** A value that was wrong: the new one supersedes it, and both stay to be read. */
export const correctValue = defineAction({
  name: 'results.correct-value',
  doneBy: measurers,
  input: {
    valueId: field.id(),
    value: field.decimal(0, most),
    source: field.text(300),
    note: field.longText(2000),
  },
  subject: 'valueId',
  async load(tx, input) {
    const indicatorId = await indicatorOfValue(tx, input.valueId)
    const of = indicatorId === null ? null : await indicatorSubject(tx, indicatorId)
    const old = of?.indicator.values.find((one) => one.id === input.valueId && one.standing)
    return of && old ? { ...of, id: old.id, old } : null
  },
  openWhen: (subject) => inUse(subject),
  decide: ({ indicator }, _input, c) => {
    const baseline = indicator.baselines.find((one) => one.standing)
    return baseline ? { id: c.fresh(), baseline_id: baseline.id } : refuse('indicator-without-baseline')
  },
  async save(tx, { indicator, old }, changes, c, { value, source, note }) {
    await supersede(tx, 'results.measured', old.id, c)
    await record(
      tx,
      'results.measured',
      {
        ...changes,
        indicator_id: indicator.id,
        mission_id: indicator.missionId,
        period: toRangeText(old.period),
        value,
        source,
        note,
        by_name: c.actor.name,
      },
      c,
    )
    await supersededBy(tx, old.id, changes.id)
    await touch(tx, 'results.indicator', indicator.id)
    return about(indicator.id, 'corrected-value')
  },
  prefill: async (_tx, { old }, c) => ({ value: formatHundredths(old.value, c.language), source: old.source }),
  goTo: (saved, lang) => indicatorHref(saved.id, lang),
  words: words.correctValue,
})

export const retireIndicator = defineAction({
  name: 'results.retire-indicator',
  doneBy: definers,
  input: { indicatorId: field.id(), on: field.day() },
  subject: 'indicatorId',
  danger: true,
  load: (tx, input) => indicatorSubject(tx, input.indicatorId),
  openWhen: (subject) => inUse(subject),
  decide: (_subject, { on }) => ({ on }),
  async save(tx, { id }, { on }) {
    await retire(tx, id, on)
    return about(id, 'retired-indicator')
  },
  prefill: async (_tx, _subject, c) => ({ on: c.today }),
  goTo: (saved, lang) => indicatorHref(saved.id, lang),
  words: words.retireIndicator,
})

import { isAfter } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { levelOf } from '../rules/risk-level.ts'
import { catalogueOn } from '../store/record.ts'
import {
  changeRiskDraft,
  discardVersion,
  dropRisk as dropRow,
  insertMitigation,
  insertRisk,
  riskScaleOn,
} from '../store/risk.ts'
import { type RiskSubject, riskSubject } from '../subject-of-record.ts'
import { mitigators, type Risk, riskPath, roomHref } from '../vocabulary/risk.ts'
import { riskActionWords } from '../words-of-risk-acts.ts'
import { writers } from './record-writers.ts'

const isDraft = ({ file }: RiskSubject) => (file.state === 'draft' ? null : refuse('no-draft-any-more'))
const withRisks = (subject: RiskSubject) =>
  isDraft(subject) ?? (subject.file.risks.length > 0 ? null : refuse('no-risks-yet'))
const saved = ({ file }: RiskSubject) => ({
  id: file.missionId,
  facts: [],
  about: { kind: 'risk-assessment', id: file.id },
})
const back = (one: { id: string }, lang: 'en' | 'fr') => roomHref(riskPath, one.id, lang)
const riskChoices = (risks: readonly Risk[]) =>
  risks.map(({ id, description }) => {
    const short = description.length > 90 ? `${description.slice(0, 90)}…` : description
    return { value: id, label: { en: short, fr: short } }
  })

/** Other words for the picture and the summary of a draft. */
export const reviseRiskDraft = defineAction({
  name: 'missions.revise-risk-draft',
  doneBy: writers,
  input: {
    assessmentId: field.id(),
    assessedOn: field.day(),
    picture: field.longText(10_000),
    summary: field.both(4_000),
  },
  subject: 'assessmentId',
  load: (tx, input) => riskSubject(tx, input.assessmentId),
  openWhen: (subject) => isDraft(subject),
  decide: (_subject, { assessedOn, picture, summary }, c) =>
    isAfter(assessedOn, c.today) ? refuse('day-in-the-future') : { assessedOn, picture, summary },
  async save(tx, subject, changes) {
    await changeRiskDraft(tx, subject.id, changes)
    return saved(subject)
  },
  prefill: async (_tx, { file: { assessedOn, picture, summary } }) => ({ assessedOn, picture, summary }),
  goTo: back,
  words: riskActionWords.reviseRiskDraft,
})

const step = () => field.choice(['1', '2', '3', '4', '5'])

/** A risk of a category, as it is and as it remains with what is done about it; the scale of the day makes the levels. */
export const addRisk = defineAction({
  name: 'missions.add-risk',
  doneBy: writers,
  input: {
    assessmentId: field.id(),
    category: field.pick(),
    description: field.longText(4_000),
    likelihood: step(),
    impact: step(),
    residualLikelihood: step(),
    residualImpact: step(),
  },
  subject: 'assessmentId',
  async load(tx, input, c) {
    const subject = await riskSubject(tx, input.assessmentId)
    const day = subject?.file.assessedOn ?? c.today
    return subject && { ...subject, scale: await riskScaleOn(tx, day), categories: await catalogueOn(tx, 'risk', day) }
  },
  openWhen: (subject) => isDraft(subject),
  decide: ({ scale, categories, file }, input, c) => {
    if (!scale) return refuse('no-risk-scale')
    if (!categories.some(({ code }) => code === input.category)) return refuse('not-in-the-catalogue')
    const [likelihood, impact] = [Number(input.likelihood), Number(input.impact)]
    const [residualLikelihood, residualImpact] = [Number(input.residualLikelihood), Number(input.residualImpact)]
    if (residualLikelihood > likelihood || residualImpact > impact) return refuse('residual-is-higher')
    return {
      id: c.fresh(),
      assessmentId: file.id,
      missionId: file.missionId,
      category: input.category,
      description: input.description,
      ...{ likelihood, impact, level: levelOf(scale, likelihood, impact).code },
      ...{ residualLikelihood, residualImpact },
      residualLevel: levelOf(scale, residualLikelihood, residualImpact).code,
    }
  },
  async save(tx, subject, risk, c) {
    await insertRisk(tx, risk, { at: c.now, account: c.actor.accountId })
    return saved(subject)
  },
  choices: async (_tx, { categories }) => ({
    category: categories.map(({ code, name }) => ({ value: code, label: name })),
  }),
  constraints: { residual_is_not_higher: 'residual-is-higher' },
  goTo: back,
  words: riskActionWords.addRisk,
})

/** A risk that was written down by mistake is left out of the draft. */
export const dropRisk = defineAction({
  name: 'missions.drop-risk',
  doneBy: writers,
  input: { assessmentId: field.id(), risk: field.pick() },
  subject: 'assessmentId',
  load: (tx, input) => riskSubject(tx, input.assessmentId),
  openWhen: (subject) => withRisks(subject),
  decide: ({ file }, input) =>
    file.risks.some(({ id }) => id === input.risk) ? { risk: input.risk } : refuse('none-of-these'),
  async save(tx, subject, { risk }, c) {
    await dropRow(tx, risk, subject.id, c.now)
    return saved(subject)
  },
  choices: async (_tx, { file }) => ({ risk: riskChoices(file.risks) }),
  goTo: back,
  words: riskActionWords.dropRisk,
})

/** What is done about a risk, by the host or by the programme, by whom and until when. */
export const addMitigation = defineAction({
  name: 'missions.add-mitigation',
  doneBy: writers,
  input: {
    assessmentId: field.id(),
    risk: field.pick(),
    byWhom: field.choice(mitigators),
    measure: field.longText(2_000),
    owner: field.text(200),
    dueOn: field.optionalDay(),
  },
  subject: 'assessmentId',
  load: (tx, input) => riskSubject(tx, input.assessmentId),
  openWhen: (subject) => withRisks(subject),
  decide: ({ file }, { risk, byWhom, measure, owner, dueOn }) =>
    file.risks.some(({ id }) => id === risk)
      ? { riskId: risk, byWhom, measure, owner, dueOn }
      : refuse('none-of-these'),
  async save(tx, subject, mitigation, c) {
    const by = { at: c.now, account: c.actor.accountId, fresh: c.fresh }
    const { id: assessmentId, missionId } = subject.file
    await insertMitigation(tx, { ...mitigation, assessmentId, missionId, doneOn: null }, by)
    return saved(subject)
  },
  choices: async (_tx, { file }) => ({ risk: riskChoices(file.risks) }),
  goTo: back,
  words: riskActionWords.addMitigation,
})

/** A draft that comes to nothing. */
export const discardRiskDraft = defineAction({
  name: 'missions.discard-risk-draft',
  doneBy: writers,
  input: { assessmentId: field.id() },
  subject: 'assessmentId',
  danger: true,
  load: (tx, input) => riskSubject(tx, input.assessmentId),
  openWhen: (subject) => isDraft(subject),
  decide: () => ({}),
  async save(tx, subject) {
    await discardVersion(tx, 'risk_assessment', subject.id)
    return saved(subject)
  },
  goTo: back,
  words: riskActionWords.discardRiskDraft,
})

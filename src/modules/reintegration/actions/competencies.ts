import { addDays } from '#kernel/calendar.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import {
  competenciesOn,
  competencyLevels,
  insertGained,
  insertReuse,
  judgeGained,
  myCompetenciesHref,
  withdrawGained,
} from '#modules/people/index.ts'
import { defineAction } from '#platform/action.ts'
import type { Circumstances, Standing } from '#platform/circumstances.ts'
import { field } from '#platform/fields.ts'
import { type CompetencySubject, competencySubject } from '../competency-subject.ts'
import { tourOf } from '../store/competencies.ts'
import { competencyHref } from '../vocabulary.ts'
import { competencyActionWords as words } from '../words-of-competencies.ts'

/** S0-15..19: what a tour taught, recorded by the officer, with the role and the days as evidence. */
export const recordCompetency = defineAction({
  name: 'reintegration.record-competency',
  doneBy: { candidate: 'self' },
  input: {
    deploymentId: field.id(),
    competency: field.pick(),
    level: field.choice(competencyLevels),
    account: field.longText(2000),
  },
  subject: 'deploymentId',
  async load(tx, input, c) {
    const tour = await tourOf(tx, input.deploymentId, c.today)
    if (!tour) return null
    const label = { en: `${tour.code} · ${tour.roleTitle.en}`, fr: `${tour.code} · ${tour.roleTitle.fr}` }
    const scope = { personId: tour.personId, missionId: tour.missionId }
    return { id: tour.deploymentId, scope, label, tour, catalogue: await competenciesOn(tx, c.today) }
  },
  openWhen: ({ tour }, { today }) => (tour.from > today ? refuse('tour-not-begun') : null),
  decide: ({ tour, catalogue }, { competency, level, account }, c) => {
    if (!catalogue.some((one) => one.code === competency)) return refuse('competency-not-listed')
    const served = { from: tour.from, to: tour.to ?? addDays(c.today, 1) }
    return { id: c.fresh(), code: competency, level, account, served, recordedOn: c.today }
  },
  async save(tx, { tour }, one, c) {
    const { personId, missionId, deploymentId, roleTitle } = tour
    await insertGained(
      tx,
      { ...one, personId, missionId, deploymentId, roleTitle },
      { at: c.now, account: c.actor.accountId },
    )
    return {
      id: one.id,
      facts: [{ name: 'reintegration.recorded-competency', about: { competencyId: one.id, personId, missionId } }],
      about: { kind: 'competency', id: one.id, personId },
    }
  },
  choices: async (_tx, { catalogue }) => ({
    competency: catalogue.map(({ code, name }) => ({ value: code, label: name })),
  }),
  constraints: { competency_once_a_tour: 'competency-there' },
  goTo: (_saved, lang) => myCompetenciesHref(lang),
  words: words.recordCompetency,
})

const judges = {
  'mission-desk': 'own-mission',
  'contingent-commander': 'own-mission',
  'irss-officer': 'programme',
} as const

const judgeable = ({ gained }: CompetencySubject, { actor }: Standing): Refusal | null => {
  if (gained.state !== 'recorded') return refuse('competency-judged')
  return gained.recordedBy === actor.accountId ? refuse('judged-by-yourself') : null
}
const saved = ({ id, gained }: CompetencySubject, fact: string) => ({
  id,
  facts: [{ name: `reintegration.${fact}`, about: { competencyId: id, personId: gained.personId } }],
  about: { kind: 'competency', id, personId: gained.personId },
})
const by = (c: Circumstances) => ({ by: c.actor.accountId, name: c.actor.name, on: c.today })

export const validateCompetency = defineAction({
  name: 'reintegration.validate-competency',
  doneBy: judges,
  input: { competencyId: field.id(), note: field.optionalText(500) },
  subject: 'competencyId',
  load: (tx, input, c) => competencySubject(tx, input.competencyId, c, true),
  openWhen: judgeable,
  decide: (_subject, { note }) => ({ note }),
  async save(tx, subject, { note }, c) {
    await judgeGained(tx, subject.id, { ...by(c), state: 'validated', note })
    return saved(subject, 'validated-competency')
  },
  goTo: (one, lang) => competencyHref(one.id, lang),
  words: words.validateCompetency,
})

export const notValidateCompetency = defineAction({
  name: 'reintegration.not-validate-competency',
  doneBy: judges,
  input: { competencyId: field.id(), note: field.text(500) },
  subject: 'competencyId',
  load: (tx, input, c) => competencySubject(tx, input.competencyId, c, true),
  openWhen: judgeable,
  decide: (_subject, { note }) => ({ note }),
  async save(tx, subject, { note }, c) {
    await judgeGained(tx, subject.id, { ...by(c), state: 'not-validated', note })
    return saved(subject, 'did-not-validate-competency')
  },
  goTo: (one, lang) => competencyHref(one.id, lang),
  words: words.notValidateCompetency,
})

/** It is the officer's own: they take it back whenever they want. */
export const withdrawCompetency = defineAction({
  name: 'reintegration.withdraw-competency',
  doneBy: { candidate: 'self' },
  input: { competencyId: field.id() },
  subject: 'competencyId',
  danger: true,
  load: (tx, input, c) => competencySubject(tx, input.competencyId, c, true),
  openWhen: ({ gained }) => (gained.state === 'withdrawn' ? refuse('competency-withdrawn') : null),
  decide: () => ({}),
  async save(tx, subject) {
    await withdrawGained(tx, subject.id)
    return saved(subject, 'withdrew-competency')
  },
  goTo: (_saved, lang) => myCompetenciesHref(lang),
  words: words.withdrawCompetency,
})

/** W93: "better track and leverage competencies on return": the service says where it uses them again. */
export const recordReuse = defineAction({
  name: 'reintegration.record-reuse',
  doneBy: { 'service-coordinator': 'own-service', 'rcmp-adviser': 'own-service' },
  input: { competencyId: field.id(), since: field.day(), usedIn: field.text(500) },
  subject: 'competencyId',
  load: (tx, input, c) => competencySubject(tx, input.competencyId, c, true),
  openWhen: ({ gained }) => (gained.state === 'validated' ? null : refuse('competency-not-validated')),
  decide: ({ gained }, { since, usedIn }, c) => {
    if (since > c.today) return refuse('day-not-yet')
    if (since < gained.served.from) return refuse('before-the-return')
    return { id: c.fresh(), since, usedIn }
  },
  async save(tx, subject, one, c) {
    const { id: gainedId, gained } = subject
    await insertReuse(
      tx,
      { ...one, gainedId, personId: gained.personId, byName: c.actor.name },
      { at: c.now, account: c.actor.accountId },
    )
    return saved(subject, 'recorded-reuse')
  },
  prefill: async (_tx, _subject, c) => ({ since: c.today }),
  goTo: (one, lang) => competencyHref(one.id, lang),
  words: words.recordReuse,
})

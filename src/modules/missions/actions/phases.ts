import { isComplete } from '#kernel/language.ts'
import { earliest, isPartialDate } from '#kernel/partial-date.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { endPhaseOn, insertPhase, lockPhase } from '../store/phases.ts'
import { missionSubject } from '../subject.ts'
import { missionHref, phaseKinds } from '../vocabulary.ts'
import { lifeWords } from '../words-of-life-cycle.ts'

const nothing = (text: { en: string; fr: string }) => text.en === '' && text.fr === ''

/** S2-40: short-term trainers from July 2015, beside long-term deployments from June 2016: each with its own length, criteria, costs. */
export const openPhase = defineAction({
  name: 'missions.open-phase',
  doneBy: { 'rcmp-planner': 'programme' },
  input: {
    missionId: field.id(),
    kind: field.choice(phaseKinds),
    name: field.both(200),
    since: field.text(10),
    until: field.optionalDay(),
    tourWeeks: field.optionalWhole(1, 260),
    tourMonths: field.optionalWhole(1, 60),
    criteria: field.optionalBoth(2_000),
    costs: field.optionalBoth(2_000),
    authority: field.text(300),
  },
  subject: 'missionId',
  load: (tx, input, c) => missionSubject(tx, input.missionId, c.today, true),
  openWhen: ({ mission }) => (mission.status === 'archived' ? refuse('mission-archived') : null),
  decide: (_subject, input, c) => {
    if (!isComplete(input.name)) return refuse('name-in-both-languages')
    if (!isPartialDate(input.since)) return refuse('not-a-date')
    const from = earliest(input.since)
    if (input.until !== null && input.until < from) return refuse('ends-before-it-starts')
    if (input.tourWeeks !== null && input.tourMonths !== null) return refuse('weeks-or-months')
    for (const text of [input.criteria, input.costs])
      if (!nothing(text) && !isComplete(text)) return refuse('words-in-both-languages')
    return { id: c.fresh(), from, since: input.since }
  },
  async save(tx, subject, { id, from, since }, c, input) {
    await insertPhase(
      tx,
      {
        id,
        missionId: subject.id,
        kind: input.kind,
        name: input.name,
        since,
        from,
        until: input.until,
        tourWeeks: input.tourWeeks,
        tourMonths: input.tourMonths,
        criteria: nothing(input.criteria) ? null : input.criteria,
        costs: nothing(input.costs) ? null : input.costs,
        source: { ref: input.authority },
      },
      c,
    )
    return {
      id: subject.id,
      facts: [{ name: 'missions.opened-phase', about: { missionId: subject.id, phaseId: id } }],
      about: { kind: 'mission', id: subject.id },
    }
  },
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: lifeWords.openPhase,
})

/** A phase, or a kind of deployment, goes on until that day and no longer. */
export const endPhase = defineAction({
  name: 'missions.end-phase',
  doneBy: { 'rcmp-planner': 'programme' },
  input: { phaseId: field.id(), until: field.day() },
  subject: 'phaseId',
  async load(tx, input) {
    const phase = await lockPhase(tx, input.phaseId)
    return (
      phase && {
        id: phase.id,
        version: phase.version,
        scope: { missionId: phase.missionId },
        label: phase.name,
        phase,
      }
    )
  },
  openWhen: ({ phase }, { today }) =>
    phase.valid.to !== null && phase.valid.to <= today ? refuse('phase-over') : null,
  decide: ({ phase }, { until }) => (until < phase.valid.from ? refuse('ends-before-it-starts') : { until }),
  async save(tx, { phase }, { until }) {
    await endPhaseOn(tx, phase.id, until)
    return {
      id: phase.missionId,
      facts: [{ name: 'missions.ended-phase', about: { missionId: phase.missionId, phaseId: phase.id } }],
      about: { kind: 'mission', id: phase.missionId },
    }
  },
  prefill: async (_tx, _subject, c) => ({ until: c.today }),
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: lifeWords.endPhase,
})

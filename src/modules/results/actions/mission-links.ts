import { toRangeText } from '#kernel/period.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { lockLink } from '../store/programme.ts'
import { record, supersede } from '../store/write.ts'
import { missionBase } from '../subject.ts'
import { planHref } from '../vocabulary.ts'
import { programmeActionWords as words } from '../words-of-programme.ts'
import { knownObjective as known, programmeObjectives } from './objectives.ts'

const planner = { 'rcmp-planner': 'programme' } as const

/** A mission serves an objective of the programme from a day on. */
export const linkMission = defineAction({
  name: 'results.link-mission',
  doneBy: planner,
  input: { missionId: field.id(), objective: field.pick(), from: field.day() },
  subject: 'missionId',
  async load(tx, input, c) {
    const mission = await missionBase(tx, input.missionId, c)
    return mission && { ...mission, objectiveKnown: await known(tx, input.objective ?? null, c) }
  },
  openWhen: () => null,
  decide: ({ objectiveKnown }, { from }, c) =>
    objectiveKnown ? { id: c.fresh(), from } : refuse('objective-not-there'),
  async save(tx, { id: missionId }, { id, from }, c, input) {
    await record(
      tx,
      'results.mission_link',
      {
        id,
        mission_id: missionId,
        objective_id: input.objective,
        valid: toRangeText({ from, to: null }),
        source: {},
        verified: true,
      },
      c,
    )
    return {
      id: missionId,
      facts: [{ name: 'results.linked-mission', about: { missionId, objectiveId: input.objective } }],
      about: { kind: 'mission', id: missionId },
    }
  },
  choices: async (tx, _subject, c) => ({ objective: await programmeObjectives(tx, c) }),
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  constraints: { mission_linked_once: 'mission-already-linked' },
  goTo: (saved, lang) => planHref(saved.id, lang),
  words: words.linkMission,
})

export const endLink = defineAction({
  name: 'results.end-link',
  doneBy: planner,
  input: { linkId: field.id(), from: field.day() },
  subject: 'linkId',
  danger: true,
  async load(tx, input, c) {
    const link = await lockLink(tx, input.linkId)
    const mission = link && (await missionBase(tx, link.missionId, c))
    return link && mission && { id: link.id, scope: mission.scope, label: mission.label, link }
  },
  openWhen: ({ link }, { today }) => (link.valid.to !== null && link.valid.to <= today ? refuse('link-ended') : null),
  decide: ({ link }, { from }) =>
    from > link.valid.from && (link.valid.to === null || from < link.valid.to)
      ? { valid: toRangeText({ from: link.valid.from, to: from }) }
      : refuse('link-ended'),
  async save(tx, { link }, { valid }, c, { from }) {
    await supersede(tx, 'results.mission_link', link.id, c)
    await record(
      tx,
      'results.mission_link',
      {
        id: c.fresh(),
        mission_id: link.missionId,
        objective_id: link.objectiveId,
        valid,
        source: link.source,
        verified: link.verified,
      },
      c,
    )
    return {
      id: link.missionId,
      facts: [{ name: 'results.ended-link', about: { missionId: link.missionId, from } }],
      about: { kind: 'mission', id: link.missionId },
    }
  },
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  goTo: (saved, lang) => planHref(saved.id, lang),
  words: words.endLink,
})

import type { Day } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import type { Change } from '#platform/consequences.ts'
import { field } from '#platform/fields.ts'
import { barred, type MissionStanding } from '../rules/life-cycle.ts'
import { writeChange } from '../store/consequences.ts'
import { scopesOn } from '../store/facts.ts'
import { movedStays, moveStays } from '../store/moved-positions.ts'
import { endPosition, insertPosition } from '../store/positions.ts'
import { publishOperations } from '../store/publish.ts'
import { standingOf } from '../store/standing.ts'
import { lockNumbers } from '../store/strengths.ts'
import { positionSubject } from '../subject.ts'
import { positionHref } from '../vocabulary.ts'
import { lifeWords } from '../words-of-life-cycle.ts'

const changeOf = (positionId: string, { from, target }: { from: Day; target: MissionStanding }): Change => ({
  kind: 'missions.moved-position',
  subjectId: positionId,
  from,
  about: { mission: target.code },
})

/**
 * A position goes to another mission from a day on, and who is planned on it from then goes with it: within a shared strength the
 * split is free. It is refused while somebody stands on it across that day.
 */
export const movePosition = defineAction({
  name: 'missions.move-position',
  doneBy: { 'rcmp-planner': 'programme' },
  input: { positionId: field.id(), missionId: field.pick(), from: field.day(), authority: field.text(300) },
  subject: 'positionId',
  async load(tx, input, c) {
    await lockNumbers(tx)
    const subject = await positionSubject(tx, input.positionId)
    const known = /^[0-9a-f-]{36}$/.test(input.missionId ?? '')
    const target: MissionStanding | null = known ? await standingOf(tx, input.missionId, true) : null
    return (
      subject && {
        ...subject,
        target,
        stays: await movedStays(tx, input.positionId),
        scopes: await scopesOn(tx, c.today),
      }
    )
  },
  openWhen: ({ position }, { today }) =>
    position.valid.to !== null && position.valid.to <= today ? refuse('position-frozen') : null,
  decide({ position, target, stays }, { from }, c) {
    if (!target || target.id === position.missionId) return refuse('move-to-another-mission')
    if (from <= position.valid.from) return refuse('freeze-before-it-began')
    if (position.valid.to !== null && from >= position.valid.to) return refuse('position-frozen')
    const against = barred(target, 'positions', { today: c.today, from })
    if (against) return against
    const across = stays.find((stay) => stay.from < from && stay.to > from)
    if (across) return refuse('position-held', { until: across.to })
    return { id: c.fresh(), code: c.freshCode('POS'), from, target }
  },
  consequences: ({ position }, changes) => changeOf(position.id, changes),
  async save(tx, { position, stays }, changes, c, input, touched) {
    const { id, code, from, target } = changes
    const valid = { from, to: position.valid.to }
    await insertPosition(
      tx,
      { ...position, id, code, missionId: target.id, valid, source: { ref: input.authority }, verified: true },
      { at: c.now, account: c.actor.accountId },
    )
    const going = stays.filter((stay) => stay.from >= from).map((stay) => stay.id)
    await moveStays(tx, going, { from: position.id, to: id, missionId: target.id }, c)
    await endPosition(tx, position.id, from)
    const changeId =
      touched.length === 0
        ? null
        : await writeChange(
            tx,
            changeOf(position.id, changes),
            { missionId: target.id, authority: input.authority },
            touched,
            c,
          )
    await publishOperations(tx, [position.missionId, target.id], c)
    return {
      id,
      facts: [
        {
          name: 'missions.moved-position',
          about: {
            positionId: id,
            movedFrom: position.id,
            missionId: target.id,
            fromMissionId: position.missionId,
            from,
            changeId,
          },
        },
      ],
      about: { kind: 'position', id },
    }
  },
  choices: async (_tx, { scopes, position }) => ({
    missionId: scopes
      .filter((one) => one.scope === 'mission' && one.id !== position.missionId)
      .map((one) => ({
        value: one.id,
        label: { en: `${one.name.en} (${one.code})`, fr: `${one.name.fr} (${one.code})` },
      })),
  }),
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  goTo: (saved, lang) => positionHref(saved.id, lang),
  words: lifeWords.movePosition,
})

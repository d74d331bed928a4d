import { parseHundredths } from '#kernel/decimal.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { barredIn, missionOn, openPositions, positionsOf, tourMonthsOn } from '#modules/missions/index.ts'
import { decisionsInForce } from '#modules/requests/index.ts'
import { defineAction } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { type BulletinFrame, draftCriteria } from '../rules/draft-criteria.ts'
import { openForDrafting, protocolChoices } from '../store-of-choices.ts'
import { standardCriteria } from '../store-of-library.ts'
import { insertDraft } from '../store-writing.ts'
import { actionWords } from '../words.ts'
import { postingHref } from '../words-of-addresses.ts'

/** A draft from open positions of one title, with the standard criteria that fit (S0.26, S2.06, S2.07). */
export const draftPosting = defineAction({
  name: 'postings.draft-posting',
  doneBy: { 'irss-officer': 'programme', 'rcmp-planner': 'programme' },
  input: {
    positionId: field.pick(),
    places: field.whole(1, 500),
    title: field.both(200),
    text: field.both(10_000),
    plannedDeparture: field.day(),
    closesOn: field.day(),
    decisionId: field.optionalPick(),
    fitnessProtocol: field.optionalPick(),
    fitnessThreshold: field.optionalText(12),
    languageLevel: field.optionalChoice(['A', 'B', 'C']),
  },
  load: async (tx, input, c) => ({
    id: c.fresh(),
    scope: {},
    frame: await frameOf(tx, input.positionId, input.plannedDeparture, c.today),
  }),
  openWhen: () => null,
  decide({ frame }, input) {
    if (!frame) return refuse('no-such-position')
    if (frame.open.length < input.places)
      return refuse('not-enough-positions', { open: frame.open.length, places: input.places })
    if (input.plannedDeparture <= input.closesOn) return refuse('departs-before-closing')
    const fitness = fitnessOf(input.fitnessProtocol, input.fitnessThreshold)
    if (isRefusal(fitness)) return fitness
    if (frame.barred) return frame.barred
    const { position, mission } = frame
    const bulletin: BulletinFrame = {
      kind: mission.kind,
      armed: position.armed,
      language: position.language,
      ranks: { highest: position.rankFrom, lowest: position.rankTo },
      positionCode: position.code,
      fitness,
      languageLevel: input.languageLevel,
    }
    return {
      criteria: draftCriteria(frame.library, bulletin),
      posting: {
        missionId: mission.id,
        decisionId: input.decisionId ?? position.decisionId ?? mission.decisionId,
        title: input.title,
        text: input.text,
        places: input.places,
        plannedDeparture: input.plannedDeparture,
        tourMonths: frame.months,
        closesOn: input.closesOn,
        succeeds: null,
        positionIds: frame.open.slice(0, input.places).map((one) => one.id),
      },
    }
  },
  async save(tx, _subject, { posting, criteria }, c) {
    const id = await insertDraft(tx, posting, criteria, c)
    return {
      id,
      facts: [{ name: 'postings.drafted', about: { postingId: id, missionId: posting.missionId } }],
      about: { kind: 'posting', id },
    }
  },
  choices: async (tx, _subject, c) => ({
    positionId: await openForDrafting(tx, c.today),
    decisionId: (await decisionsInForce(tx, c.today)).map((one) => ({
      value: one.id,
      label: { en: one.code, fr: one.code },
    })),
    fitnessProtocol: await protocolChoices(tx, c.today),
  }),
  prefill: async () => ({ places: 1, languageLevel: 'B' }),
  goTo: (saved, lang) => postingHref(saved.id, lang),
  words: actionWords.draft,
})

/** The position that was picked, its mission, and the positions of the same title that are open on the day, the picked one first. */
async function frameOf(tx: Tx, positionId: string | undefined, day: string | undefined, today: string) {
  if (!positionId || !day || !/^[0-9a-f-]{36}$/.test(positionId)) return null
  const position = (await positionsOf(tx, [positionId])).get(positionId)
  const mission = position && (await missionOn(tx, position.missionId, day))
  // A bulletin is read by everybody: a post of restricted visibility is filled without one.
  if (!position || !mission || position.restricted) return null
  const like = (await openPositions(tx, position.missionId, day)).filter(
    (one) =>
      !one.restricted &&
      one.title.en === position.title.en &&
      one.armed === position.armed &&
      one.tourMonths === position.tourMonths,
  )
  const open = [...like].sort((a, b) => Number(b.id === positionId) - Number(a.id === positionId))
  return open.some((one) => one.id === positionId)
    ? {
        position,
        mission,
        open,
        library: await standardCriteria(tx, day),
        months: await tourMonthsOn(tx, position, day),
        barred: await barredIn(tx, mission.id, 'positions', { today, from: day, hold: true }),
      }
    : null
}

function fitnessOf(protocol: string | null, threshold: string | null) {
  if (!protocol && !threshold) return null
  if (!protocol || !threshold) return refuse('threshold-without-test')
  return parseHundredths(threshold) === null ? refuse('threshold-unreadable') : { protocol, threshold }
}

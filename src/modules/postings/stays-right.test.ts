import { beforeEach, describe, expect, test } from 'vitest'
import { missionsModule } from '#modules/missions/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { circumstancesOf } from '#platform/house.ts'
import { perform, preview } from '#platform/perform.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, refusal } from '#tests/support/house.ts'
import { changeCriterion } from './actions/change-criterion.ts'
import { draftPosting } from './actions/draft-posting.ts'
import { editPosting } from './actions/edit-posting.ts'
import { publishPosting } from './actions/publish-posting.ts'
import { removeCriterion } from './actions/remove-criterion.ts'
import { postingsModule } from './index.ts'
import { sampleDraft, sampleInstallation, sampleLibrary, sampleMission } from './samples.ts'
import { knowSteps } from './step.ts'

const irss = actorOf('irss-officer')
const planner = actorOf('rcmp-planner')
const communications = actorOf('communications-officer')

const title = { en: 'Step', fr: 'Étape' }
beforeEach(() =>
  knowSteps([
    { name: 'service-years', title, settings: { minimum_years: field.whole(0, 40) } },
    { name: 'age', title, settings: { minimum: field.optionalWhole(0, 99) } },
    { name: 'language', title, settings: { language: field.choice(['en', 'fr']), level: field.optionalText(1) } },
    { name: 'certificate', title, settings: { certificate_type: field.text(60) } },
    { name: 'fitness', title, settings: { protocol: field.text(60), threshold: field.decimal(0, 1_000) } },
  ]),
)

async function drafted(db: Db, o: Parameters<typeof sampleMission>[1] = {}) {
  const house = houseOn(db, { modules: [missionsModule, postingsModule] })
  await sampleLibrary(db)
  await sampleInstallation(db, 'practice')
  const mission = await sampleMission(db, o)
  const input = sampleDraft(mission.positionIds[0]!)
  const postingId = await done(house, irss, draftPosting, input)
  const asked = async () =>
    (
      await db.pool.query<{ kind: string; outcome: string | null }>(
        `select k.kind, t.outcome from missions.consequence t join missions.change k on k.id = t.change_id
         where t.reference = $1 and t.ask = 'correct-bulletin' order by k.kind`,
        [postingId],
      )
    ).rows.map(({ kind, outcome }) => [kind, outcome])
  /** Looks at whom a change touches, then makes it. */
  const changes = async (name: string, given: object, actor: Actor = planner) => {
    const action = house.registry.actions.get(name)!
    const change = { missionId: mission.missionId, from: '2026-08-01', authority: 'Note verbale 12', ...given }
    const c = circumstancesOf(house, actor)
    const before = await preview(house, action, change, c)
    if (before.kind !== 'touches') throw new Error(`${name} touches nobody`)
    expect((await perform(house, action, change, c, { shown: before.shown })).kind).toBe('done')
  }
  const { text, plannedDeparture, closesOn } = input
  const draft = { postingId, title: input.title, text, plannedDeparture, closesOn }
  return { house, postingId, asked, changes, draft }
}

describe('A bulletin that its mission made wrong', () => {
  test('S2.06 another language of the mission is asked for until the criterion says it: an edit of the text closes nothing', () =>
    withRollback(async (db) => {
      const { house, postingId, asked, changes, draft } = await drafted(db)
      await changes('missions.change-language', { language: 'en' })
      expect(await asked()).toEqual([['missions.language', null]])
      await done(house, irss, editPosting, { ...draft, text: { en: 'Other words.', fr: 'D’autres mots.' } })
      const change = {
        postingId,
        anchor: null,
        marginDays: null,
        effect: null,
        reason: null,
        message: { en: '', fr: '' },
      }
      await done(house, irss, changeCriterion, { ...change, code: 'years', settings: 'minimum_years: 6' })
      expect(await asked()).toEqual([['missions.language', null]])
      await done(house, irss, changeCriterion, { ...change, code: 'language', settings: 'language: en\nlevel: B' })
      expect(await asked()).toEqual([['missions.language', 'postings.changed-criteria']])
    }))

  test('S1.05 another length of tour is corrected by an edit that changes something, not by one that changes nothing', () =>
    withRollback(async (db) => {
      const { house, asked, changes, draft } = await drafted(db)
      await changes('missions.change-tour-length', { tourMonths: 9 })
      await done(house, irss, editPosting, draft)
      expect(await asked()).toEqual([['missions.tour-length', null]])
      await done(house, irss, editPosting, { ...draft, text: { en: 'For nine months.', fr: 'Pour neuf mois.' } })
      expect(await asked()).toEqual([['missions.tour-length', 'postings.edit-posting']])
    }))
})

describe('S2.07 a bulletin for armed posts', () => {
  const without = { code: 'firearms', reason: 'Not needed' }
  const softer = {
    code: 'firearms',
    settings: null,
    anchor: null,
    marginDays: null,
    effect: 'warning',
    message: { en: '', fr: '' },
    reason: 'Preferred only',
  }

  test.each([
    ['without the firearms criterion', removeCriterion, without],
    ['that only prefers it', changeCriterion, softer],
  ] as const)('S2.07 is not published %s, nor loses it once it is', (_, act, change) =>
    withRollback(async (db) => {
      const { house, postingId } = await drafted(db)
      await done(house, irss, publishPosting, { postingId })
      expect(await refusal(house, irss, act as typeof removeCriterion, { postingId, ...change })).toBe(
        'armed-criterion-missing',
      )
      const other = await drafted(db)
      await done(other.house, irss, act as typeof removeCriterion, { postingId: other.postingId, ...change })
      expect(await refusal(other.house, communications, publishPosting, { postingId: other.postingId })).toBe(
        'armed-criterion-missing',
      )
    }),
  )

  test('S2.07 an unarmed one needs none', () =>
    withRollback(async (db) => {
      const { house, postingId } = await drafted(db, { armed: false })
      await done(house, communications, publishPosting, { postingId })
    }))
})

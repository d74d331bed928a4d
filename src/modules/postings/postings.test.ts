import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { withRollback } from '#tests/support/database.ts'
import { act, actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'
import { addCriterion } from './actions/add-criterion.ts'
import { changeCriterion } from './actions/change-criterion.ts'
import { closePosting } from './actions/close-posting.ts'
import { draftPosting } from './actions/draft-posting.ts'
import { editPosting } from './actions/edit-posting.ts'
import { extendClosing } from './actions/extend-closing.ts'
import { proposeSuccessor } from './actions/propose-successor.ts'
import { publishPosting } from './actions/publish-posting.ts'
import { verifyTranslation } from './actions/verify-translation.ts'
import { postingsModule } from './index.ts'
import { closeWhenDue } from './jobs/close-when-due.ts'
import { proposeSuccessors } from './jobs/propose-successors.ts'
import { sampleDraft, sampleGrant, sampleInstallation, sampleLibrary, sampleMission } from './samples.ts'
import { knowSteps } from './step.ts'
import { postingsList } from './views/list.ts'
import { type PostingFile, postingView } from './views/one.ts'

const irss = actorOf('irss-officer', { name: 'I. Officer' })
const communications = actorOf('communications-officer')
const candidate = actorOf('candidate', { personId: '00000000-0000-4000-8000-0000000000aa' })

// The steps stand downstream: here are their shapes, as far as these bulletins name them.
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

async function here(
  db: Db,
  o: Parameters<typeof sampleMission>[1] & { production?: boolean; library?: readonly object[] } = {},
) {
  const house = houseOn(db, { modules: [postingsModule] })
  await sampleLibrary(db)
  await sampleInstallation(db, o.production ? 'production' : 'practice')
  const mission = await sampleMission(db, o)
  const draft = (input: Record<string, unknown> = {}) =>
    done(house, irss, draftPosting, sampleDraft(mission.positionIds[0]!, input))
  return { house, mission, draft }
}

const file = (house: Parameters<typeof seen>[0], id: string, who = irss) =>
  seen<PostingFile>(house, who, postingView, { id })

describe('A bulletin', () => {
  test('S0.14 S2.06 S2.07 takes the criteria of its layers, its language and its arms from the mission', () =>
    withRollback(async (db) => {
      const { house, draft } = await here(db)
      const { criteria, posting } = await file(house, await draft())
      expect(criteria.map(({ code }) => code)).toEqual(['firearms', 'fitness', 'language', 'un-age', 'years'])
      expect(criteria.find(({ code }) => code === 'language')?.settings).toMatchObject({ language: 'fr', level: 'B' })
      expect(criteria.find(({ code }) => code === 'fitness')?.settings).toEqual({ protocol: 'pare', threshold: '285' })
      expect(posting).toMatchObject({ state: 'draft', tourMonths: 12 })
      const other = await here(db, { kind: 'EU', armed: false, language: 'en' })
      const { criteria: eu } = await file(house, await other.draft())
      expect(eu.map(({ code }) => code)).not.toContain('firearms')
      expect(eu.map(({ code }) => code)).not.toContain('un-age')
    }))

  test('P1 with a French sentence missing is not published, and says so', () =>
    withRollback(async (db) => {
      const { house, draft } = await here(db)
      const id = await draft({ text: { en: 'We look for advisers.', fr: '' } })
      expect(await refusal(house, communications, publishPosting, { postingId: id })).toBe('french-missing')
      expect((await file(house, id)).missing).toMatchObject({ code: 'french-missing' })
      const { posting } = await file(house, id)
      const { title, plannedDeparture, closesOn } = posting
      await done(house, irss, editPosting, {
        postingId: id,
        title,
        plannedDeparture,
        closesOn,
        text: { en: 'We look for advisers.', fr: 'Nous cherchons.' },
      })
      await done(house, communications, publishPosting, { postingId: id })
      expect((await file(house, id)).posting).toMatchObject({
        state: 'published',
        opensOn: '2026-03-16',
        translationVerified: false,
      })
    }))

  test('P1 in production is not published before somebody verified the translation', () =>
    withRollback(async (db) => {
      const { house, draft } = await here(db, { production: true })
      const id = await draft()
      expect(await refusal(house, communications, publishPosting, { postingId: id })).toBe('translation-not-verified')
      expect(await refusal(house, irss, verifyTranslation, { postingId: id, confirmed: true })).toBe('not-yours')
      await done(house, communications, verifyTranslation, { postingId: id, confirmed: true })
      await done(house, communications, publishPosting, { postingId: id })
    }))

  test('S0.25 whose fitness criterion has no threshold is not published', () =>
    withRollback(async (db) => {
      const { house, draft } = await here(db)
      const id = await draft({ fitnessProtocol: null, fitnessThreshold: null })
      expect(await refusal(house, communications, publishPosting, { postingId: id })).toBe('criterion-incomplete')
      await done(house, irss, changeCriterion, {
        postingId: id,
        code: 'fitness',
        settings: 'protocol: pare\nthreshold: 285',
        message: { en: '', fr: '' },
      })
      await done(house, communications, publishPosting, { postingId: id })
      const wrong = {
        postingId: id,
        code: 'fitness',
        settings: 'protocol: pare',
        message: { en: '', fr: '' },
        reason: 'x',
      }
      expect(await refusal(house, irss, changeCriterion, wrong)).toBe('setting-wrong')
    }))
})

describe('Scenario 9: a decision "max 20, 12 months, unarmed"', () => {
  test.each([
    ['an armed position', { armed: true }, {}, 'decision-unarmed'],
    ['a tour of 36 months', { armed: false, tourMonths: 36 }, {}, 'decision-tour-exceeded'],
    ['a 21st place', { armed: false, strength: 60, positions: 21 }, { places: 21 }, 'decision-number-exceeded'],
    ['a departure after it ran out', { armed: false }, { plannedDeparture: '2028-02-01' }, 'decision-not-in-force'],
  ])('keeps a bulletin with %s from being published', (_, mission, input, code) =>
    withRollback(async (db) => {
      const decisionId = await sampleGrant(db)
      const { house, draft } = await here(db, { ...mission, decisionId })
      const id = await draft(input)
      expect(await refusal(house, irss, publishPosting, { postingId: id })).toBe(code)
    }),
  )

  test('allows twenty unarmed officers for twelve months', () =>
    withRollback(async (db) => {
      const decisionId = await sampleGrant(db)
      const { house, draft } = await here(db, { armed: false, strength: 20, positions: 20, decisionId })
      await done(house, irss, publishPosting, { postingId: await draft({ places: 20 }) })
    }))
})

test('S2.08 a bulletin for more officers than are authorized is not published', () =>
  withRollback(async (db) => {
    const { house, draft } = await here(db, { strength: 1, positions: 2 })
    expect(await refusal(house, irss, publishPosting, { postingId: await draft({ places: 2 }) })).toBe(
      'posting-strength-exceeded',
    )
    const none = await here(db, { strength: null })
    expect(await refusal(house, irss, publishPosting, { postingId: await none.draft() })).toBe(
      'posting-strength-not-authorized',
    )
  }))

test('8.5 criteria changed after publication are a new version with a reason; the old one stays as it was', () =>
  withRollback(async (db) => {
    const { house, draft } = await here(db)
    const id = await draft()
    await done(house, irss, publishPosting, { postingId: id })
    const first = (await file(house, id)).criteria
    const change = { postingId: id, code: 'years', settings: 'minimum_years: 8', message: { en: '', fr: '' } }
    expect(await refusal(house, irss, changeCriterion, change)).toBe('reason-missing')
    await done(house, irss, changeCriterion, { ...change, reason: 'The host asks for more.' })
    const now = await file(house, id)
    expect(now.versions.map(({ number }) => number)).toEqual([2, 1])
    expect(now.criteria.find(({ code }) => code === 'years')?.settings).toMatchObject({ minimum_years: 8 })
    const kept = await db.pool.query('select settings from postings.criterion where id = $1', [
      first.find(({ code }) => code === 'years')!.id,
    ])
    expect(kept.rows[0].settings).toEqual({ minimum_years: 5 })
    await db.pool.query('savepoint edit')
    await expect(
      db.pool.query(`update postings.criterion set margin_days = 3 where version_id = $1`, [now.versions[1]!.id]),
    ).rejects.toThrow(/not edited/)
    await db.pool.query('rollback to savepoint edit')
  }))

test('S0.14 an own criterion names its layer, its day and both languages', () =>
  withRollback(async (db) => {
    const { house, draft } = await here(db)
    const id = await draft()
    const input = {
      postingId: id,
      code: 'yellow-fever',
      step: 'certificate',
      settings: 'certificate_type: yellow-fever',
      layer: 'host',
      anchor: 'arrival',
      marginDays: 0,
      effect: 'required',
      message: { en: 'Vaccinated against yellow fever.', fr: 'Vaccin contre la fièvre jaune.' },
    }
    const refused = (o: object) => refusal(house, irss, addCriterion, { ...input, ...o })
    expect(await refused({ message: { en: 'Only English.', fr: '' } })).toBe('message-in-both-languages')
    expect(await refused({ layer: 'service' })).toBe('service-layer-names-service')
    expect(await refused({ step: 'palm-reading' })).toBe('no-such-step')
    expect(await refused({ settings: 'colour: red' })).toBe('setting-wrong')
    await done(house, irss, addCriterion, input)
    expect(await refused({})).toBe('criterion-already-there')
    const added = (await file(house, id)).criteria.find(({ code }) => code === 'yellow-fever')
    expect(added).toMatchObject({
      layer: 'host',
      anchor: 'arrival',
      phase: 'readiness',
      source: { by: 'I. Officer' },
      verified: false,
    })
  }))

test('a draft is seen by those who make it, and by no candidate', () =>
  withRollback(async (db) => {
    const { house, draft } = await here(db)
    const id = await draft()
    expect(await see(house, candidate, postingView, { id })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'not-found' },
    })
    await done(house, irss, publishPosting, { postingId: id })
    const shown = await see(house, candidate, postingView, { id })
    expect(shown).toMatchObject({ kind: 'shown', offers: [] })
    expect(shown.kind === 'shown' && Object.keys(shown.data)).not.toContain('missing')
    const list = await seen<{ rows: { code: string }[] }>(house, candidate, postingsList, {
      language: 'fr',
      mission: 'exemple',
      q: 'CONSEILLERS',
    })
    expect(list.rows).toHaveLength(1)
  }))

test('8.4 the closing day is extended and kept in the audit; a bulletin past it closes by itself', () =>
  withRollback(async (db) => {
    const { house, draft } = await here(db)
    const id = await draft()
    await done(house, irss, publishPosting, { postingId: id })
    expect(await refusal(house, irss, extendClosing, { postingId: id, closesOn: '2026-04-30', reason: 'x' })).toBe(
      'closing-not-later',
    )
    await done(house, irss, extendClosing, { postingId: id, closesOn: '2026-05-15', reason: 'Few candidates.' })
    const audit = await db.pool.query(
      `select act, outcome from audit.entry where act = 'postings.extend-closing' and outcome = 'done'`,
    )
    expect(audit.rows).toHaveLength(1)
    const later = { ...house, clock: () => '2026-05-16T16:00:00.000Z' }
    await closeWhenDue.run(later, { key: 'k', about: {}, now: later.clock() })
    expect((await file(house, id)).posting.state).toBe('closed')
    expect(await refusal(house, irss, closePosting, { postingId: id })).toBe('bulletin-not-published')
  }))

test('S2.02 T8 a successor’s bulletin is proposed by lead time, once', () =>
  withRollback(async (db) => {
    const { house, mission } = await here(db)
    const [positionId] = mission.positionIds
    await db.pool.query(`delete from missions.rotation_lead`)
    await db.pool.query(`insert into missions.rotation_lead (kind, months, valid) values ('UN', 6, '[2016-01-01,)')`)
    expect(await refusal(house, irss, proposeSuccessor, { positionId })).toBe('nobody-to-follow')
    await db.pool.query(
      `insert into missions.occupancy (id, position_id, mission_id, period, state, reference, recorded_at, recorded_by)
       values (gen_random_uuid(), $1, $2, '[2025-10-01,2026-10-01)', 'filled', gen_random_uuid(), '2025-09-01', gen_random_uuid())`,
      [positionId, mission.missionId],
    )
    const run = (day: string) => {
      const then = { ...house, clock: () => `${day}T16:00:00.000Z` }
      return proposeSuccessors.run(then, { key: day, about: {}, now: then.clock() })
    }
    const drafts = async () =>
      (
        await db.pool.query(`select planned_departure::text as day from postings.posting where mission_id = $1`, [
          mission.missionId,
        ])
      ).rows
    await run('2026-03-31')
    expect(await drafts()).toEqual([])
    await run('2026-04-01')
    await run('2026-04-02')
    expect(await drafts()).toEqual([{ day: '2026-10-01' }])
    expect(await act(house, irss, proposeSuccessor, { positionId })).toMatchObject({
      refusal: { code: 'successor-already-proposed' },
    })
  }))

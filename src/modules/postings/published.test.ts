import { expect, test } from 'vitest'
import type { Db } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn } from '#tests/support/house.ts'
import { cancelPosting } from './actions/cancel-posting.ts'
import { changeCriterion } from './actions/change-criterion.ts'
import { closePosting } from './actions/close-posting.ts'
import { draftPosting } from './actions/draft-posting.ts'
import { extendClosing } from './actions/extend-closing.ts'
import { publishPosting } from './actions/publish-posting.ts'
import { postingsModule } from './index.ts'
import { closeWhenDue } from './jobs/close-when-due.ts'
import { sampleDraft, sampleInstallation, sampleLibrary, sampleMission } from './samples.ts'
import { knowSteps } from './step.ts'

const irss = actorOf('irss-officer')
const title = { en: 'Step', fr: 'Étape' }

async function published(db: Db, today = '2026-03-16') {
  knowSteps([
    { name: 'service-years', title, settings: { minimum_years: field.whole(0, 40) } },
    { name: 'age', title, settings: { minimum: field.optionalWhole(0, 99) } },
    { name: 'language', title, settings: { language: field.choice(['en', 'fr']), level: field.optionalText(1) } },
    { name: 'certificate', title, settings: { certificate_type: field.text(60) } },
    { name: 'fitness', title, settings: { protocol: field.text(60), threshold: field.decimal(0, 1_000) } },
  ])
  await sampleLibrary(db)
  await sampleInstallation(db, 'practice')
  const house = houseOn(db, { modules: [postingsModule], now: today })
  const mission = await sampleMission(db)
  const draft = await done(house, irss, draftPosting, sampleDraft(mission.positionIds[0]!, { places: 2 }))
  const { rows } = await db.pool.query('select code from postings.posting where id = $1', [draft])
  const code: string = rows[0].code
  const row = async () => (await db.pool.query('select * from published.bulletin where code = $1', [code])).rows[0]
  const criteria = async () =>
    (await db.pool.query('select * from published.bulletin_criterion where bulletin = $1 order by code', [code])).rows
  return {
    house,
    mission,
    draft,
    code,
    row,
    criteria,
    later: (day: string) => houseOn(db, { modules: [postingsModule], now: day }),
  }
}

test('S0.26 a bulletin is public from its publication on, with its criteria, and no draft is', () =>
  withRollback(async (db) => {
    const { house, draft, row, criteria } = await published(db)
    expect(await row()).toBeUndefined()
    await done(house, irss, publishPosting, { postingId: draft })
    expect(await row()).toMatchObject({
      title: { en: 'Police advisers', fr: 'Conseillers de police' },
      language: 'fr',
      armed: true,
      specialized: false,
      several_places: true,
      state: 'published',
      posts: [{ en: 'Adviser', fr: 'Conseiller' }],
      ended_on: null,
    })
    expect((await criteria()).map((one) => one.code)).toEqual(['firearms', 'fitness', 'language', 'un-age', 'years'])
  }))

test('S0.26 what is public of a bulletin names no day of departure, no number of places and nobody on whose word a criterion stands', () =>
  withRollback(async (db) => {
    const { house, draft, row, criteria } = await published(db)
    await db.pool.query(
      `update postings.criterion set source = '{"by": "A. Person", "ref": "POST-1"}' where code = 'years'`,
    )
    await done(house, irss, publishPosting, { postingId: draft })
    const text = JSON.stringify([await row(), await criteria()])
    expect((await row()).departure_month).toBe('2026-09-01')
    expect(Object.keys(await row())).not.toContain('places')
    expect(text).not.toContain('A. Person')
    expect(text).not.toContain('POST-1')
    expect(text).not.toContain(draft)
  }))

test('S0.26 extension, another version of the criteria, closing and cancelling show at once', () =>
  withRollback(async (db) => {
    const { house, draft, row, criteria, later } = await published(db)
    await done(house, irss, publishPosting, { postingId: draft })
    await done(house, irss, extendClosing, { postingId: draft, closesOn: '2026-06-30', reason: 'More time.' })
    expect((await row()).closes_on).toBe('2026-06-30')
    await done(house, irss, changeCriterion, {
      postingId: draft,
      code: 'years',
      settings: 'minimum_years: 7',
      anchor: 'application',
      marginDays: 0,
      effect: 'required',
      message: { en: 'Seven years.', fr: 'Sept ans.' },
      reason: 'The host asks for more.',
    })
    expect((await criteria()).filter((one) => one.code === 'years')).toMatchObject([{ settings: { minimum_years: 7 } }])
    await done(later('2026-04-10'), irss, closePosting, { postingId: draft })
    expect(await row()).toMatchObject({ state: 'closed', ended_on: '2026-04-10', date_modified: '2026-04-10' })
    const other = await published(db)
    await done(other.house, irss, publishPosting, { postingId: other.draft })
    await done(other.later('2026-03-20'), irss, cancelPosting, { postingId: other.draft, reason: 'The mission ends.' })
    expect(await other.row()).toMatchObject({ state: 'cancelled', ended_on: '2026-03-20' })
  }))

test('S0.26 the job that closes what is due closes it in public as well', () =>
  withRollback(async (db) => {
    const { house, draft, row, later } = await published(db)
    await done(house, irss, publishPosting, { postingId: draft })
    await closeWhenDue.run(later('2026-05-04'), { key: 'test', payload: {} } as never)
    expect(await row()).toMatchObject({ state: 'closed', ended_on: '2026-05-01' })
  }))

test('S0.26 a bulletin for a post of restricted visibility is never public, and goes when its post becomes one', () =>
  withRollback(async (db) => {
    const { house, draft, row, mission } = await published(db)
    await done(house, irss, publishPosting, { postingId: draft })
    expect(await row()).toBeDefined()
    await db.pool.query('update missions.position set restricted = true where id = any($1)', [mission.positionIds])
    expect(await row()).toBeUndefined()
    await db.pool.query('update missions.position set restricted = false where id = any($1)', [mission.positionIds])
    expect(await row()).toBeDefined()
  }))

test('S0.26 while its mission is protected, the public role reads neither a bulletin nor its criteria', () =>
  withRollback(async (db) => {
    const { house, draft, code, mission } = await published(db)
    await done(house, irss, publishPosting, { postingId: draft })
    const seen = async () => {
      await db.pool.query('savepoint looked')
      await db.pool.query(`set local role ${db.prefix}_app_public`)
      const found = await db.pool.query(
        `select (select count(*)::int from published.bulletin where code = $1) as bulletins,
          (select count(*)::int from published.bulletin_criterion where bulletin = $1) as criteria`,
        [code],
      )
      await db.pool.query('rollback to savepoint looked')
      return found.rows[0]
    }
    expect(await seen()).toEqual({ bulletins: 1, criteria: 5 })
    await db.pool.query(
      `insert into missions.protection (id, mission_id, since, reason, protected_at, protected_by)
       values (gen_random_uuid(), $1, '2026-03-16', 'Threats', '2026-03-16T12:00:00Z', gen_random_uuid())`,
      [mission.missionId],
    )
    expect(await seen()).toEqual({ bulletins: 0, criteria: 0 })
  }))

import { describe, expect, test } from 'vitest'
import { earliest, latest } from '#kernel/partial-date.ts'
import type { Db } from '#platform/database/connection.ts'
import { formatPartialDate } from '#platform/format.ts'
import type { House } from '#platform/house.ts'
import { asSystem } from '#tests/constraints/place.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, refusal, seen } from '#tests/support/house.ts'
import { addPartner } from './actions/add-partner.ts'
import { changeMandate, changeSelectionPath } from './actions/change-record-facts.ts'
import { endPartner } from './actions/end-partner.ts'
import { endTag } from './actions/end-tag.ts'
import { recordPhase } from './actions/record-phase.ts'
import { tagMission } from './actions/tag-mission.ts'
import { sampleMission } from './samples.ts'
import { reportCategoriesOn } from './store/record.ts'
import { type Activities, activitiesView } from './views/activities.ts'
import { type MissionLine, missionsList } from './views/list.ts'
import { type MissionFile, missionView } from './views/one.ts'
import { type SpecialisedLine, specialisedList } from './views/specialised.ts'

const planner = actorOf('rcmp-planner')
const _communications = actorOf('communications-officer')
const inHouse = <T>(work: (here: House, db: Db) => Promise<T>) => withRollback((db) => work(houseOn(db), db))
const idOf = async (db: Db, code: string): Promise<string> =>
  (await db.pool.query('select id from missions.mission where code = $1', [code])).rows[0].id
const recordOn = async (here: House, db: Db, code: string, asAt: string) => {
  const file = await seen<MissionFile>(here, planner, missionView, { id: await idOf(db, code), asAt })
  const holds = ({ valid }: { valid: { from: string; to: string | null } }) =>
    valid.from <= asAt && (valid.to === null || asAt < valid.to)
  return {
    ...file,
    partners: file.record.partners.filter(holds),
    activities: file.record.tags.filter((one) => holds(one) && one.family === 'activity').map(({ code }) => code),
    tasks: file.record.tags.filter((one) => holds(one) && one.family === 'task'),
  }
}
const june = '2016-06-30'

describe('What the sources tell', () => {
  test('S2.04 the court in Cambodia stands with host, assistance body, mandate and investigators', () =>
    inHouse(async (here, db) => {
      const file = await recordOn(here, db, 'ECCC', june)
      expect(file.mission).toMatchObject({ kind: 'court', hostCountries: ['KH'] })
      expect(file.partners.map(({ role, organisation, country }) => `${role} ${organisation ?? country}`)).toEqual([
        'lead-organisation ECCC-COURT',
        'assistance-body UNAKRT',
        'host-partner KH',
      ])
      expect(file.partners[1]?.name).toMatchObject({ en: 'United Nations Assistance to the Khmer Rouge Trials' })
      expect(file.mission.facts.mandate).toMatchObject({ verified: false, source: { id: 'S2' } })
      expect(file.mission.facts.mandate?.value.fr).toContain('Khmers rouges')
      expect(file.activities).toEqual(['rule-of-law', 'atrocity-crimes'])
    }))

  test('S2.09 S2.10 in Haiti the UN runs the mission, and its tasks are monitoring, advising, training and needs', () =>
    inHouse(async (here, db) => {
      const file = await recordOn(here, db, 'MINUSTAH', june)
      expect(file.mission.facts.mandate?.value.en).toContain('mandate of the United Nations')
      expect(file.tasks.map(({ code }) => code)).toEqual(['monitoring', 'advising', 'training', 'needs-assessment'])
      expect(file.partners.find(({ role }) => role === 'lead-organisation')?.name?.en).toBe(
        'Department of Peacekeeping Operations',
      )
    }))

  test('S2.16 the bilateral mission in Ukraine has its host partner and its phases, each as precise as its source', () =>
    inHouse(async (here, db) => {
      const file = await recordOn(here, db, 'UKR-PATROL', june)
      expect(file.partners).toMatchObject([{ role: 'host-partner', organisation: 'NPU' }])
      expect(file.mission.since.map(({ value }) => value.date).sort()).toEqual(['2015-07', '2016-06'])
      const before = await recordOn(here, db, 'UKR-PATROL', '2016-05-31')
      expect(before.mission.since.map(({ value }) => value.date)).toEqual(['2015-07'])
      expect(before.tasks.map(({ code }) => code)).not.toContain('community-policing')
    }))

  test('S2.18 the EU mission in Ukraine answers a call for contributions; first deployments: May 2015, no day', () =>
    inHouse(async (here, db) => {
      const file = await recordOn(here, db, 'EUAM-UKR', june)
      expect(file.mission.facts['selection-path']).toMatchObject({ value: 'call-for-contributions', verified: false })
      expect(file.mission.since[0]?.value).toMatchObject({
        date: '2015-05',
        phase: { en: expect.stringMatching(/First/) },
      })
      expect(file.tasks.map(({ code }) => code)).toEqual(['advising', 'mentoring'])
    }))

  test('S2.19 in the West Bank advice is given in districts, at headquarters and in the ministry; these are report sections', () =>
    inHouse(async (here, db) => {
      const file = await recordOn(here, db, 'EUPOL-COPPS', june)
      const levels = file.tasks.filter(({ code }) => code === 'mentoring').map(({ level }) => level)
      expect(levels).toEqual(['district', 'headquarters', 'ministry'])
      const sections = await asSystem(db, (tx) => reportCategoriesOn(tx, file.id, june))
      expect(sections.map(({ code }) => code)).toEqual([
        ...['advising', 'training', 'needs-assessment', 'mentoring', 'equipping', 'professionalizing'],
      ])
    }))

  test('S2.20 PROTEUS belongs to an operation of the Armed Forces, with four partner nations', () =>
    inHouse(async (here, db) => {
      const file = await recordOn(here, db, 'PROTEUS-USSC', june)
      const nations = file.partners.filter(({ role }) => role === 'partner-nation')
      expect(nations.map(({ country }) => country)).toEqual(['CA', 'GB', 'TR', 'US'])
      expect(nations.every(({ name }) => name !== null)).toBe(true)
      expect(file.partners.find(({ role }) => role === 'supported-operation')?.organisation).toBe('CAF')
    }))

  test('S2.21 S2.25 specialized postings are listed apart, with path, length and a partial date', () =>
    inHouse(async (here) => {
      const ask = (o: object = {}) =>
        seen<{ rows: SpecialisedLine[] }>(here, planner, specialisedList, { asAt: june, ...o })
      const { rows } = await ask({ sort: 'since' })
      expect(rows.map(({ code, since, tour_months, path }) => [code, since, tour_months, path])).toEqual([
        ['PRMNY-SENIOR-POLICE-ADVISOR', '2008', 36, 'permanent-mission'],
        ['SPC-TOC-ADVISER', '2014-04', 12, 'un-staff-post'],
        ['DPKO-TOC-ADVISER', '2015', 12, 'un-staff-post'],
      ])
      expect((await ask({ path: 'permanent-mission' })).rows).toHaveLength(1)
      expect((await ask({ asAt: '2014-03-31' })).rows.map(({ code }) => code)).toEqual(['PRMNY-SENIOR-POLICE-ADVISOR'])
    }))

  test('S2.22 the adviser of the Standing Police Capacity in Brindisi has a UN staff post of twelve months', () =>
    inHouse(async (here) => {
      const { rows } = await seen<{ rows: SpecialisedLine[] }>(here, planner, specialisedList, { asAt: june })
      expect(rows.find(({ code }) => code === 'SPC-TOC-ADVISER')).toMatchObject({
        kind: 'specialised-posting',
        tour_months: 12,
        path: 'un-staff-post',
      })
    }))

  test.each([
    ['en', 'April 2014'],
    ['fr', 'avril 2014'],
  ] as const)('S2.23 a participation known by its month is told by its month in %s: %s', (lang, text) =>
    inHouse(async (here) => {
      const { rows } = await seen<{ rows: SpecialisedLine[] }>(here, planner, specialisedList, { asAt: june })
      const { since } = rows.find(({ code }) => code === 'SPC-TOC-ADVISER')!
      expect(formatPartialDate(lang, since!)).toBe(text)
      expect([earliest(since!), latest(since!)]).toEqual(['2014-04-01', '2014-04-30'])
    }),
  )

  test('no mission, partner or tag of the pack names something that no source gives', () =>
    inHouse(async (_here, db) => {
      for (const table of ['partner', 'mission_tag']) {
        const found = await db.pool.query(
          `select count(*)::int as n from missions.${table} where coalesce(source ->> 'id', '') = '' or (source ->> 'id' = 'PROJECT' and verified)`,
        )
        expect(found.rows[0].n, table).toBe(0)
      }
    }))
})

describe('Changes of the record', () => {
  const word = { from: '2026-05-01', authority: 'Resolution of 1 March 2026' }
  test('S2.09 a mandate changes from a day on, needs both languages, and the old one stands before that day', () =>
    inHouse(async (here, db) => {
      const missionId = await idOf(db, 'EUPOL-COPPS')
      const mandate = { en: 'A new mandate', fr: 'Un nouveau mandat' }
      expect(await refusal(here, planner, changeMandate, { ...word, missionId, mandate: { ...mandate, fr: '' } })).toBe(
        'mandate-in-both-languages',
      )
      await done(here, planner, changeMandate, { ...word, missionId, mandate })
      await done(here, planner, changeSelectionPath, { ...word, missionId, path: 'un-nomination' })
      const on = async (day: string) => (await recordOn(here, db, 'EUPOL-COPPS', day)).mission.facts
      expect((await on('2026-05-01')).mandate?.value).toEqual(mandate)
      expect((await on('2026-04-30')).mandate?.value.en).toContain('Palestinian')
      expect((await on('2026-05-01'))['selection-path']?.value).toBe('un-nomination')
      expect(await refusal(here, actorOf('mission-desk'), changeMandate, { ...word, missionId, mandate })).toBe(
        'not-yours',
      )
    }))

  test('S2.20 a partner comes and goes on its days; it is a body or a State, and stands once', () =>
    inHouse(async (here, db) => {
      const { missionId } = await sampleMission(db)
      const add = { missionId, role: 'partner-nation', country: 'NO', ...word }
      expect(await refusal(here, planner, addPartner, { ...add, organisation: 'EU' })).toBe('partner-is-body-or-state')
      expect(await refusal(here, planner, addPartner, { ...add, country: 'QQ' })).toBe('not-a-country')
      await done(here, planner, addPartner, add)
      expect(await refusal(here, planner, addPartner, add)).toBe('partner-there-already')
      const partners = async () =>
        (await seen<MissionFile>(here, planner, missionView, { id: missionId, asAt: '2026-05-01' })).record.partners
      const [one] = await partners()
      await done(here, planner, endPartner, { missionId, partner: one!.id, from: '2026-08-01', authority: 'Note' })
      expect((await partners()).map(({ valid }) => valid)).toEqual([{ from: '2026-05-01', to: '2026-08-01' }])
      expect(
        await refusal(here, planner, endPartner, { missionId, partner: one!.id, from: '2026-09-01', authority: 'x' }),
      ).toBe('nothing-to-end')
      const kept = await db.pool.query('select count(*)::int as n from missions.partner where mission_id = $1', [
        missionId,
      ])
      expect(kept.rows[0].n).toBe(2)
    }))

  test('S4.02 an activity counts while it holds: in the filter of the list and in the figures', () =>
    inHouse(async (here, db) => {
      const { missionId } = await sampleMission(db, { code: 'TEST-ACTIVE' })
      const tag = { missionId, item: 'activity:elections', ...word, until: '2026-06-30' }
      expect(await refusal(here, planner, tagMission, { ...tag, item: 'activity:nothing' })).toBe(
        'not-in-the-catalogue',
      )
      expect(await refusal(here, planner, tagMission, { ...tag, level: 'ministry' })).toBe('level-is-of-a-task')
      expect(await refusal(here, planner, tagMission, { ...tag, until: '2026-04-30' })).toBe('ends-before-it-starts')
      await done(here, planner, tagMission, tag)
      expect(await refusal(here, planner, tagMission, tag)).toBe('tag-there-already')
      const listed = async (asAt: string) =>
        (await seen<{ rows: MissionLine[] }>(here, planner, missionsList, { activity: 'elections', asAt })).rows.map(
          ({ code }) => code,
        )
      expect(await listed('2026-06-30')).toEqual(['TEST-ACTIVE'])
      expect(await listed('2026-07-01')).toEqual([])
      const figures = async (asAt: string) =>
        (await seen<Activities>(here, planner, activitiesView, { asAt })).activities.find(
          ({ code }) => code === 'elections',
        )
      expect(await figures('2026-06-30')).toMatchObject({ missions: 1, officers: 0 })
      expect(await figures('2026-07-01')).toMatchObject({ missions: 0 })
      const own = actorOf('contingent-commander', { missions: [await idOf(db, 'BINUH')] })
      const seenByThem = await seen<Activities>(here, own, activitiesView, { asAt: '2026-06-30' })
      expect(seenByThem.activities.flatMap(({ names }) => names).every(({ id }) => own.missions.includes(id))).toBe(
        true,
      )
    }))

  test('S2.19 a task ends on its day, and the sections of reports follow', () =>
    inHouse(async (here, db) => {
      const { missionId } = await sampleMission(db)
      await done(here, planner, tagMission, { missionId, item: 'task:equipping', level: 'district', ...word })
      const sections = (day: string) => asSystem(db, (tx) => reportCategoriesOn(tx, missionId, day))
      expect(await sections('2026-05-01')).toMatchObject([{ code: 'equipping', name: { fr: 'Équipement' } }])
      const { record } = await seen<MissionFile>(here, planner, missionView, { id: missionId })
      await done(here, planner, endTag, { missionId, tag: record.tags[0]!.id, from: '2026-07-01', authority: 'x' })
      expect(await sections('2026-06-30')).toHaveLength(1)
      expect(await sections('2026-07-01')).toEqual([])
    }))

  test.each([
    ['2008-13', 'not-a-partial-date'],
    ['Aug 2008', 'not-a-partial-date'],
    ['2026-02-30', 'not-a-partial-date'],
    ['2027', 'day-in-the-future'],
  ])('S2.05 participation since %s is refused: %s', (date, code) =>
    inHouse(async (here, db) => {
      const { missionId } = await sampleMission(db)
      const input = { missionId, date, phase: { en: '', fr: '' }, authority: 'x' }
      expect(await refusal(here, planner, recordPhase, input)).toBe(code)
    }),
  )

  test('S2.05 a partial date stays what it is: shown, sorted and published as a year or a month, never as a day', () =>
    inHouse(async (here, db) => {
      const wanted = [
        ['TEST-SINCE-C', '2008-08-21'],
        ['TEST-SINCE-A', '2008'],
        ['TEST-SINCE-B', '2008-08'],
      ] as const
      for (const [code, date] of wanted) {
        const { missionId } = await sampleMission(db, { code })
        await done(here, planner, recordPhase, { missionId, date, phase: { en: '', fr: '' }, authority: 'x' })
      }
      const { rows } = await seen<{ rows: MissionLine[] }>(here, planner, missionsList, {
        q: 'test-since',
        sort: 'since',
      })
      expect(rows.map(({ since }) => since)).toEqual(['2008', '2008-08', '2008-08-21'])
      const published = await db.pool.query(
        `select facts -> 'since' as since from published.operation where code = 'TEST-SINCE-B' and upper_inf(valid)`,
      )
      expect(published.rows[0].since).toEqual([{ date: '2008-08' }])
    }))

  test('S2.17 a better date takes the place of a phase; the first one stays on record', () =>
    inHouse(async (here, db) => {
      const { missionId } = await sampleMission(db)
      const phase = { en: 'Longer tours', fr: 'Tours plus longs' }
      await done(here, planner, recordPhase, { missionId, date: '2016', phase, authority: 'x' })
      const phases = async () => (await seen<MissionFile>(here, planner, missionView, { id: missionId })).mission.since
      const [first] = await phases()
      await done(here, planner, recordPhase, { missionId, date: '2016-06', phase, replaces: first!.id, authority: 'y' })
      expect((await phases()).map(({ value }) => value.date)).toEqual(['2016-06'])
      const all = await db.pool.query(
        `select count(*)::int as n from missions.mission_fact where mission_id = $1 and attribute = 'since'`,
        [missionId],
      )
      expect(all.rows[0].n).toBe(2)
    }))
})

import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import type { Db } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { asSystem } from '#tests/constraints/place.ts'
import { throwAwayDatabase, withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, refusal, see, seen, TODAY } from '#tests/support/house.ts'
import { addLink } from './actions/add-link.ts'
import { addPartner } from './actions/add-partner.ts'
import { addTrainingNeed } from './actions/add-training-need.ts'
import { changeLink } from './actions/change-link.ts'
import { changeMandate, changeSelectionPath } from './actions/change-record-facts.ts'
import { endPartner } from './actions/end-partner.ts'
import { endTag } from './actions/end-tag.ts'
import { publishLink, recordLinkCheck, unpublishLink, withdrawLink } from './actions/publish-link.ts'
import { recordNeedsAssessment } from './actions/record-needs-assessment.ts'
import { recordPhase } from './actions/record-phase.ts'
import { tagMission } from './actions/tag-mission.ts'
import { checkLinks } from './jobs/check-links.ts'
import { sampleMission } from './samples.ts'
import { reportCategoriesOn } from './store/record.ts'
import { type Activities, activitiesView } from './views/activities.ts'
import { type LinkFile, linksList, linkView } from './views/links.ts'
import { type MissionLine, missionsList } from './views/list.ts'
import { type NeedsRoom, needsView } from './views/needs.ts'
import { type MissionFile, missionView } from './views/one.ts'
import { type SpecialisedLine, specialisedList } from './views/specialised.ts'

const planner = actorOf('rcmp-planner')
const communications = actorOf('communications-officer')
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

  test('S2.21 S2.22 S2.23 S2.25 specialized postings are listed apart, with path, length and a partial date', () =>
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

describe('Training needs', () => {
  const report = {
    ...{ title: 'Investigation training', madeOn: '2026-03-01', level: 'headquarters' },
    ...{ standards: 'Two courses a year.', findings: 'No practice of scenes.', visibleTo: 'programme' },
  }
  test('S2.10 an assessment is kept with day, author duty, findings and needs by topic; only its author adds to it', () =>
    inHouse(async (here, db) => {
      const { missionId } = await sampleMission(db)
      const commander = actorOf('contingent-commander', { missions: [missionId] })
      await done(here, commander, recordNeedsAssessment, { missionId, ...report })
      const room = () => seen<NeedsRoom>(here, commander, needsView, { id: missionId })
      const [one] = (await room()).assessments
      expect(one).toMatchObject({ madeOn: '2026-03-01', byDuty: 'contingent-commander', level: 'headquarters' })
      const need = { assessmentId: one!.id, topic: 'Crime scenes', people: 40, priority: 'high' }
      await done(here, commander, addTrainingNeed, need)
      expect(await refusal(here, commander, addTrainingNeed, need)).toBe('need-there-already')
      expect(await refusal(here, planner, addTrainingNeed, { ...need, topic: 'Else' })).toBe('not-your-assessment')
      expect((await room()).assessments[0]?.needs).toMatchObject([{ topic: 'Crime scenes', people: 40 }])
      expect(
        await refusal(here, commander, recordNeedsAssessment, { missionId, ...report, madeOn: '2026-03-17' }),
      ).toBe('day-in-the-future')
      const stranger = actorOf('contingent-commander', { missions: [randomUUID()] })
      expect(await refusal(here, stranger, recordNeedsAssessment, { missionId, ...report })).toBe('not-found')
    }))

  test.each([
    ['mission', [true, false, false]],
    ['programme', [true, true, false]],
    ['departments', [true, true, true]],
  ] as const)('S2.10 visible to %s: planner, training, foreign affairs', (visibleTo, expected) =>
    inHouse(async (here, db) => {
      const { missionId } = await sampleMission(db)
      await done(here, planner, recordNeedsAssessment, { missionId, ...report, visibleTo })
      const readers = [planner, actorOf('training-officer'), actorOf('gac-assessor')]
      const found = []
      for (const actor of readers)
        found.push((await seen<NeedsRoom>(here, actor, needsView, { id: missionId })).assessments.length === 1)
      expect(found).toEqual(expected)
      expect(
        (await see(here, actorOf('candidate', { personId: randomUUID() }), needsView, { id: missionId })).kind,
      ).toBe('refused')
    }),
  )
})

describe('Links to other departments', () => {
  const link = {
    organisation: 'GAC',
    title: { en: 'Canada and Haiti', fr: 'Le Canada et Haïti' },
    address: { en: 'https://www.international.gc.ca/haiti', fr: 'https://www.international.gc.ca/haiti?lang=fra' },
    from: '2026-03-01',
    authority: 'Letter',
  }
  const links = async (here: House, missionId: string, asAt = TODAY) =>
    (await seen<MissionFile>(here, planner, missionView, { id: missionId, asAt })).record.links
  const published = async (db: Db) => (await db.pool.query('select title from published.link')).rows.length
  const found = (here: House, linkId: string, outcome: string) =>
    done(here, { ...planner, kind: 'system' }, recordLinkCheck, { linkId, outcome, answer: 'en 200, fr 200' })

  test('S2.15 the department stands under the name that it had on the day', () =>
    inHouse(async (here, db) => {
      const ukraine = await idOf(db, 'UKR-PATROL')
      expect((await links(here, ukraine, june))[0]?.department?.en).toBe('Global Affairs Canada')
      expect(await links(here, ukraine, '2016-05-31')).toEqual([])
      await db.pool.query(`update missions.department_link set valid = '[2015-07-01,)' where mission_id = $1`, [
        ukraine,
      ])
      expect((await links(here, ukraine, '2015-09-01'))[0]?.department?.en).toBe(
        'Department of Foreign Affairs, Trade and Development',
      )
    }))

  test('S2.15 the public has a link only while it is published and answers; a broken one waits for communications', () =>
    inHouse(async (here, db) => {
      const { missionId } = await sampleMission(db)
      await done(here, communications, addLink, { missionId, ...link })
      const [one] = await links(here, missionId)
      const linkId = one!.id
      const before = await published(db)
      await done(here, communications, publishLink, { linkId })
      expect(await published(db)).toBe(before)
      await found(here, linkId, 'answers')
      expect(await published(db)).toBe(before + 1)
      await found(here, linkId, 'broken')
      expect(await published(db)).toBe(before)
      const file = await seen<LinkFile>(here, communications, linkView, { id: linkId })
      expect(file.link).toMatchObject({ lastOkOn: TODAY, brokenSince: TODAY })
      const waits = here.registry.waiting.find(({ name }) => name === 'missions.link-broken')
      expect(waits?.duties).toEqual(['communications-officer'])
      const home = here.registry.views.get('desk.home')!
      expect(JSON.stringify(await seen(here, communications, home))).toContain('Canada and Haiti')
      const { rows } = await seen<{ rows: { state: string }[] }>(here, communications, linksList, {})
      expect(rows[0]?.state).toBe('broken')
      await found(here, linkId, 'answers')
      await done(here, communications, unpublishLink, { linkId })
      expect(await published(db)).toBe(before)
      expect(await refusal(here, planner, recordLinkCheck, { linkId, outcome: 'answers', answer: 'x' })).toBe(
        'not-yours',
      )
    }))

  test('S2.15 another address supersedes: the old one stays on record, the new one is checked and published anew', () =>
    inHouse(async (here, db) => {
      const { missionId } = await sampleMission(db)
      await done(here, communications, addLink, { missionId, ...link })
      const [one] = await links(here, missionId)
      const address = { en: 'https://www.canada.ca/haiti', fr: 'https://www.canada.ca/haiti' }
      const change = { linkId: one!.id, ...link, address, from: '2026-03-10' }
      expect(await refusal(here, communications, changeLink, { ...change, address: link.address })).toBe(
        'nothing-changes',
      )
      for (const bad of [
        'http://www.canada.ca/',
        'https://user@canada.ca/',
        'javascript:alert(1)',
        'https://localhost/',
      ])
        expect(await refusal(here, communications, changeLink, { ...change, address: { ...address, en: bad } })).toBe(
          'address-not-https',
        )
      const id = await done(here, communications, changeLink, change)
      expect((await links(here, missionId, '2026-03-09'))[0]?.address).toEqual(link.address)
      const [now] = await links(here, missionId)
      expect(now).toMatchObject({ id, address, publishedOn: null, lastOkOn: null })
      await done(here, communications, withdrawLink, { linkId: id })
      expect(await links(here, missionId)).toEqual([])
      expect(await links(here, missionId, '2026-03-15')).toHaveLength(1)
    }))

  test('S2.15 the job asks each page in both languages and keeps what came of it; without hosts it calls nobody', async () => {
    const copy = await throwAwayDatabase()
    const hits: string[] = []
    const server = createServer((request, response) => {
      hits.push(request.url ?? '')
      response.writeHead(request.url === '/gone' ? 404 : 200).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    try {
      const at = (path: string) => `http://localhost:${(server.address() as AddressInfo).port}/${path}`
      const here = houseOn(copy.db)
      const address = { en: at('there'), fr: at('gone') }
      await copy.admin.query('update missions.department_link set address = $1', [JSON.stringify(address)])
      const run = { key: 'test', about: {}, now: `${TODAY}T16:00:00.000Z` }
      await checkLinks(here, run, { hosts: [] })
      await checkLinks(here, run, { hosts: ['localhost'], secure: false })
      expect(hits).toEqual([])
      const answers = () =>
        copy.admin.query('select distinct answer, broken_since::text as broken from missions.department_link')
      expect((await answers()).rows).toEqual([{ answer: 'en address-inside, fr address-inside', broken: TODAY }])
      await copy.admin.query('update missions.department_link set checked_on = null')
      await checkLinks(here, { ...run, key: 'again' }, { hosts: ['localhost'], secure: false, isPublic: () => true })
      expect((await answers()).rows).toEqual([{ answer: 'en 200, fr 404', broken: TODAY }])
      expect(hits).toContain('/there')
    } finally {
      server.close()
      await copy.drop()
    }
  })
})

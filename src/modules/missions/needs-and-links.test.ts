import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import type { Db } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { throwAwayDatabase, withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, refusal, see, seen, TODAY } from '#tests/support/house.ts'
import { addLink } from './actions/add-link.ts'
import { addProgrammeLink } from './actions/add-programme-link.ts'
import { addTrainingNeed } from './actions/add-training-need.ts'
import { changeLink } from './actions/change-link.ts'
import { publishLink, recordLinkCheck, unpublishLink, withdrawLink } from './actions/publish-link.ts'
import { recordNeedsAssessment } from './actions/record-needs-assessment.ts'
import { checkLinks } from './jobs/check-links.ts'
import { sampleMission } from './samples.ts'
import { type LinkFile, linksList, linkView } from './views/links.ts'
import { type NeedsRoom, needsView } from './views/needs.ts'
import { type MissionFile, missionView } from './views/one.ts'

const planner = actorOf('rcmp-planner')
const communications = actorOf('communications-officer')
const inHouse = <T>(work: (here: House, db: Db) => Promise<T>) => withRollback((db) => work(houseOn(db), db))
const idOf = async (db: Db, code: string): Promise<string> =>
  (await db.pool.query('select id from missions.mission where code = $1', [code])).rows[0].id
const _recordOn = async (here: House, db: Db, code: string, asAt: string) => {
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

  test('S4.08 a link of the whole programme stands on its public page once it is published and answers, and is checked like any other', () =>
    inHouse(async (here) => {
      const linkId = await done(here, communications, addProgrammeLink, link)
      const page = () =>
        seen<{ links: { title: { en: string } }[] }>(here, planner, here.registry.views.get('public-site.programme')!)
      await done(here, communications, publishLink, { linkId })
      expect((await page()).links).toEqual([])
      await found(here, linkId, 'answers')
      expect((await page()).links).toMatchObject([{ title: link.title, department: { en: 'Global Affairs Canada' } }])
      expect((await seen<LinkFile>(here, communications, linkView, { id: linkId })).mission.en).toBe('The program')
      const { rows } = await seen<{ rows: { mission_id: string | null }[] }>(here, communications, linksList, {})
      expect(rows.map(({ mission_id }) => mission_id)).toContain(null)
      await found(here, linkId, 'broken')
      expect((await page()).links).toEqual([])
      await done(here, communications, withdrawLink, { linkId })
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

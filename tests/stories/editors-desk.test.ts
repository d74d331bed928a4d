import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { drain } from '#platform/jobs/index.ts'
import {
  atTheDesk,
  codeOf,
  type Desk,
  draft,
  newest,
  nothing,
  published,
  sides,
  vouchFor,
  words,
} from '#tests/support/press-stage.ts'
import { sampleMission } from '../../src/modules/missions/samples.ts'

const standing = async ({ stage }: Desk, code: string) =>
  (await stage.rows(sql<{ title: { en: string } }>`select title from published.news where code = ${code}`)).map(
    ({ title }) => title.en,
  )

describe('The editor’s desk', () => {
  test(
    'P1 S4.14 news goes from draft over verified translation and review by another person to the public, in both languages',
    atTheDesk(async (desk) => {
      const { stage, author, second, planner, get } = desk
      const made = await draft(desk, 'news')
      const { versionId } = made
      expect(await stage.isRefused(author, 'publishing.publish-version', { versionId })).toBe(
        'translation-not-verified',
      )
      await stage.does(author, 'publishing.send-to-translation', { versionId })
      await stage.does(author, 'publishing.verify-translation', { versionId, same: true })
      expect(await stage.isRefused(author, 'publishing.publish-version', { versionId })).toBe('not-reviewed')
      expect(await stage.isRefused(author, 'publishing.review-version', { versionId, note: null })).toBe('own-words')
      expect(
        await stage.isRefused(author, 'publishing.edit-news', {
          versionId,
          ...words,
          dated: null,
          organisation: nothing,
          link: nothing,
        }),
      ).toBe('vouched-for-already')
      await stage.does(planner, 'publishing.review-version', { versionId, note: 'Read in both languages' })
      const code = await codeOf(desk, made.id)
      expect((await get(`/en/news/${code}`)).status).toBe(404)
      await stage.does(second, 'publishing.publish-version', { versionId })
      const [en, fr] = [await get(`/en/news/${code}`), await get(`/fr/nouvelles/${code}`)]
      expect([en.status, fr.status]).toEqual([200, 200])
      expect(en.body).toContain('href="/en/why-join"')
      expect(fr.body).toContain('href="/fr/pourquoi-participer"')
      expect(fr.body).toContain('Ils se sont d’abord entraînés')
      expect(en.body).toContain('<time datetime="2026-03-16">')
      const { entries } = await stage.sees<{ entries: { act: string; byName: string }[] }>(
        author,
        'publishing.publication',
        { id: made.id },
      )
      expect(entries.map(({ act }) => act).sort()).toEqual([
        'published',
        'reviewed',
        'sent-to-translation',
        'started',
        'verified',
        'written',
      ])
      expect(entries.find(({ act }) => act === 'published')?.byName).toBe('Odile Caron')
    }),
  )

  test(
    'P1 nothing goes out with one language missing, with French that is the English over again, or with a link to no page',
    atTheDesk(async (desk) => {
      const { stage, author } = desk
      const { versionId } = await draft(desk, 'page')
      const more = { phase: null, place: 1 }
      const tried = async (over: object) => {
        await stage.does(author, 'publishing.edit-page', { versionId, ...words, ...more, ...over })
        return stage.isRefused(author, 'publishing.verify-translation', { versionId, same: true })
      }
      await stage.does(author, 'publishing.send-to-translation', { versionId })
      expect(await tried({ body: sides(words.body.en, '') })).toBe('no-body-in-both')
      expect(await tried({ body: sides(words.body.en, words.body.en.replace('Ottawa', 'Ottawa, Ontario')) })).toBe(
        'copied-body',
      )
      expect(await tried({ body: sides('See [this](/why-join).', 'Voir [ceci](/why-join).') })).toBe('no-such-page-fr')
      expect(await tried({ body: sides('See [this](/operations/nowhere-at-all).', 'Voir [ceci](/operations).') })).toBe(
        'no-such-page-en',
      )
      expect(await tried({ body: sides('See [this](javascript:x).', 'Voir ceci.') })).toBe('not-an-address-en')
      expect(
        await tried({
          body: sides('See [this](/resources/health-and-fitness).', 'Voir [ceci](/ressources/no-such-code).'),
        }),
      ).toBe('no-such-page-fr')
      await stage.does(author, 'publishing.edit-page', { versionId, ...words, ...more })
      await stage.does(author, 'publishing.verify-translation', { versionId, same: true })
    }),
  )

  test(
    'P1 two editors at once lose nothing, and whoever wrote one word of it does not review it',
    atTheDesk(async (desk) => {
      const { stage, author, second } = desk
      const { id, versionId } = await draft(desk, 'page')
      const { versions } = await stage.sees<{ versions: { version: number }[] }>(author, 'publishing.publication', {
        id,
      })
      const expects = versions[0]!.version
      const input = { versionId, ...words, phase: null, place: 7 }
      await stage.does(
        second,
        'publishing.edit-page',
        { ...input, summary: sides('Changed here.', 'Modifié ici.') },
        { expects },
      )
      expect(await stage.isRefused(author, 'publishing.edit-page', input, { expects })).toBe('stale')
      await stage.does(author, 'publishing.send-to-translation', { versionId })
      await stage.does(author, 'publishing.verify-translation', { versionId, same: true })
      expect(await stage.isRefused(second, 'publishing.review-version', { versionId, note: null })).toBe('own-words')
      const third = stage.as('communications-officer', { account: 'third' })
      await stage.does(third, 'publishing.send-back', { versionId, note: 'The summary is too short' })
      expect(await stage.isRefused(third, 'publishing.publish-version', { versionId })).toBe('translation-not-verified')
    }),
  )

  test(
    'P1 the database itself lets nobody review their own words, nor publish what nobody vouched for',
    atTheDesk(async (desk) => {
      const { stage, author } = desk
      const { versionId } = await draft(desk, 'page')
      const attempt = (set: ReturnType<typeof sql>) =>
        stage.rows(sql`update publishing.version set ${set} where id = ${versionId}`).then(
          () => 'done',
          (fault: { constraint?: string }) => fault.constraint,
        )
      const by = sql`${author.accountId}::uuid`
      expect(await attempt(sql`reviewed_by = ${by}`)).toBe('reviewed_by_another')
      const out = sql`state = 'published', published_on = '2026-03-16', published_at = '2026-03-16'`
      expect(await attempt(out)).toBe('published_after_review')
      expect(await attempt(sql`${out}, of_pack = true, body = '{"en": "x", "fr": " "}'`)).toBe('published_in_both')
    }),
  )

  test(
    'P1 what is scheduled goes out at its hour, once, though the worker was away, and a past moment is refused',
    atTheDesk(async (desk) => {
      const { stage, author } = desk
      const made = await draft(desk, 'news')
      await vouchFor(desk, made)
      const { versionId } = made
      const at = (day: string, hour: number) => ({ versionId, day, hour })
      // It is noon in Ottawa.
      expect(await stage.isRefused(author, 'publishing.schedule-version', at('2026-03-16', 12))).toBe('moment-is-past')
      await stage.does(author, 'publishing.schedule-version', at('2026-03-18', 9))
      const code = await codeOf(desk, made.id)
      await stage.goTo('2026-03-17')
      await stage.nightly()
      expect(await standing(desk, code)).toEqual([])
      await stage.goTo('2026-03-20')
      await stage.nightly()
      await drain(stage.house)
      expect(await standing(desk, code)).toEqual(['A new group leaves'])
      const { entries } = await stage.sees<{ entries: { act: string }[] }>(author, 'publishing.publication', {
        id: made.id,
      })
      expect(entries.filter(({ act }) => act === 'published')).toHaveLength(1)
      expect(await stage.isRefused(author, 'publishing.schedule-version', at('2026-04-01', 9))).toBe(
        'not-at-this-point',
      )
    }),
  )

  test(
    'P1 a page of the pack is changed, compared with what it said, and an older version comes back',
    atTheDesk(async (desk) => {
      const { stage, author, get } = desk
      const { rows } = await stage.sees<{ rows: { id: string; code: string }[] }>(author, 'publishing.publications', {
        kind: 'page',
        limit: 100,
      })
      const { id } = rows.find(({ code }) => code === 'why-join')!
      const first = await newest(desk, id)
      expect((await get('/en/why-join')).body).toContain('You help where it counts')
      await stage.does(author, 'publishing.take-up-version', { versionId: first })
      expect(await stage.isRefused(author, 'publishing.take-up-version', { versionId: first })).toBe(
        'version-open-already',
      )
      const second = await newest(desk, id)
      await stage.does(author, 'publishing.edit-page', { versionId: second, ...words, phase: null, place: 20 })
      const compared = await stage.sees<{
        other: number
        changes: { part: string; pieces: { en: { kind: string; text: string }[] } }[]
      }>(author, 'publishing.comparison', { id: second })
      expect(compared.other).toBe(1)
      expect(compared.changes[0]!.pieces.en).toContainEqual({ kind: 'in', text: 'A new group leaves' })
      expect((await get('/en/why-join')).body).toContain('You help where it counts')
      await vouchFor(desk, { id, versionId: second })
      await stage.does(author, 'publishing.publish-version', { versionId: second })
      expect((await get('/en/why-join')).body).not.toContain('You help where it counts')
      await stage.does(author, 'publishing.take-up-version', { versionId: first })
      const third = await newest(desk, id)
      await vouchFor(desk, { id, versionId: third })
      await stage.does(author, 'publishing.publish-version', { versionId: third })
      expect((await get('/en/why-join')).body).toContain('You help where it counts')
      const { versions } = await stage.sees<{
        versions: { number: number; state: string; takenFrom: number | null }[]
      }>(author, 'publishing.publication', { id })
      expect(versions.map(({ number, state, takenFrom }) => [number, state, takenFrom])).toEqual([
        [3, 'published', 1],
        [2, 'superseded', 1],
        [1, 'superseded', null],
      ])
    }),
  )

  test(
    'P1 drafts are seen by communications and planners alone; who waits for what is told to them',
    atTheDesk(async (desk) => {
      const { stage, author, second, planner } = desk
      const { id, versionId } = await draft(desk, 'news')
      for (const duty of ['auditor', 'administrator', 'irss-officer', 'candidate', 'mission-desk'] as const) {
        expect(await stage.isDenied(stage.as(duty), 'publishing.publication', { id })).toBe('not-yours')
        expect(await stage.isDenied(stage.as(duty), 'publishing.preview', { id: versionId })).toBe('not-yours')
        expect(await stage.isRefused(stage.as(duty), 'publishing.publish-version', { versionId })).toBe('not-yours')
      }
      expect(await stage.isRefused(planner, 'publishing.send-to-translation', { versionId })).toBe('not-yours')
      const waits = async (actor: typeof author) =>
        (await stage.sees<{ groups?: unknown }>(actor, 'desk.home', {}).then((home) => JSON.stringify(home))).includes(
          id,
        )
      await stage.does(author, 'publishing.send-to-translation', { versionId })
      expect(await waits(second)).toBe(true)
      expect(await waits(planner)).toBe(false)
      await stage.does(author, 'publishing.verify-translation', { versionId, same: true })
      expect([await waits(planner), await waits(second), await waits(author)]).toEqual([true, true, false])
    }),
  )

  test(
    'P1 what names a mission is hidden with it on page, list, feed and search, and comes back by itself',
    atTheDesk(async (desk) => {
      const { stage, author, planner, get } = desk
      const { missionId } = await sampleMission(stage.db, { code: 'TEST-HIDDEN' })
      const { id, code } = await published(desk, 'news')
      expect(
        await stage.isRefused(author, 'publishing.name-missions', { publicationId: id, missions: 'TEST-NOWHERE' }),
      ).toBe('no-such-mission')
      await stage.does(author, 'publishing.name-missions', { publicationId: id, missions: 'TEST-HIDDEN' })
      const seenAt = async () => [
        (await get(`/fr/nouvelles/${code}`)).status,
        (await get('/en/news')).body.includes(code),
        (await get('/en/news.atom')).body.includes(code),
        (await get('/fr/nouvelles.json')).body.includes(code),
      ]
      expect(await seenAt()).toEqual([200, true, true, true])
      await stage.does(planner, 'missions.protect', { missionId, reason: 'Officers are in danger' })
      expect(await seenAt()).toEqual([404, false, false, false])
      expect((await stage.sees<{ hiddenBy: string[] }>(author, 'publishing.publication', { id })).hiddenBy).toEqual([
        'TEST-HIDDEN',
      ])
      await stage.does(planner, 'missions.unprotect', { missionId, reason: 'They are safe' })
      expect(await seenAt()).toEqual([200, true, true, true])
    }),
  )
})

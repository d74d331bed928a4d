import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { aPng } from '#platform/files/samples.ts'
import { agreed, atTheDesk, codeOf, type Desk, draft, sent, sides, vouchFor } from '#tests/support/press-stage.ts'

const quote = sides('I came home with more than I took along', 'Je suis revenue avec plus que ce que j’avais emporté')
const alt = sides('Two officers talk in front of a school', 'Deux policiers discutent devant une école')

/** A story with quote and picture, ready but for consent and release. */
async function story(desk: Desk): Promise<{ id: string; versionId: string; code: string }> {
  const made = await draft(desk, 'story', { quote })
  const picture = await sent(desk, desk.author, 'picture')
  await desk.stage.does(desk.author, 'publishing.set-picture', {
    versionId: made.versionId,
    picture,
    alt,
    credit: null,
  })
  await vouchFor(desk, made)
  return { ...made, code: await codeOf(desk, made.id) }
}

/** Where the public could meet the story. */
const seenOf = async ({ get, stage }: Desk, code: string) => ({
  page: (await get(`/en/stories/${code}`)).status,
  french: (await get(`/fr/recits/${code}`)).status,
  list: (await get('/en/stories')).body.includes(code),
  quote: (await get('/fr/pourquoi-participer')).body.includes(quote.fr),
  picture: (await get(`/en/pictures/${code}`)).status,
  search: (
    await stage.rows(
      sql`${stage.house.registry.publicSearch.find(({ name }) => name === 'public-site.stories')!.sql('groupe', { today: stage.today, lang: 'fr' })}`,
    )
  ).length,
})
const everywhere = { page: 200, french: 200, list: true, quote: true, picture: 200, search: 1 }
const nowhere = { page: 404, french: 404, list: false, quote: false, picture: 404, search: 0 }

describe('Stories', () => {
  test(
    'S3.14 S0.01 a story goes out with consent, release and alternative text, and not without one of them',
    atTheDesk(async (desk) => {
      const { stage, author, get } = desk
      const { id, versionId, code } = await story(desk)
      const tried = () => stage.isRefused(author, 'publishing.publish-version', { versionId })
      expect(await tried()).toBe('no-consent-to-story')
      await agreed(desk, id, { covers: ['story', 'quote'] })
      expect(await tried()).toBe('no-consent-to-picture')
      await agreed(desk, id, { covers: ['picture'], until: '2026-03-15' })
      expect(await tried()).toBe('no-consent-to-picture')
      await agreed(desk, id, { covers: ['picture'], givenName: 'Piotr', familyName: 'Vane' })
      await stage.does(author, 'publishing.publish-version', { versionId })
      expect(await seenOf(desk, code)).toEqual(everywhere)
      const page = (await get(`/en/stories/${code}`)).body
      expect(page).toContain(`alt="${alt.en}"`)
      expect(page).toMatch(/<img[^>]*width="1"[^>]*height="1"[^>]*loading="lazy"|<img[^>]*loading="lazy"[^>]*/)
      expect(page).toContain('Maude, Constable')
      // The full name stays in the house.
      const all = JSON.stringify(await stage.rows(sql`select to_jsonb(s) from published.story s`))
      expect(all).not.toContain('Quillfeather')
      expect(all).not.toContain('Piotr')
    }),
  )

  test(
    'S3.14 consent that is withdrawn takes the story from page, list, quotes, search and picture at once',
    atTheDesk(async (desk) => {
      const { stage, author } = desk
      const { id, versionId, code } = await story(desk)
      const consentId = await agreed(desk, id)
      await stage.does(author, 'publishing.publish-version', { versionId })
      expect(await seenOf(desk, code)).toEqual(everywhere)
      await stage.does(author, 'publishing.withdraw-consent', { consentId })
      expect(await seenOf(desk, code)).toEqual(nowhere)
      expect(await stage.isRefused(author, 'publishing.withdraw-consent', { consentId })).toBe('withdrawn-already')
      const { versions } = await stage.sees<{ versions: { state: string }[] }>(author, 'publishing.publication', { id })
      expect(versions[0]!.state).toBe('withdrawn')
    }),
  )

  test(
    'S3.14 the day after its last day a story is gone before any job has run, and then its version is withdrawn',
    atTheDesk(async (desk) => {
      const { stage, author } = desk
      const { id, versionId, code } = await story(desk)
      await agreed(desk, id, { until: '2026-04-10' })
      await stage.does(author, 'publishing.publish-version', { versionId })
      await stage.goTo('2026-04-10')
      expect(await seenOf(desk, code)).toEqual(everywhere)
      await stage.goTo('2026-04-11')
      expect(await seenOf(desk, code)).toEqual(nowhere)
      await stage.nightly()
      expect(await stage.rows(sql`select code from published.story where code = ${code}`)).toEqual([])
      const { versions } = await stage.sees<{ versions: { state: string }[] }>(author, 'publishing.publication', { id })
      expect(versions[0]!.state).toBe('withdrawn')
    }),
  )

  test(
    'S3.14 the database refuses a story without consent or release, and a picture without words for it',
    atTheDesk(async (desk) => {
      const { stage, author } = desk
      const { id, versionId } = await story(desk)
      const out = sql`update publishing.version set state = 'published', published_on = '2026-03-16', published_at = '2026-03-16' where id = ${versionId}`
      const why = (statement: ReturnType<typeof sql>) =>
        stage.rows(statement).then(
          () => 'done',
          (fault: { constraint?: string }) => fault.constraint,
        )
      expect(await why(out)).toBe('story_with_consent')
      await agreed(desk, id)
      await stage.rows(sql`update publishing.release set ended_on = '2026-03-16' where publication_id = ${id}`)
      expect(await why(out)).toBe('story_with_release')
      expect(await why(sql`update publishing.picture set alt = '{"en": "x", "fr": ""}'`)).toBe(
        'picture_with_alternative',
      )
      expect(await why(sql`update publishing.consent set attachment_id = null`)).toBe('consent_on_paper')
      const blank = { versionId, picture: await sent(desk, author, 'picture'), credit: null }
      expect(await stage.isRefused(author, 'publishing.set-picture', { ...blank, alt })).toBe('vouched-for-already')
    }),
  )

  test(
    'S3.14 a picture needs words in both languages and a size that a slow phone opens; the release can be taken back',
    atTheDesk(async (desk) => {
      const { stage, author } = desk
      const { id, versionId } = await draft(desk, 'story')
      const set = async (file: 'picture' | 'paper' | Buffer, text: object) =>
        stage.isRefused(author, 'publishing.set-picture', {
          versionId,
          picture: await sent(desk, author, file),
          alt: text,
          credit: null,
        })
      expect(await set('picture', sides(alt.en, ''))).toBe('no-alternative-in-both')
      expect(await set('picture', sides(alt.en, alt.en))).toBe('copied-alternative')
      expect(await set('paper', alt)).toBe('story-needs-a-picture')
      expect(await set(aPng(1, [], { width: 4_000, height: 10 }), alt)).toBe('story-picture-too-large')
      await vouchFor(desk, { id, versionId })
      await agreed(desk, id)
      await stage.does(author, 'publishing.publish-version', { versionId })
      const { releases } = await stage.sees<{ releases: { id: string }[] }>(author, 'publishing.publication', { id })
      await stage.does(author, 'publishing.end-release', { releaseId: releases[0]!.id })
      expect(await stage.rows(sql`select code from published.story`)).toEqual([])
    }),
  )

  test(
    'S3.14 who agreed is seen by communications alone, its paper too',
    atTheDesk(async (desk) => {
      const { stage, author, planner, get } = desk
      const { id } = await story(desk)
      const consentId = await agreed(desk, id)
      expect(
        (await stage.sees<{ consent: { familyName: string } }>(author, 'publishing.consent', { id: consentId })).consent
          .familyName,
      ).toBe('Quillfeather')
      expect(await stage.isDenied(planner, 'publishing.consent', { id: consentId })).toBe('not-yours')
      expect(JSON.stringify(await stage.sees(planner, 'publishing.publication', { id }))).not.toContain('Quillfeather')
      expect((await get(`/en/publication-consents/${consentId}`)).status).toBe(303)
    }),
  )
})

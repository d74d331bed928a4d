import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Duty, duties } from '#kernel/duties.ts'
import { type Language, languages, otherLanguage } from '#kernel/language.ts'
import { dutiesOf } from '#platform/action.ts'
import { actHref } from '#platform/web/paths.ts'
import { faultsOf } from '../support/page-faults.ts'
import { type Populated, populated } from '../support/populated.ts'
import { type Ask, askHouse, signInBy, textOf } from '../support/visitor.ts'
import { isFor, isHtml, placeAt, type Visit, walk } from '../support/walk.ts'

let here: Populated
const reached = new Set<string>()

beforeAll(async () => {
  here = await populated()
  await parkTask()
  await breakGlass()
})
/** A task that failed for good, so that an administrator has one to look at. */
const parkTask = () =>
  here.database.admin.query(
    `insert into jobs.task (id, job, key, run_at, attempts, failed_at, last_error) values ($1, 'people.warn', 'parked', $2, 5, $2, '08006')`,
    [randomUUID(), here.house.clock()],
  )
/** An emergency access that waits for its review, so that an auditor has one to look at. */
const breakGlass = () =>
  here.database.admin.query(
    `insert into access.break_glass (id, account_id, duty, person_id, reason, explanation, opened_at, expires_at, review_due_at)
     select gen_random_uuid(), (select id from access.account where email = $2), 'mission-desk', p.id, 'missing', 'No answer since the storm.',
       $1::timestamptz, $1::timestamptz + interval '1 hour', $1::timestamptz + interval '72 hours' from people.person p order by p.id limit 1`,
    [here.house.clock(), here.holder('mission-desk').email],
  )
afterAll(() => here.database.drop())

const signedIn = (ask: Ask, duty: Duty) => signInBy(ask, here.holder(duty))

/** The switch of a page leads to the same place in the other language, which leads back here. */
async function faultsOfSwitch(visit: Visit, html: string, lang: Language, ask: Ask, cookie: string): Promise<string[]> {
  const href = switchOn(html)
  if (!href) return ['has no language switch']
  const there = placeAt(here.house.registry, href, otherLanguage(lang))
  if (there?.name !== visit.name) return [`switches language to another place: ${href}`]
  const answer = await ask({ path: href, cookie })
  if (answer.status !== visit.answer.status) return [`answers ${answer.status} in the other language: ${href}`]
  const back = switchOn(textOf(answer))
  return back === visit.path ? [] : [`does not find back from ${href}: ${back}`]
}

const switchOn = (html: string): string | undefined =>
  /<nav class="lang-toggle"[^>]*><a href="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')

describe.each(duties)('as %s, whatever a link leads to is there', (duty) => {
  test.each(languages)('and is in its language, with the way to the other: %s', { timeout: 120_000 }, async (lang) => {
    const ask = askHouse(here.house)
    const cookie = await signedIn(ask, duty)
    const faults: string[] = []
    // What everybody sees looks the same for each of them: one is enough.
    const inside = duty !== 'candidate'
    for (const visit of await walk(here.house.registry, ask, { duty, lang, cookie, samples: 1, inside })) {
      reached.add(visit.name)
      const say = (fault: string) => faults.push(`${visit.name} ${visit.path} ${fault}`)
      if (visit.answer.status !== 200) say(`answers ${visit.answer.status}; linked from ${visit.from}`)
      if (visit.answer.status !== 200 || !isHtml(visit.answer)) continue
      const html = textOf(visit.answer)
      for (const fault of faultsOf(html, lang)) say(fault)
      // The way back is part of it, so one language is enough.
      if (lang === 'en') for (const fault of await faultsOfSwitch(visit, html, lang, ask, cookie)) say(fault)
    }
    expect(faults).toEqual([])
  })
})

test.each(languages)('a form about something that is not there says so: %s', { timeout: 120_000 }, async (lang) => {
  const ask = askHouse(here.house)
  const cookies = new Map<Duty, string>()
  const faults: string[] = []
  for (const action of here.house.registry.actions.values()) {
    const duty = dutiesOf(action)[0]
    if (!duty) continue
    if (!cookies.has(duty)) cookies.set(duty, await signedIn(ask, duty))
    const path = actHref(action.name, action.subject ? randomUUID() : null, lang)
    const answer = await ask({ path, cookie: cookies.get(duty)! })
    const expected = action.subject ? [404] : [200, 404, 409]
    if (!expected.includes(answer.status)) faults.push(`${action.name} answers ${answer.status}`)
    faults.push(...faultsOf(textOf(answer), lang).map((fault) => `${action.name} ${fault}`))
  }
  expect(faults).toEqual([])
})

/** What no link leads to: where an act of a visitor ends, and what stands in a page as its picture. */
const otherwise = ['public-site.guide-requested', 'public-site.interest-noted', 'public-site.picture']

test('every page is reached by links', { timeout: 120_000 }, async () => {
  // What is behind glass is reached by breaking it, and by nothing else.
  const open = here.house.registry.pages.filter((binding) => binding.view.guard === undefined)
  const missing = () =>
    open.filter(
      (binding) =>
        !reached.has(binding.view.name) &&
        !otherwise.includes(binding.view.name) &&
        duties.some((duty) => isFor(binding, duty)),
    )
  // The first record of a kind does not lead everywhere: others may.
  const ask = askHouse(here.house)
  for (const duty of duties) {
    if (!missing().some((binding) => isFor(binding, duty))) continue
    const o = { duty, lang: 'en' as const, cookie: await signedIn(ask, duty), samples: 40, forms: false }
    for (const visit of await walk(here.house.registry, ask, o)) reached.add(visit.name)
  }
  expect(missing().map((binding) => binding.view.name)).toEqual([])
})

test.each([
  ['is not marked with its language', '<html lang="en-CA"><p>Ouvrir une session</p>'],
  ['speaks the other language: Sign out', '<html lang="fr-CA"><button>Sign out</button>'],
  ['speaks the other language: Sign out', '<html lang="fr-CA"><a aria-label="Sign out"></a>'],
  ['leaves a place open: Avant le {day}', '<html lang="fr-CA"><p>Avant le {day}</p>'],
  ['says nonsense: Invalid Date', '<html lang="fr-CA"><p>Invalid Date</p>'],
])('what is wrong with a page is noticed: %s', (fault, html) => expect(faultsOf(html, 'fr')).toContain(fault))

test('what is marked as the other language may be in it', () =>
  expect(faultsOf('<html lang="fr-CA"><a lang="en" href="/en">English</a><p lang="en">Sign out</p>', 'fr')).toEqual([]))

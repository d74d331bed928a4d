import { expect, test } from 'vitest'
import { sentences } from '../support/sentences.ts'

const all = sentences()
const named = (found: typeof all) => found.map(({ at, en, fr }) => `${at} ${en} | ${fr}`)

/** Words and signs that are the same in both languages. */
const shared = new Set([
  ...['Contingent', 'Ottawa', 'A', 'B', 'C', '?', '{value} s', 'version {number}'],
  ...['Actions', 'Attestation', 'Attestations', 'Code', 'Conditions', 'Date', 'Dates', 'Document', 'Menu', 'Mission'],
  ...['Correction', 'Europe', 'Message', 'Messages', 'Note', 'Note verbale', 'Question'],
  ...['Missions', 'Module', 'Municipal', 'Page', 'Pages', 'Participation', 'Places', 'Police', 'Position', 'Programme'],
  ...[
    'Budget',
    'Inuktitut',
    'Leadership',
    'Note',
    'Plan',
    'Points',
    'Publication',
    'Publications',
    'Swahili',
    'Total',
    'Version',
    'Version {number}',
    'Versions',
    '{name}, {day}',
    '{number}',
  ],
  ...['Province', 'Provincial', 'Public', 'Service', 'Session', 'Source', 'Table', 'Test', 'Vacant', 'mission'],
])

test('the product’s sentences are found', () => expect(all.length).toBeGreaterThan(1000))

test('no sentence stands in one language only', () =>
  expect(named(all.filter(({ en, fr }) => en === fr && !shared.has(en)))).toEqual([]))

test('both languages have the same places to fill, or the French one its own beside it', () => {
  const places = (text: string) =>
    [...new Set(text.match(/\{\w+\}/g) ?? [])].map((place) => place.replace(/Fr\}$/, '}')).sort()
  expect(named(all.filter(({ en, fr }) => places(en).join() !== places(fr).join()))).toEqual([])
})

test('French colons and quotation marks keep to their word, other signs follow it at once', () => {
  // A colon of an address, a time or a sample of code has no space; a line never begins with a sign.
  const loose =
    /(?<![\u00a0\u202f])(?<=\s|[^\s\w]):(?!\/\/)|[\p{L}})]:(?=\s|$)|«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»| [;?!]/u
  const code = /«\u00a0[^»]*»/g
  expect(named(all.filter(({ fr }) => loose.test(fr.replace(code, '«\u00a0\u00a0»'))))).toEqual([])
})

test('apostrophes are curved in both languages', () =>
  expect(named(all.filter(({ en, fr }) => /\p{L}'\p{L}/u.test(en) || /\p{L}'\p{L}/u.test(fr)))).toEqual([]))

import { expect, test } from 'vitest'
import { opens, pageAt, pagesBeside, roomsOf } from './opens.ts'
import type { PageBinding } from './page-binding.ts'

const bound = (name: string, en: string, seenBy: unknown) =>
  ({ view: { name, seenBy }, path: { en, fr: `${en}-fr` } }) as unknown as PageBinding
const pages = [
  bound('officers.one', '/officers/:id', { auditor: 'programme' }),
  bound('officers.new', '/officers/new', 'everyone-signed-in'),
  bound('public', '/operations', 'anyone'),
  bound('home', '/', 'everyone-signed-in'),
]

test.each([
  ['/en/officers/7?as-at=2026-01-01', 'officers.one'],
  ['/en/officers/new#top', 'officers.new'],
  ['/en', 'home'],
  ['/fr/officers/new', undefined],
  ['/files/7', undefined],
])('what stands at %s is found: %s', (href, name) => expect(pageAt(pages, href, 'en')?.view.name).toBe(name))

test.each([
  ['auditor', '/en/officers/7', true],
  ['physician', '/en/officers/7', false],
  ['physician', '/en/officers/new', true],
  [null, '/en/officers/new', false],
  [null, '/en/operations', true],
  ['physician', '/files/7', true],
] as const)('%s at %s: %s', (duty, href, expected) => expect(opens(pages, duty, href, 'en')).toBe(expected))

test('pages about the same record stand beside it, as far as the duty sees them', () => {
  const health = bound('health', '/officers/:id/health', { physician: 'programme' })
  const deeper = bound('note', '/officers/:id/health/:note', { physician: 'programme' })
  for (const one of [health, deeper]) Object.assign(one.view, { words: { title: { en: 'Health', fr: 'Santé' } } })
  const all = [...pages, health, deeper]
  const of = (duty: 'physician' | 'auditor') => pagesBeside(all, all[0]!, { id: '7' }, duty, 'en')
  expect(of('physician')).toEqual([{ href: '/en/officers/7/health', label: 'Health' }])
  expect(of('auditor')).toEqual([])
  expect(pagesBeside(all, all[3]!, {}, 'physician', 'en')).toEqual([])
})

test('the rooms of a record stand as tabs on its page and on each other, where its page says so', () => {
  const health = bound('health', '/officers/:id/health', { physician: 'programme', auditor: 'programme' })
  const post = bound('post', '/officers/:id/post', { auditor: 'programme' })
  for (const one of [health, post]) Object.assign(one.view, { words: { title: { en: 'Room', fr: 'Pièce' } } })
  const all = [...pages.slice(1), { ...pages[0]!, rooms: { en: 'File', fr: 'Dossier' } }, health, post]
  const of = (here: PageBinding, duty: 'physician' | 'auditor') => roomsOf(all, here, { id: '7' }, duty, 'en')
  const tabs = of(post, 'auditor')
  expect(tabs.map(({ href }) => href)).toEqual(['/en/officers/7', '/en/officers/7/health', '/en/officers/7/post'])
  expect(tabs.map(({ current }) => current)).toEqual([false, false, true])
  expect(of(health, 'physician')).toEqual([])
  expect(roomsOf(pages, pages[0]!, { id: '7' }, 'auditor', 'en')).toEqual([])
})

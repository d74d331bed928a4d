import { describe, expect, it } from 'vitest'
import type { Content } from '../vocabulary.ts'
import { completenessOf, notReady } from './ready.ts'

const known = { en: new Set(['/why-join']), fr: new Set(['/pourquoi-participer']) }
const nothing = { en: '', fr: '' }
const whole: Content = {
  title: { en: 'Coming home', fr: 'Le retour' },
  summary: { en: 'What helps after a mission.', fr: 'Ce qui aide après une mission.' },
  body: {
    en: 'Those who come back need time, and a family that knows what to expect. See [why](/why-join).',
    fr: 'Au retour, il faut du temps et une famille qui sait à quoi s’attendre. Voir [pourquoi](/pourquoi-participer).',
  },
  quote: nothing,
  organisation: nothing,
  link: nothing,
}
const code = (over: Partial<Content>, kind: 'page' | 'news' | 'story' = 'page') =>
  notReady(kind, { ...whole, ...over }, known)?.code ?? null

describe('a text that is to go out', () => {
  it.each([
    ['whole in both languages', {}, null],
    ['without a French title', { title: { en: 'Coming home', fr: ' ' } }, 'no-title-in-both'],
    ['without an English summary', { summary: { en: '', fr: 'Oui.' } }, 'no-summary-in-both'],
    ['without a French body', { body: { en: whole.body.en, fr: '' } }, 'no-body-in-both'],
    ['with a quote in one language', { quote: { en: 'I would go again.', fr: '' } }, 'no-quote-in-both'],
    ['whose French is the English', { body: { en: whole.body.en, fr: whole.body.en } }, 'copied-body'],
    ['whose short summary is the same', { summary: { en: 'Kosovo', fr: 'Kosovo' } }, 'copied-summary'],
    ['whose title is one name', { title: { en: 'Kosovo', fr: 'Kosovo' } }, null],
    [
      'with the English link in the French text',
      { body: { en: whole.body.en, fr: whole.body.fr.replace('/pourquoi-participer', '/why-join') } },
      'no-such-page-fr',
    ],
    ['with a link to nothing', { body: { en: `${whole.body.en} [x](/old)`, fr: whole.body.fr } }, 'no-such-page-en'],
    [
      'with a script for a link',
      { body: { en: `${whole.body.en} [x](javascript:y)`, fr: whole.body.fr } },
      'not-an-address-en',
    ],
  ])('%s: %s', (_, over, expected) => expect(code(over)).toBe(expected))

  it('a release of others needs its two titles and addresses, and no text of ours', () => {
    const theirs = {
      body: nothing,
      organisation: { en: 'Public Safety Canada', fr: 'Sécurité publique Canada' },
      link: { en: 'https://www.canada.ca/en/a', fr: 'https://www.canada.ca/fr/a' },
    }
    expect(code(theirs, 'news')).toBeNull()
    expect(code({ ...theirs, link: nothing }, 'news')).toBe('no-link-in-both')
    expect(code(theirs, 'page')).toBe('no-body-in-both')
  })

  it('says which language is there', () => {
    expect(completenessOf(whole)).toBe('both')
    expect(completenessOf({ ...whole, summary: { en: 'x', fr: '' } })).toBe('en-only')
    expect(completenessOf({ ...whole, title: { en: '', fr: 'x' } })).toBe('fr-only')
    expect(completenessOf({ ...whole, title: nothing })).toBe('neither')
  })
})

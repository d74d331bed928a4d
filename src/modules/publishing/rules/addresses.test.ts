import { describe, expect, it } from 'vitest'
import { hrefOf } from '#kernel/markup.ts'
import { addressProblem } from './addresses.ts'

const known = { en: new Set(['/', '/why-join']), fr: new Set(['/', '/pourquoi-participer']) }

describe('an address in a text', () => {
  it.each([
    ['https://www.canada.ca/en/x?y=1#z', null],
    ['mailto:ipp@example.org', null],
    ['tel:+1-613-555-0100', null],
    ['/why-join', null],
    ['/why-join/', null],
    ['/en/why-join#pay', null],
    ['/', null],
    ['/pourquoi-participer', 'no-such-page'],
    ['/fr/why-join', 'no-such-page'],
    ['/nowhere', 'no-such-page'],
    ['//evil.example/x', 'not-an-address'],
    ['http://example.org', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['JAVASCRIPT:x', 'not-an-address'],
    ['data:text/html,x', 'not-an-address'],
    ['why-join', 'not-an-address'],
    ['https://', 'not-an-address'],
  ])('%s in an English text: %s', (target, problem) => expect(addressProblem(target, 'en', known)).toBe(problem))

  it.each([
    ['/why-join', '/en/why-join'],
    ['/en/why-join#a', '/en/why-join#a'],
    ['/', '/en'],
    ['/english', '/en/english'],
    ['https://example.org/', 'https://example.org/'],
  ])('%s leads to %s', (target, href) => expect(hrefOf(target, 'en')).toBe(href))
})

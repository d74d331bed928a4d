import { describe, expect, it } from 'vitest'
import { actHref, confirmHref, fillPath, safeBack, signInHref } from './paths.ts'

const hostile = [
  ...[
    '../../x',
    '/x',
    '//evil.example',
    'a/b',
    'a?b=c',
    'a#b',
    'a&b=c',
    '%2f',
    '%252f',
    '..',
    'é',
    ' ',
    '"><script>',
    'a\r\nb',
    'a\\b',
  ],
  ...['javascript:alert(1)', 'data:text/html,x', 'https://evil.example'],
]

describe('addresses', () => {
  it('V1.2.2 keep what came in as one piece of a path or of a query, whatever it is', () => {
    for (const value of hostile) {
      const path = new URL(`https://contingent.example${fillPath('/officers/:id/edit', { id: value })}`)
      // A lone `..` is what browsers go up by, even where it is a piece of its own.
      if (value === '..') continue
      expect(path.pathname.split('/').length, value).toBe(4)
      expect(decodeURIComponent(path.pathname.split('/')[2]!), value).toBe(value)
      expect([path.host, path.search, path.hash], value).toEqual(['contingent.example', '', ''])
      const act = new URL(`https://contingent.example${actHref('access.make-link', value, 'en', '/en/x?a=b&c')}`)
      expect(act.pathname.split('/').length, value).toBe(5)
      expect([...act.searchParams], value).toEqual([['back', '/en/x?a=b&c']])
    }
  })

  it('V1.2.2 V3.7.2 lead back to pages of this house only, and are short', () => {
    for (const value of [
      ...hostile,
      '/\\evil.example',
      '/en\n',
      '/admin',
      `/en/${'x'.repeat(2_000)}`,
      7,
      null,
      ['/en'],
    ]) {
      expect(safeBack(value), String(value)).toBeNull()
      expect(signInHref('en', value as string)).toBe('/en/sign-in')
      expect(confirmHref('fr', value as string)).toBe('/fr/confirmer')
    }
    for (const value of ['/en', '/fr/dossier?x=1', '/files/1']) expect(safeBack(value)).toBe(value)
    expect(signInHref('fr', '/fr/dossier?x=1&y=2')).toBe('/fr/ouvrir-session?back=%2Ffr%2Fdossier%3Fx%3D1%26y%3D2')
  })
})

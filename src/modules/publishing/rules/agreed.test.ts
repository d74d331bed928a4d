import { describe, expect, it } from 'vitest'
import type { Consent, Release } from '../vocabulary.ts'
import { agreedUntil, holds, lacking, neededFor } from './agreed.ts'
import { shownName } from './shown-name.ts'

const today = '2026-03-16'
const consent = (over: Partial<Consent> = {}): Consent => ({
  id: 'c',
  publicationId: 'p',
  givenName: 'Ana',
  familyName: 'Roy',
  shows: 'first',
  described: { en: 'A constable', fr: 'Une gendarme' },
  covers: ['story', 'quote', 'picture'],
  purpose: 'The public site',
  givenOn: '2026-01-01',
  until: null,
  attachmentId: 'a',
  withdrawnOn: null,
  version: 1,
  ...over,
})
const release: Release = {
  id: 'r',
  service: 'SPVM',
  serviceName: { en: 'x', fr: 'y' },
  releasedBy: 'z',
  releasedOn: '2026-01-02',
  attachmentId: null,
  endedOn: null,
  version: 1,
}
const quote = { en: 'Words', fr: 'Mots' }
const none = { en: ' ', fr: '' }

describe('consent to a story', () => {
  it.each([
    ['given today', { givenOn: today }, true],
    ['until today', { until: today }, true],
    ['until yesterday', { until: '2026-03-15' }, false],
    ['given tomorrow', { givenOn: '2026-03-17' }, false],
    ['withdrawn', { withdrawnOn: today }, false],
  ])('%s holds: %s', (_, over, expected) => expect(holds(consent(over), today)).toBe(expected))

  it('is needed for what the story shows', () => {
    expect(neededFor({ quote: none }, false)).toEqual(['story'])
    expect(neededFor({ quote }, false)).toEqual(['story', 'quote'])
    expect(neededFor({ quote: none }, true)).toEqual(['story', 'picture'])
  })

  it.each([
    [[consent()], [release], null],
    [[], [release], 'no-consent-to-story'],
    [[consent({ covers: ['story'] })], [release], 'no-consent-to-quote'],
    [[consent({ covers: ['story', 'quote'] })], [release], 'no-consent-to-picture'],
    [[consent({ until: '2026-03-15' })], [release], 'no-consent-to-story'],
    [[consent({ withdrawnOn: today }), consent()], [release], null],
    [[consent()], [], 'no-release'],
    [[consent()], [{ ...release, endedOn: today }], 'no-release'],
  ])('case %#', (consents, releases, code) =>
    expect(lacking(['story', 'quote', 'picture'], consents, releases, today)?.code ?? null).toBe(code),
  )

  it('ends with the part to which nobody agrees any longer', () => {
    const short = consent({ covers: ['picture'], until: '2026-05-01' })
    const long = consent({ covers: ['story', 'picture'], until: '2026-09-01' })
    expect(agreedUntil(['story', 'picture'], [short, long], today)).toBe('2026-09-01')
    expect(agreedUntil(['story', 'picture'], [short, consent({ covers: ['story'] })], today)).toBe('2026-05-01')
    expect(agreedUntil(['story'], [consent()], today)).toBeNull()
  })

  it('lets out the name as agreed, or none', () => {
    expect([
      shownName(consent({ shows: 'full' })),
      shownName(consent()),
      shownName(consent({ shows: 'none' })),
    ]).toEqual(['Ana Roy', 'Ana', null])
  })
})

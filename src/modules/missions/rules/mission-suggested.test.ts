import { expect, test } from 'vitest'
import { kindWords } from '../words-of-kinds.ts'
import { missionSuggested } from './mission-suggested.ts'

const called = { HT: { en: 'Haiti', fr: 'Haïti' } }
const request = { requesterKind: 'un' as const, hostCountry: 'HT' }
const valid = { from: '2026-04-01', to: '2028-04-01' }

test('S2.04 a mission starts with what its decision binds, and with what the request asked where the decision is silent', () => {
  const silent = { armed: null, language: null, countries: null, valid }
  expect(missionSuggested(silent, { armed: false, language: 'fr', request }, called, kindWords)).toEqual({
    from: '2026-04-01',
    kind: 'UN',
    hostCountry: 'HT',
    armed: 'unarmed',
    language: 'fr',
    code: 'UN-HT-2026',
    name: { en: 'United Nations mission (Haiti)', fr: 'Mission des Nations Unies (Haïti)' },
  })
  expect(
    missionSuggested({ ...silent, armed: true }, { armed: false, language: null, request }, called, kindWords),
  ).toMatchObject({
    armed: 'armed',
  })
})

test('S2.04 where nothing is known nothing is suggested', () => {
  expect(
    missionSuggested({ armed: null, language: null, countries: null, valid: null }, null, called, kindWords),
  ).toEqual({})
})

import { expect, test } from 'vitest'
import { placesOf } from '../vocabulary/of-operations.ts'
import type { OperationFacts } from '../vocabulary.ts'
import { changesOf, namesOf } from './history-of.ts'

const facts = (values: OperationFacts['values'], hostCountries = ['UA']): OperationFacts => ({
  ...{ kind: 'UN', hostCountries, group: null, listings: [], since: [], positions: [], unverified: [], sources: {} },
  values,
})
const one = { en: 'One', fr: 'Un' }
const two = { en: 'Two', fr: 'Deux' }

test('S2.01 names stand with the days on which they were in use; what did not change is one stretch', () => {
  const stretches = [
    { facts: facts({ name: one, armed: true }), valid: { from: '2010-01-01', to: '2012-01-01' } },
    { facts: facts({ name: one, armed: false }), valid: { from: '2012-01-01', to: '2014-01-01' } },
    { facts: facts({ name: two }), valid: { from: '2014-01-01', to: null } },
  ]
  expect(namesOf(stretches)).toEqual([
    { name: one, aliases: null, valid: { from: '2010-01-01', to: '2014-01-01' } },
    { name: two, aliases: null, valid: { from: '2014-01-01', to: null } },
  ])
  expect(changesOf(stretches, ({ values }) => values.armed ?? null).map(({ value }) => value)).toEqual([
    true,
    false,
    null,
  ])
})

test('S4.06 where it serves and from where are two things', () => {
  expect(placesOf(facts({ 'duty-location': { country: 'PL' } }))).toEqual({ hosts: ['UA'], from: 'PL' })
  expect(placesOf(facts({ 'duty-location': { country: 'UA' } }))).toEqual({ hosts: ['UA'], from: null })
  expect(placesOf(facts({}))).toEqual({ hosts: ['UA'], from: null })
})

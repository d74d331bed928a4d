import { expect, test } from 'vitest'
import { appliesTo } from './applies-to.ts'

const armedUn = { kind: 'UN', armed: true }
const unarmedEu = { kind: 'EU', armed: false }

test('S2.07 an armed mission adds the firearms criterion and an unarmed one does not', () => {
  expect(appliesTo({ armed: true }, armedUn)).toBe(true)
  expect(appliesTo({ armed: true }, unarmedEu)).toBe(false)
})

test('S3.17 what only the United Nations ask for stays out of an EU bulletin', () => {
  expect(appliesTo({ kinds: ['UN'] }, armedUn)).toBe(true)
  expect(appliesTo({ kinds: ['UN'] }, unarmedEu)).toBe(false)
})

test('a criterion without a circle applies everywhere, and one that a bulletin must ask for nowhere by itself', () => {
  expect(appliesTo({}, unarmedEu)).toBe(true)
  expect(appliesTo({ when_bulletin_asks: true }, armedUn)).toBe(false)
})

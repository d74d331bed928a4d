import { expect, test } from 'vitest'
import { compartments, isClosed, isCompartment } from './compartments.ts'
import { duties, isDuty } from './duties.ts'

test('duties are named once each, in kebab-case', () => {
  expect(new Set(duties).size).toBe(duties.length)
  for (const duty of duties) expect(duty).toMatch(/^[a-z]+(-[a-z]+)*$/)
  expect([isDuty('physician'), isDuty('root'), isDuty(undefined)]).toEqual([true, false, false])
})

test('health, psychology and conduct are the closed compartments', () => {
  expect(compartments.filter(isClosed)).toEqual(['health', 'psych', 'conduct'])
  expect([isCompartment('audit'), isCompartment('secret')]).toEqual([true, false])
})

import { expect, test } from 'vitest'
import { bindingText, type SealedBinding } from './sealed.ts'

const note: SealedBinding = {
  compartment: 'health',
  personId: 'p1',
  table: 'health.assessment',
  row: 'a1',
  column: 'note',
  version: 1,
}

test('a binding names table, row, column, person and version, in that order', () => {
  expect(bindingText(note)).toBe('health.assessment|a1|note|p1|1')
})

test('a part that could be taken for two, or for none, is refused', () => {
  expect(() => bindingText({ ...note, row: 'a|1' })).toThrow('not a binding')
  expect(() => bindingText({ ...note, row: '' })).toThrow('not a binding')
  expect(() => bindingText({ ...note, version: 1.5 })).toThrow('not a binding')
})

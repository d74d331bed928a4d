import { expect, test } from 'vitest'
import { measured } from './measured.ts'

test.each([
  ['seconds', 28_500, '4:45 min', '4 min 45 s'],
  ['seconds', 24_550, '4:05.5 min', '4 min 05,5 s'],
  ['stage', 750, 'stage 7.5', 'palier 7,5'],
] as const)('%s %i is written %s', (measure, value, en, fr) => {
  expect(measured(measure, value)).toEqual({ en, fr })
})

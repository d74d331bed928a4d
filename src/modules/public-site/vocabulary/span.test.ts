import { expect, test } from 'vitest'
import { spanOf } from './span.ts'

test.each([
  ['2004-01-01', '2017-10-16', '2004', '2017-10-15'],
  ['2015-05-01', '2019-07-01', '2015-05', '2019-06'],
  ['2014-12-31', '2016-06-30', '2014', '2016-06-29'],
  ['2022-02-24', null, '2022-02-24', null],
])('S2.05 from %s to %s is said as %s to %s, no more precisely', (from, to, first, last) => {
  expect(spanOf({ from, to })).toEqual({ from: first, to: last })
})

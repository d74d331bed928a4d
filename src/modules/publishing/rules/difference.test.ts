import fc from 'fast-check'
import { expect, it } from 'vitest'
import { difference } from './difference.ts'

it('two versions are compared word by word', () => {
  expect(difference('the old text stays as it is here', 'the new text stays here')).toEqual([
    { kind: 'same', text: 'the ' },
    { kind: 'out', text: 'old ' },
    { kind: 'in', text: 'new ' },
    { kind: 'same', text: 'text stays ' },
    { kind: 'out', text: 'as it is ' },
    { kind: 'same', text: 'here' },
  ])
  expect(difference('same', 'same')).toEqual([{ kind: 'same', text: 'same' }])
  expect(difference('', 'put in')).toEqual([{ kind: 'in', text: 'put in' }])
})

it('what stayed and what went is the older text, what stayed and what came the newer one', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n'), { maxLength: 40 }).map((one) => one.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = difference(before, after)
      const without = (kind: string) =>
        pieces
          .filter((one) => one.kind !== kind)
          .map((one) => one.text)
          .join('')
      expect([without('in'), without('out')]).toEqual([before, after])
    }),
  )
})

import { expect, test } from 'vitest'
import { field } from '#platform/fields.ts'
import { parseSettings, settingsText } from './settings-text.ts'

const shape = {
  years: field.whole(0, 40),
  protocol: field.text(40),
  threshold: field.decimal(0, 1000),
  must: field.flag(),
}

test('settings are read line by line, and written back the same', () => {
  const read = parseSettings('years: 5\nprotocol: PARE\n\nthreshold: 285,5\nmust: true', shape)
  expect(read).toEqual({ ok: true, settings: { years: 5, protocol: 'PARE', threshold: '285,5', must: true } })
  if (read.ok) expect(parseSettings(settingsText(read.settings), shape)).toEqual(read)
})

test.each([
  ['years: five\nprotocol: PARE\nthreshold: 285', 'years'],
  ['years: 5\nprotocol: PARE\nthreshold: 285\ncolour: red', 'colour'],
  ['years: 5\nprotocol: PARE', 'threshold'],
  ['just words', 'just words'],
])('settings that the step does not know are refused: %s', (text, field) => {
  expect(parseSettings(text, shape)).toMatchObject({ ok: false, issue: { field } })
})

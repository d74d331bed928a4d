import { expect, test } from 'vitest'
import { refuse } from '#kernel/refusal.ts'
import { fitsProtocol } from './fits-protocol.ts'

const pfa = { valid: { from: '2024-04-01', to: null }, decimals: 0 }
const shuttle = { valid: { from: '1989-01-01', to: '2030-01-01' }, decimals: 1 }

test.each([
  [pfa, 28500, '2024-04-01', null],
  [pfa, 28500, '2024-03-31', refuse('protocol-not-in-force')],
  [pfa, 28550, '2025-01-01', refuse('result-too-fine', { decimals: 0 })],
  [shuttle, 650, '2025-01-01', null],
  [shuttle, 655, '2025-01-01', refuse('result-too-fine', { decimals: 1 })],
  [shuttle, 650, '2029-12-31', null],
  [shuttle, 650, '2030-01-01', refuse('protocol-not-in-force')],
])('S0.25 %o with %i hundredths on %s', (protocol, result, day, answer) => {
  expect(fitsProtocol(protocol, result, day)).toEqual(answer)
})

import { expect, it } from 'vitest'
import { asvsLines, asvsPage, danglingIn } from './asvs/page.ts'

const lines = asvsLines()

it('every requirement of ASVS 5.0 has a proving test, a document, or a reason', () => {
  expect(lines.length).toBe(345)
  const unanswered = lines.filter((one) => one.status === 'unanswered').map((one) => one.id)
  expect(unanswered, 'Name a test by the id, or give a reason in tests/trust/asvs/mapping.yaml').toEqual([])
})

it('the mapping names requirements and tests that are there', () => {
  expect(danglingIn()).toEqual([])
})

it('a requirement without test and reason is found, and a test that is gone too', () => {
  expect(asvsLines([], {}).every((one) => one.status === 'unanswered')).toBe(true)
  expect(
    asvsLines(['V3.5.10 other', 'not V3.5.1.2'], { 'V3.5': { open: 'x' } }).find((one) => one.id === 'V3.5.1')?.status,
  ).toBe('open')
  expect(asvsLines(['V3.5.1 every unsafe route'], {}).find((one) => one.id === 'V3.5.1')?.status).toBe('proven')
  expect(danglingIn(['a'], { 'V3.5.1': { test: 'b' }, 'V99.1': { none: 'x' } })).toHaveLength(2)
})

it('docs/asvs.md says what the tests and the mapping say: npx vitest run tests/trust/asvs -u writes it anew', async () => {
  await expect(asvsPage(lines)).toMatchFileSnapshot('../../docs/asvs.md')
})

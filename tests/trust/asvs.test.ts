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

it('nothing of level 1 or 2 is left unclaimed', () => {
  expect(lines.filter((one) => one.status === 'not claimed' && one.level < 3).map(({ id }) => id)).toEqual([])
})

it('a requirement without test and reason is found, and a test or document that is gone too', () => {
  const statusOf = (id: string, names: string[], mapping: Parameters<typeof asvsLines>[1]) =>
    asvsLines(names, mapping).find((one) => one.id === id)?.status
  expect(asvsLines([], {}).every((one) => one.status === 'unanswered')).toBe(true)
  expect(statusOf('V3.5.1', ['V3.5.10 other', 'not V3.5.1.2'], {})).toBe('unanswered')
  expect(statusOf('V3.5.1', ['V3.5.1 every unsafe route'], {})).toBe('proven')
  expect(statusOf('V3.5.1', ['a'], { 'V3.5.1': { test: ['a', 'b'] } })).toBe('unanswered')
  expect(statusOf('V3.5.1', [], { 'V3.5.1': { open: 'later' } as never })).toBe('unanswered')
  for (const [mapping, faults] of [
    [{ 'V3.5.1': { test: 'b' } }, 1],
    [{ 'V99.1': { none: 'x' } }, 1],
    [{ 'V3.5.1': { open: 'later' } }, 1],
    [{ 'V3.5.1': { none: 'cut off', 'at its comma': null } }, 2],
    [{ 'V3.5.1': { none: '' } }, 1],
    [{ 'V3.5.1': { doc: 'docs/gone.md' } }, 1],
    [{ 'V3.5.1': { doc: 'somewhere' } }, 1],
    [{ 'V3.5.1': { 'not-claimed': 'of level 1' } }, 1],
    [{ 'V8.4.2': { 'not-claimed': 'of level 3' } }, 0],
    [{ 'V3.5.1': { doc: 'docs/asvs.md' } }, 0],
  ] as const)
    expect(danglingIn(['a'], mapping as never), JSON.stringify(mapping)).toHaveLength(faults)
})

it('docs/asvs.md says what the tests and the mapping say: npx vitest run tests/trust/asvs -u writes it anew', async () => {
  await expect(asvsPage(lines)).toMatchFileSnapshot('../../docs/asvs.md')
})

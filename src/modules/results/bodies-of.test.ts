import { expect, test } from 'vitest'
import { bodiesOf } from './bodies-of.ts'

const source = { id: 'S1', ref: 'S1-6' }
const name = (en: string, from: string, to?: string) => ({
  ...{ name: { en, fr: en }, source, verified: true, fr_verified: false },
  valid: { from, ...(to ? { to } : {}) },
})
const one = (code: string, names: ReturnType<typeof name>[], o: { kind?: string; part_of?: string } = {}) => ({
  ...{ code, kind: o.kind ?? 'department', names, aliases: [], functions: [] },
  ...(o.part_of ? { part_of: o.part_of } : {}),
})

test('S4.01 S1.06 a department stands under each name that it had while it was a partner; units are those of the police', () => {
  const bodies = bodiesOf({
    organisations: [
      one('GAC', [name('Foreign Affairs', '1989', '2015-10'), name('Global Affairs', '2015-11')]),
      one('CIDA', [name('Development Agency', '1980')]),
      one('RCMP', [name('Police', '1989')]),
      one('IPO', [name('Operations', '2018')], { kind: 'unit', part_of: 'RCMP' }),
      one('PSOPS', [name('Stabilization', '2016')], { kind: 'unit', part_of: 'GAC' }),
      one('DND', [name('Defence', '1989')]),
    ] as never,
    cpa_partners: [
      { organisation: 'GAC', role: 'foreign-affairs', valid: { from: '1989' }, source, verified: true },
      { organisation: 'CIDA', role: 'development', valid: { from: '1989', to: '2013-06' }, source, verified: true },
      { organisation: 'RCMP', role: 'police', valid: { from: '1989' }, source, verified: true },
    ] as never,
  })
  expect(
    bodies.map(({ code, part, name: called, valid }) => `${code} ${part} ${called.en} ${valid.from} ${valid.to}`),
  ).toEqual([
    'GAC partner Foreign Affairs 1989-01-01 2015-11-01',
    'GAC partner Global Affairs 2015-11-01 null',
    'CIDA partner Development Agency 1989-01-01 2013-07-01',
    'RCMP partner Police 1989-01-01 null',
    'IPO unit Operations 2018-01-01 null',
  ])
  expect(bodies.map(({ verified, fr_verified }) => [verified, fr_verified])).toContainEqual([true, false])
})

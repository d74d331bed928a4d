import { expect, test } from 'vitest'
import { fullYearsBetween } from '#kernel/calendar.ts'
import { overlaps } from '#kernel/period.ts'
import { Dice } from '../dice.ts'
import type { Reference } from '../reference.ts'
import { addressPart } from './invent-name.ts'
import { inventOfficers } from './invent-officers.ts'

const service = (code: string, rankScale: string, province: string | null, partnership = 'known-partner') => ({
  id: code,
  code,
  short: code,
  kind: 'municipal',
  province,
  name: { en: code, fr: code },
  rankScale,
  partnership,
})
const ranks = ['A', 'B'].flatMap((scale) =>
  [1, 2, 3, 4].map((place) => ({
    id: `${scale}${place}`,
    code: `${scale}${place}`,
    scale,
    level: place * 3,
    place,
    name: { en: '', fr: '' },
  })),
)
const reference = {
  services: [service('RCMP', 'A', null), service('SPVM', 'B', 'QC'), service('HALIFAX', 'B', 'NS', 'example')],
  ranks,
} as unknown as Reference
const anchor = '2026-11-22'
const codes = new Dice('codes')
const officers = inventOfficers(new Dice('officers'), reference, {
  anchor,
  officers: 400,
  services: 30,
  codes: (prefix) => codes.code(prefix),
})

test('officers are of working age, were hired as adults, and hold one rank, service and employment at a time', () => {
  for (const one of officers) {
    const hired = one.memberships[0]!.valid.from
    expect(fullYearsBetween(one.bornOn, hired)).toBeGreaterThanOrEqual(20)
    expect(fullYearsBetween(one.bornOn, anchor)).toBeLessThan(62)
    for (const list of [one.memberships, one.ranks, one.employment]) {
      expect(list.at(-1)!.valid.to).toBeNull()
      list.forEach((each, index) => {
        if (index > 0) expect(overlaps(list[index - 1]!.valid, each.valid)).toBe(false)
      })
    }
    for (const { rank, valid } of one.ranks) {
      const there = one.memberships.find((each) => overlaps(each.valid, valid))!
      expect(rank.scale).toBe(there.service.rankScale)
    }
  }
})

test('names are as diverse as the country, addresses are of nobody and each is given once', () => {
  const names = officers.map((one) => `${one.given} ${one.family}`)
  expect(new Set(names).size).toBeGreaterThan(360)
  expect(names.some((name) => /[éèêôîç]/i.test(name))).toBe(true)
  expect(names.some((name) => /['’]/.test(name))).toBe(true)
  expect(names.some((name) => /-/.test(name))).toBe(true)
  expect(officers.every(({ email }) => /^[a-z0-9.-]+@[a-z]+\.example$/.test(email))).toBe(true)
  expect(new Set(officers.map(({ email }) => email)).size).toBe(officers.length)
  expect(addressPart("O'Brien-Lévesque")).toBe('obrien-levesque')
})

test('more officers are of the RCMP than of any other service, and some have changed service', () => {
  const of = (code: string) => officers.filter((one) => one.memberships.at(-1)!.service.code === code).length
  expect(of('RCMP')).toBeGreaterThan(of('SPVM'))
  expect(officers.filter((one) => one.memberships.length === 2).length).toBeGreaterThan(5)
})

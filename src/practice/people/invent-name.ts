import type { Dice } from '../dice.ts'
import { type Community, nameStocks } from './name-stock.ts'

export type Sex = 'female' | 'male' | 'another'

export interface InventedName {
  given: string
  family: string
}

const shares: Record<'en' | 'fr', readonly (readonly [Community, number])[]> = {
  fr: [
    ['francophone', 76],
    ['african', 8],
    ['arabic', 5],
    ['european', 4],
    ['anglophone', 3],
    ['eastAsian', 2],
    ['indigenous', 2],
  ],
  en: [
    ['anglophone', 52],
    ['southAsian', 12],
    ['eastAsian', 10],
    ['european', 10],
    ['francophone', 6],
    ['indigenous', 5],
    ['african', 3],
    ['arabic', 2],
  ],
}

/** A name of the officer's first language; about one in eight has two family names. */
export function inventName(
  dice: Dice,
  o: { language: 'en' | 'fr'; sex: Sex; indigenousService: boolean },
): InventedName {
  const community = o.indigenousService && dice.chance(0.7) ? 'indigenous' : dice.weighted(shares[o.language])
  const stock = nameStocks[community]
  const given = dice.pick(o.sex === 'female' || (o.sex === 'another' && dice.chance(0.5)) ? stock.female : stock.male)
  const family = dice.pick(stock.family)
  if (!dice.chance(0.12) || /[ -]/.test(family)) return { given, family }
  const second = dice.pick(nameStocks[dice.weighted(shares[o.language])].family)
  return { given, family: second === family || /[ -]/.test(second) ? family : `${family}-${second}` }
}

/** The part of an e-mail address that a name gives: 'obrien-levesque'. */
export const addressPart = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/[^a-z-]+/g, '')
    .replace(/^-+|-+$/g, '')

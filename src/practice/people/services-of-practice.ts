import type { Dice } from '../dice.ts'
import type { Reference, ServiceRef } from '../reference.ts'

/** A service's share of the invented officers, and what its officers speak. */
export interface ServiceShare {
  service: ServiceRef
  weight: number
  /** How many of a hundred have French as their first language. */
  french: number
  /** How many of a hundred work in the other official language as well. */
  bilingual: number
}

const examples = [
  'GATINEAU',
  'SHERBROOKE',
  'TROIS-RIVIERES',
  'CALGARY',
  'EDMONTON',
  'VANCOUVER',
  'WINNIPEG',
  'HALIFAX',
  'PEEL',
  'HALTON',
  'HAMILTON',
  'LONDON',
  'NIAGARA',
  'KINGSTON',
  'GREATER-SUDBURY',
  'SASKATOON',
  'NISHNAWBE-ASKI',
  'TSUUTINA',
  'EDMUNSTON',
]
const partners: Record<string, number> = {
  RCMP: 400,
  SPVM: 130,
  SQ: 95,
  OPP: 80,
  SPVQ: 50,
  OPS: 40,
  SAGUENAY: 20,
  DRPS: 18,
  RNC: 16,
}

/** The known partners and the first of the examples: thirty services, four officers in ten from the RCMP. */
export function servicesOfPractice(reference: Reference, count: number): ServiceShare[] {
  const known = reference.services.filter((one) => one.partnership === 'known-partner')
  const byCode = new Map(reference.services.map((one) => [one.code, one]))
  const chosen = [...known, ...examples.flatMap((code) => byCode.get(code) ?? [])].slice(0, count)
  const others = chosen.filter((one) => partners[one.code] === undefined).length
  return chosen.map((service) => ({
    service,
    weight: partners[service.code] ?? Math.round(151 / Math.max(1, others)),
    ...tongues(service),
  }))
}

function tongues(service: ServiceRef): { french: number; bilingual: number } {
  if (service.province === 'QC') return { french: 92, bilingual: 55 }
  if (service.code === 'RCMP') return { french: 28, bilingual: 42 }
  if (service.province === 'NB') return { french: 60, bilingual: 70 }
  if (service.code === 'OPS') return { french: 30, bilingual: 50 }
  return { french: 5, bilingual: 18 }
}

/** The service of each of so many officers; every service has at least three, where there are enough. */
export function dealServices(dice: Dice, shares: readonly ServiceShare[], officers: number): ServiceShare[] {
  const dealt = officers >= shares.length * 4 ? shares.flatMap((share) => [share, share, share]) : []
  while (dealt.length < officers) dealt.push(dice.weighted(shares.map((share) => [share, share.weight] as const)))
  return dealt
}

import type { Day } from '#kernel/calendar.ts'
import type { Duty } from '#kernel/duties.ts'
import type { Finding } from '#modules/candidacies/index.ts'
import type { Bulletin } from './candidacies/bulletin.ts'
import type { Told } from './candidacies/told.ts'
import { Dice } from './dice.ts'
import { inventName } from './people/invent-name.ts'
import type { Officer } from './people/officer.ts'
import type { Reference } from './reference.ts'
import { type PracticeTable, type Row, Rows } from './rows.ts'

/** How much is made: the whole programme, or a small one for tests. */
export interface Size {
  officers: number
  services: number
  years: number
  /** Of each mission's places, how many are filled: 1 is all of them. */
  scale: number
}
export const wholeSize: Size = { officers: 1200, services: 30, years: 6, scale: 1 }
export const smallSize: Size = { officers: 260, services: 12, years: 2, scale: 0.2 }

/** The source that everything invented names, so that nobody takes it for a fact of the programme. */
export const invented = { id: 'PRACTICE', note: 'Invented for the practice copy' } as const

/** Whoever holds a duty in practice: who recorded and signed what is told. */
export interface Holder {
  accountId: string
  name: string
  language: 'en' | 'fr'
}

/** An entry of a closed compartment, before it is sealed. */
export interface SealedText {
  /** The assessment or the vetting that it belongs to. */
  of: string
  personId: string
  kind: 'medical' | 'psychological' | 'conduct'
  on: Day
  by: string
  text: string
}

/** The practice copy while it is being made: what is known, what was thrown, and the rows that came of it. */
export class World {
  readonly rows = new Rows()
  readonly officers: Officer[] = []
  /** Every candidacy that was told. */
  readonly told: Told[] = []
  readonly bulletins: Bulletin[] = []
  /** An officer who has not applied yet and may, for whoever wants to walk the whole way. */
  candidateToBe: Officer | null = null
  /** Numbers of the pack, by id, that stand under a decision told here. */
  readonly carriedOut = new Map<string, string>()
  /** Places that stayed empty, and why. */
  readonly vacant: string[] = []
  /** Texts that are sealed when the rows are copied: with keys that nobody can throw again. */
  readonly notes: SealedText[] = []
  readonly reasons: SealedText[] = []
  /** Where what was told contradicts the rules: must stay empty. */
  readonly complaints: string[] = []
  readonly reference: Reference
  readonly anchor: Day
  readonly size: Size
  readonly dice: Dice
  readonly #codes = new Set<string>()
  readonly #times = new Map<string, number>()
  readonly #holders = new Map<string, Holder>()

  constructor(reference: Reference, o: { seed: string; anchor: Day; size: Size }) {
    this.reference = reference
    this.anchor = o.anchor
    this.size = o.size
    this.dice = new Dice(`${o.seed}|${o.anchor}|${o.size.officers}`)
  }

  /** A code that nothing else has. */
  code = (prefix: string): string => {
    let code = this.dice.code(prefix)
    while (this.#codes.has(code)) code = this.dice.code(prefix)
    this.#codes.add(code)
    return code
  }

  /** Every other time yes: where both must be there, chance is not enough. */
  everyOther(what: string): boolean {
    const times = this.#times.get(what) ?? 0
    this.#times.set(what, times + 1)
    return times % 2 === 1
  }

  /** Whether something of that day has happened already. */
  happened(day: Day | null): day is Day {
    return day !== null && day <= this.anchor
  }

  /** The holder of a duty; of a service where the duty serves one. The same duty is always the same person. */
  holder(duty: Duty, serviceCode = ''): Holder {
    const key = `${duty} ${serviceCode}`
    const known = this.#holders.get(key)
    if (known) return known
    const dice = this.dice.for(`holder ${key}`)
    const language = frenchDuties.has(key) || (serviceCode !== '' && frenchServices.has(serviceCode)) ? 'fr' : 'en'
    const name = inventName(dice, { language, sex: dice.chance(0.5) ? 'female' : 'male', indigenousService: false })
    const holder = { accountId: dice.uuid(), name: `${name.given} ${name.family}`, language } as const
    this.#holders.set(key, holder)
    return holder
  }

  /** Notes that something was told although the rules stand against it. */
  complain(told: { code: string }, turn: string, against: readonly Finding[]): void {
    const why = against.map(({ criterion, judgement, on }) => `${criterion.code} ${judgement.code} on ${on}`)
    this.complaints.push(`${told.code} ${turn}: ${why.join(', ')}`)
  }

  /** A row with who recorded it on which day; the hour follows from the row. */
  record<R extends Row>(table: PracticeTable, row: R, by: { on: Day; by: Holder }): R & Row {
    return this.rows.add(table, {
      ...row,
      recorded_at: instantOf(by.on, String(row.id ?? '')),
      recorded_by: by.by.accountId,
    })
  }
}

const frenchDuties = new Set(['irss-officer ', 'health-administrator ', 'gac-assessor ', 'training-officer '])
const frenchServices = new Set([
  'SPVM',
  'SQ',
  'SPVQ',
  'GATINEAU',
  'SHERBROOKE',
  'SAGUENAY',
  'SAINT-JEROME',
  'RIVIERE-DU-LOUP',
  'TROIS-RIVIERES',
])

/** An instant within the working hours of a day in Ottawa, the same for the same subject. */
export function instantOf(day: Day, subject: string): string {
  const minutes = [...subject].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 480, 7)
  const hour = 13 + Math.floor(minutes / 60)
  return `${day}T${String(hour).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00.000Z`
}

/** An instant early in that day in Ottawa: with it the same seed and anchor day record the same. */
export const firstInstantOf = (day: Day): string => `${day}T05:00:00.000Z`

import type { Day } from '#kernel/calendar.ts'
import { maxDay } from '#kernel/calendar.ts'
import { field } from '#platform/fields.ts'
import type { CountryNames } from '#platform/format.ts'
import { defineView } from '#platform/view.ts'
import { authorizedTotal, blocksOf } from '../rules/blocks-of.ts'
import { countryNames, linksOn, listInForce, operationsOn, strengthsOn } from '../store.ts'
import { saidOn } from '../store-of-archive.ts'
import { countriesOnly } from '../store-of-operations.ts'
import {
  bodiesOn,
  firstDayOfProgramme,
  type ObjectiveShown,
  objectivesOn,
  type ProgrammeFact,
  programmeFactsOn,
} from '../store-of-programme.ts'
import { countedServices } from '../store-of-services.ts'
import { PROGRAMME_LINKS, type PublishedLink } from '../vocabulary.ts'
import { programmeWords } from '../words-of-programme.ts'
import { type BodyShown, bodiesShown } from './bodies-shown.ts'
import { type SaidShown, saidShown } from './said-shown.ts'

export type { ObjectiveShown } from '../store-of-programme.ts'

export interface ProgrammeData {
  asAt: Day
  isToday: boolean
  facts: ProgrammeFact[]
  objectives: ObjectiveShown[]
  bodies: BodyShown[]
  said: SaidShown[]
  running: number
  authorized: number
  services: number
  /** Where an operation runs of which nothing else is public. */
  countriesOnly: string[]
  countries: CountryNames
  links: PublishedLink[]
  /** The first day with something to say, where this one has nothing. */
  begins: Day | null
  dateModified: Day | null
}

/** S4.01: what the programme is for, who stands behind it and how large it is, on any day. */
export const programme = defineView({
  name: 'public-site.programme',
  seenBy: 'anyone',
  compartment: 'public',
  query: { asAt: field.optionalDay() },
  words: { title: programmeWords.title, intro: programmeWords.intro },
  async load(tx, query, c): Promise<ProgrammeData> {
    const asAt = query.asAt ?? c.today
    const facts = await programmeFactsOn(tx, asAt)
    const objectives = await objectivesOn(tx, asAt)
    const blocks = blocksOf(await operationsOn(tx, asAt), await strengthsOn(tx, asAt), await listInForce(tx, asAt))
    const [services] = await countedServices(tx, [asAt])
    const silent = facts.length === 0 && objectives.length === 0
    const recorded = [...facts, ...objectives].map(({ recordedOn }) => recordedOn)
    return {
      asAt,
      isToday: asAt === c.today,
      facts,
      objectives,
      bodies: bodiesShown(await bodiesOn(tx, asAt)),
      said: saidShown(await saidOn(tx, asAt)),
      running: blocks.reduce((sum, { operations }) => sum + operations.length, 0),
      authorized: authorizedTotal(blocks),
      services: services?.count ?? 0,
      countriesOnly: await countriesOnly(tx, asAt),
      countries: await countryNames(tx),
      links: (await linksOn(tx, asAt)).filter(({ code }) => code === PROGRAMME_LINKS),
      begins: silent ? await firstDayOfProgramme(tx) : null,
      dateModified: recorded[0] ? maxDay(recorded[0], ...recorded.slice(1)) : null,
    }
  },
})

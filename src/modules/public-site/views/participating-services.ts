import type { Day } from '#kernel/calendar.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { countedServices, type PublishedService, servicesOn } from '../store-of-services.ts'
import { serviceWords } from '../words-of-services.ts'

export interface ServicesData {
  asAt: Day
  services: PublishedService[]
  /** How many took part on 1 January of this year and of those before. */
  years: { day: Day; count: number }[]
}

const YEARS = 10

/** S0-8, "29 police services take part in the program": the count on any day follows from dated participation. */
export const participatingServices = defineView({
  name: 'public-site.services',
  seenBy: 'anyone',
  compartment: 'public',
  query: { asAt: field.optionalDay() },
  async load(tx, query, c): Promise<ServicesData> {
    const asAt = query.asAt ?? c.today
    const year = Number(asAt.slice(0, 4))
    // The calendar begins with year 1.
    const days = Array.from(
      { length: Math.min(YEARS, year) },
      (_, i): Day => `${String(year - i).padStart(4, '0')}-01-01`,
    )
    return { asAt, services: await servicesOn(tx, asAt), years: await countedServices(tx, days) }
  },
  words: { title: serviceWords.title, intro: serviceWords.intro },
})

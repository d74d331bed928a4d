import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { anchorWords, askedOf, layers, layerWords, phaseWords } from '#modules/postings/index.ts'
import { field } from '#platform/fields.ts'
import type { CountryNames } from '#platform/format.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { contactsOn, countryNames } from '../store.ts'
import {
  bulletinCriteria,
  bulletinOf,
  leadTimesOf,
  namedOn,
  openBulletins,
  operationsWithBulletins,
} from '../store-of-bulletins.ts'
import type { BulletinCriterion, BulletinLine, LeadTime, PublishedBulletin } from '../vocabulary/serving.ts'
import type { PublishedContact } from '../vocabulary.ts'
import { opportunityWords } from '../words-of-opportunities.ts'

export interface OpportunitiesData extends ListData<BulletinLine> {
  asAt: Day
  operations: { code: string; name: Localized }[]
  countries: CountryNames
}

/** S0-50..51, S2-5..7: what is open on a day, for whoever might serve. */
export const opportunitiesView = defineView({
  name: 'public-site.opportunities',
  seenBy: 'anyone',
  compartment: 'public',
  query: {
    ...listFields,
    asAt: field.optionalDay(),
    language: field.optionalChoice(['en', 'fr']),
    arms: field.optionalChoice(['armed', 'unarmed']),
    kind: field.optionalChoice(['specialized', 'leadership']),
    operation: field.optionalText(60),
    closes: field.optionalChoice(['soon']),
  },
  async load(tx, query, c): Promise<OpportunitiesData> {
    const asAt = query.asAt ?? c.today
    return {
      ...(await openBulletins(tx, asAt, query, c.actor.language)),
      asAt,
      operations: await operationsWithBulletins(tx, asAt),
      countries: await countryNames(tx),
    }
  },
  words: { title: opportunityWords.title, intro: opportunityWords.intro },
})

/** A criterion, named as it is wherever the selection works with it. */
export interface CriterionAsked extends BulletinCriterion {
  asked: Localized | null
  judged: Localized
  needed: Localized
}

export interface OpportunityData {
  asAt: Day
  bulletin: PublishedBulletin
  layers: { name: Localized; criteria: CriterionAsked[] }[]
  leadTimes: LeadTime[]
  contacts: PublishedContact[]
  countries: CountryNames
}

/** One bulletin with everything that a reader needs: what, where, how long, what is asked, how it goes on, whom to turn to. */
export const opportunityView = defineView({
  name: 'public-site.opportunity',
  seenBy: 'anyone',
  compartment: 'public',
  query: { code: field.text(60), asAt: field.optionalDay() },
  async load(tx, query, c): Promise<OpportunityData | null> {
    const asAt = query.asAt ?? c.today
    const bulletin = await bulletinOf(tx, query.code, asAt)
    if (!bulletin || bulletin.opensOn > asAt) return null
    const criteria = await bulletinCriteria(tx, bulletin.code)
    const { protocols } = await namedOn(tx, asAt)
    const audiences = ['partner-officer', 'rcmp-member', 'health-question']
    return {
      asAt,
      bulletin,
      layers: layers
        .map((layer) => ({
          name: layerWords[layer],
          criteria: criteria
            .filter((one) => one.layer === layer)
            .map((one) => ({
              ...one,
              asked: askedOf(one, protocols),
              judged: anchorWords[one.anchor],
              needed: phaseWords[one.phase],
            })),
        }))
        .filter((one) => one.criteria.length > 0),
      leadTimes: await leadTimesOf(tx, bulletin.kind, asAt),
      contacts: (await contactsOn(tx, asAt))
        .filter(({ audience }) => audiences.includes(audience))
        .sort((a, b) => audiences.indexOf(a.audience) - audiences.indexOf(b.audience)),
      countries: await countryNames(tx),
    }
  },
  words: { title: opportunityWords.title },
})

import type { Day } from '#kernel/calendar.ts'
import { isCode, normalizeCode } from '#kernel/codes.ts'
import type { Localized } from '#kernel/language.ts'
import { requestGuide, sayInterest } from '#modules/enquiries/index.ts'
import { choosesService, contactForVisitor, type VisitorKind, visitorAudiences } from '#modules/people/index.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import {
  answeredWithin,
  contactPointsOn,
  contactsBegin,
  publishedGuides,
  servicesOnRecord,
  supportServicesOn,
} from '../store-of-visitors.ts'
import type { AnsweredWithin, ContactShown, PublishedGuide, SupportService } from '../vocabulary/visitors.ts'
import { contactWords } from '../words-of-contact.ts'
import { guideWords, supportWords } from '../words-of-guides.ts'

const forAnyone = { seenBy: 'anyone', compartment: 'public' } as const
const kinds = Object.keys(visitorAudiences) as [VisitorKind, ...VisitorKind[]]

export interface ContactData {
  asAt: Day
  who: VisitorKind | null
  kinds: readonly VisitorKind[]
  /** Those to choose from, where the contact depends on the own service. */
  services: { code: string; name: Localized }[]
  service: { code: string; name: Localized } | null
  /** What was asked for is not among the services on record. */
  unknownService: boolean
  /** Null: nothing is chosen yet, or the service is still to be chosen. */
  found: { contact: ContactShown | null; fallback: boolean } | null
  /** The first day for which a contact is on record. */
  begins: Day | null
}

/** S2.03, S1.09: in two steps at most to exactly one contact, as at any day. */
export const contactView = defineView({
  name: 'public-site.contact',
  ...forAnyone,
  query: { who: field.optionalChoice(kinds), service: field.optionalText(60), asAt: field.optionalDay() },
  async load(tx, query, c): Promise<ContactData> {
    const asAt = query.asAt ?? c.today
    const { who } = query
    const chooses = who !== null && choosesService(who)
    const services = chooses ? await servicesOnRecord(tx) : []
    const service = services.find(({ code }) => code === query.service) ?? null
    const unknownService = chooses && query.service !== null && service === null
    const ready = who !== null && (!chooses || service !== null)
    return {
      ...{ asAt, who, kinds, services, service, unknownService },
      found: ready ? contactForVisitor(who, await contactPointsOn(tx, asAt)) : null,
      begins: await contactsBegin(tx),
    }
  },
  words: { title: contactWords.title, intro: contactWords.intro },
})

export interface GuidesData {
  asAt: Day
  guides: PublishedGuide[]
  standard: AnsweredWithin | null
  interest: AnsweredWithin | null
}

/** S0-25..27, S0-151: what can be read or asked for. */
export const guidesView = defineView({
  name: 'public-site.guides',
  ...forAnyone,
  query: { asAt: field.optionalDay() },
  async load(tx, query, c): Promise<GuidesData> {
    const asAt = query.asAt ?? c.today
    return {
      asAt,
      guides: await publishedGuides(tx, asAt),
      standard: await answeredWithin(tx, 'guide-request', asAt),
      interest: await answeredWithin(tx, 'course-interest', asAt),
    }
  },
  offers: ({ guides, standard, asAt }, { today }) =>
    asAt === today ? [on(requestGuide, { id: 'new', scope: {}, guides, standard })] : [],
  words: { title: guideWords.title, intro: guideWords.intro },
})

export interface NotedData {
  code: string
  standard: AnsweredWithin | null
}

/** What follows a request: a code to keep. It is read from the address and looked up nowhere, so that it tells nobody anything. */
const noted = (
  name: 'public-site.guide-requested' | 'public-site.interest-noted',
  kind: AnsweredWithin['kind'],
  prefix: string,
  title: Localized,
) =>
  defineView({
    name,
    ...forAnyone,
    query: { code: field.text(20) },
    load: async (tx, query, c): Promise<NotedData | null> =>
      isCode(query.code, prefix)
        ? { code: normalizeCode(query.code)!, standard: await answeredWithin(tx, kind, c.today) }
        : null,
    words: { title },
  })

export const guideRequestedView = noted('public-site.guide-requested', 'guide-request', 'GDE', guideWords.requested)
export const interestNotedView = noted('public-site.interest-noted', 'course-interest', 'INT', guideWords.interestNoted)

export interface SupportData {
  asAt: Day
  services: (SupportService & { found: { contact: ContactShown | null; fallback: boolean } })[]
  guides: { code: string; title: Localized }[]
}

/** S0-128..148: the services for those who deploy or return, each with whom to ask. */
export const supportView = defineView({
  name: 'public-site.deployment-support',
  ...forAnyone,
  query: { asAt: field.optionalDay() },
  async load(tx, query, c): Promise<SupportData> {
    const asAt = query.asAt ?? c.today
    const contacts = await contactPointsOn(tx, asAt)
    const services = await supportServicesOn(tx, asAt)
    const guides = await publishedGuides(tx, asAt)
    return {
      asAt,
      services: services.map((service) => {
        const own = contacts.find(({ audience }) => audience === service.contact)
        return {
          ...service,
          found: own
            ? { contact: own, fallback: false }
            : { contact: contactForVisitor('partner-service', contacts).contact, fallback: true },
        }
      }),
      guides: guides.map(({ code, title }) => ({ code, title })),
    }
  },
  words: { title: supportWords.title, intro: supportWords.intro },
})

/** The way to say interest, for pages of courses. */
export const interestAction = sayInterest.name

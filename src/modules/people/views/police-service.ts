import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { type ContactAnswer, contactFor } from '../store/contacts.ts'
import { findService, type ServiceRecord } from '../store/police-services.ts'
import { type RankOption, ranksOf } from '../store/reference.ts'
import { pageWords } from '../words.ts'

export interface ServiceFile extends ServiceRecord {
  contact: ContactAnswer
  ranks: RankOption[]
}

/** One police service: kind, participation, ranks, who coordinates it. */
export const serviceView = defineView({
  name: 'people.service',
  seenBy: 'everyone-signed-in',
  query: { id: field.id() },
  async load(tx, query, c): Promise<ServiceFile | null> {
    const service = await findService(tx, query.id, c.today)
    if (!service) return null
    return {
      ...service,
      contact: await contactFor(tx, { serviceId: service.id, day: c.today }),
      ranks: await ranksOf(tx, service.rankScale),
    }
  },
  words: { title: pageWords.service },
})

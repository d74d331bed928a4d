import { contains } from '#kernel/period.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { endParticipation } from '../actions/end-participation.ts'
import { recordParticipation } from '../actions/record-participation.ts'
import { recordServiceCap } from '../actions/record-service-cap.ts'
import { capsOf } from '../store/caps.ts'
import { type ContactAnswer, contactFor } from '../store/contacts.ts'
import { findService, type ServiceRecord, serviceSubjectOf } from '../store/police-services.ts'
import { type RankOption, ranksOf } from '../store/reference.ts'
import type { ServiceCap } from '../vocabulary.ts'
import { pageWords } from '../words.ts'

export interface ServiceFile extends ServiceRecord {
  contact: ContactAnswer
  ranks: RankOption[]
  /** How many may be abroad, where the reader may know. */
  caps: ServiceCap[]
  takesPart: boolean
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
      caps: await capsOf(tx, service.id),
      takesPart: service.participation.some((one) => contains(one.valid, c.today)),
    }
  },
  offers: (data) => {
    const subject = serviceSubjectOf(data)
    const periods = data.participation.map((one, i) => ({ ...one, id: String(i) }))
    return [
      on(recordServiceCap, { ...subject, caps: data.caps }),
      on(recordParticipation, { ...subject, periods }),
      on(endParticipation, { ...subject, periods }),
    ]
  },
  words: { title: pageWords.service },
})

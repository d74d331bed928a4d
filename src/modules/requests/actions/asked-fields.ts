import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import type { Known } from '../rules/asked.ts'
import { countriesCalled, organisationsOn } from '../store/organisations.ts'
import { channels } from '../vocabulary/intake.ts'
import { requesterKinds } from '../vocabulary.ts'

/** What a requester says: the same boxes for registering it and for correcting it. */
export const askedFields = {
  requesterKind: field.choice(requesterKinds),
  requester: field.text(200),
  subject: field.text(200),
  text: field.longText(),
  askedNumber: field.optionalWhole(1, 10_000),
  hostCountry: field.optionalText(100),
  receivedOn: field.day(),
  channel: field.optionalChoice(channels),
  noteReference: field.optionalText(100),
  noteDated: field.optionalText(10),
  answerBy: field.optionalDay(),
}

/** Names by which requesters and countries are recognized. */
export const knownOn = async (tx: Tx, day: Day): Promise<Known> => ({
  organisations: await organisationsOn(tx, day),
  countries: await countriesCalled(tx),
})

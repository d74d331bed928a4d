import { on } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import type { CountryNames } from '#platform/format.ts'
import { defineView } from '#platform/view.ts'
import { acknowledgementLetter } from '../acknowledgement/letter.ts'
import { acknowledgeRequest } from '../actions/acknowledge-request.ts'
import { acknowledgementOf, intakeOf, lastContact } from '../store/intake.ts'
import { calledInPublic } from '../store/requests.ts'
import { requestSubject } from '../store/subject.ts'
import type { IntakeFacts, LetterText } from '../vocabulary/intake.ts'
import type { Partner, RequestRecord } from '../vocabulary.ts'
import { acknowledgementWords } from '../words-of-acknowledgement.ts'
import { requestsList } from './list.ts'

export interface AcknowledgementPage {
  id: string
  version: number
  code: string
  subject: string
  state: RequestRecord['state']
  sentOn: string | null
  by: string | null
  /** The text as it was sent, or how it would read today. */
  letter: { en: LetterText; fr: LetterText }
  /** True: exactly this was sent. */
  kept: boolean
  /** For the act that is offered here, not shown. */
  request: RequestRecord
  partners: Partner[]
  intake: IntakeFacts
  countries: CountryNames
}

async function load(tx: Tx, id: string, c: Circumstances): Promise<AcknowledgementPage | null> {
  const subject = await requestSubject(tx, id, c.today)
  if (!subject) return null
  const { request, partners } = subject
  const [sent, intake] = [await acknowledgementOf(tx, id), await intakeOf(tx, id)]
  const countries = await calledInPublic(tx, [request.hostCountry])
  const draft = { on: request.acknowledgedOn ?? c.today, signatory: '', contact: await lastContact(tx), remark: null }
  return {
    id,
    version: request.version,
    code: request.code,
    subject: request.subject,
    state: request.state,
    sentOn: sent?.sentOn ?? request.acknowledgedOn,
    by: sent?.by ?? null,
    letter: sent?.letter ?? acknowledgementLetter({ request, profile: intake.profile, countries, partners }, draft),
    kept: sent !== null,
    request,
    partners,
    intake,
    countries,
  }
}

const seenBy = requestsList.seenBy
const internal = ['request', 'partners', 'intake', 'countries'] as const
const hidden = Object.fromEntries(Object.keys(seenBy).map((duty) => [duty, internal]))

/** The letter that acknowledges receipt: as it was sent, or before that as it would go out. */
export const acknowledgementView = defineView({
  name: 'requests.acknowledgement',
  seenBy,
  query: { id: field.id() },
  load: (tx, query, c) => load(tx, query.id, c),
  about: (data) => ({ kind: 'request', id: data.id }),
  hiddenFrom: hidden,
  offers: (data) => [
    on(acknowledgeRequest, {
      ...data,
      scope: {},
      label: { en: data.code, fr: data.code },
      positions: [],
      decisions: [],
    }),
  ],
  words: { title: acknowledgementWords.title },
})

/** The letter as a file: as it was sent, or a draft that says that it is one. */
export const acknowledgementFile = defineView({
  name: 'requests.acknowledgement-file',
  seenBy,
  query: { id: field.id() },
  async load(tx, query, c) {
    const found = await load(tx, query.id, c)
    if (!found) return null
    const { id, code, sentOn, letter, kept } = found
    return { id, code, on: sentOn ?? c.today, letter, kept }
  },
  about: (data) => ({ kind: 'request', id: data.id }),
  words: { title: acknowledgementWords.file },
})

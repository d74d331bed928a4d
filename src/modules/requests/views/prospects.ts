import type { Localized } from '#kernel/language.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import type { CountryNames } from '#platform/format.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import {
  dropProspect,
  noteProspect,
  openProspect,
  prospectRequested,
  prospectSubjectOf,
} from '../actions/work-on-prospects.ts'
import { entriesOf, findProspect, listProspects, organisationOf, type ProspectLine } from '../store/prospects.ts'
import { calledInPublic, findRequest } from '../store/requests.ts'
import { confidences, type Prospect, type ProspectEntry, parties, prospectStatuses } from '../vocabulary/prospects.ts'
import { prospectPageWords } from '../words-of-prospects.ts'

export type { ProspectLine } from '../store/prospects.ts'

const seenBy = {
  'intake-officer': 'programme',
  'gac-assessor': 'programme',
  'ps-assessor': 'programme',
  'rcmp-planner': 'programme',
  auditor: 'programme',
} as const

export const prospectsList = defineView({
  name: 'requests.prospects',
  seenBy,
  query: {
    ...listFields,
    status: field.optionalChoice(['open', ...prospectStatuses]),
    confidence: field.optionalChoice(confidences),
    owner: field.optionalChoice(parties),
    country: field.optionalText(100),
  },
  load: (tx, query, c): Promise<ListData<ProspectLine>> => listProspects(tx, query, c.today),
  offers: () => [on(openProspect, { id: 'new', scope: {}, known: { organisations: [], countries: [] } })],
  words: { title: prospectPageWords.list, intro: prospectPageWords.listIntro },
})

export interface ProspectPage {
  prospect: Prospect
  /** What a known organisation is called. */
  organisationName: Localized | null
  entries: ProspectEntry[]
  request: { id: string; code: string; subject: string } | null
  countries: CountryNames
}

export const prospectView = defineView({
  name: 'requests.prospect',
  seenBy,
  query: { id: field.id() },
  async load(tx, query): Promise<ProspectPage | null> {
    const prospect = await findProspect(tx, query.id)
    if (!prospect) return null
    const request = prospect.requestId ? await findRequest(tx, prospect.requestId) : null
    return {
      prospect,
      organisationName: await organisationOf(tx, prospect.id),
      entries: await entriesOf(tx, prospect.id),
      request: request && { id: request.id, code: request.code, subject: request.subject },
      countries: await calledInPublic(tx, [prospect.country]),
    }
  },
  about: ({ prospect }) => ({ kind: 'prospect', id: prospect.id }),
  offers: ({ prospect }) => {
    const subject = prospectSubjectOf(prospect)
    return [on(noteProspect, subject), on(prospectRequested, { ...subject, request: null }), on(dropProspect, subject)]
  },
  words: { title: prospectPageWords.one },
})

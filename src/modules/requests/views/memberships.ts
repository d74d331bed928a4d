import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { correctMembership, recordMembership } from '../actions/record-memberships.ts'
import { listMemberships, type SeatEntry, type SeatLine, seatEntries } from '../store/memberships.ts'
import { membershipRoles } from '../vocabulary/exchanges.ts'
import { exchangePageWords } from '../words-of-exchanges.ts'

export type { SeatEntry, SeatLine } from '../store/memberships.ts'

export type SeatsFound = ListData<SeatLine> & { asAt: string }

/** Canada's seats in the governance of organisations, as at a day. */
export const membershipsList = defineView({
  name: 'requests.memberships',
  seenBy: {
    'intake-officer': 'programme',
    'gac-assessor': 'programme',
    'ps-assessor': 'programme',
    'rcmp-planner': 'programme',
    'decision-body': 'programme',
    'communications-officer': 'programme',
    'irss-officer': 'programme',
    auditor: 'programme',
  },
  query: {
    ...listFields,
    role: field.optionalChoice(membershipRoles),
    all: field.optionalChoice(['all']),
    asAt: field.optionalDay(),
  },
  async load(tx, query, c): Promise<SeatsFound> {
    const asAt = query.asAt ?? c.today
    return { ...(await listMemberships(tx, query, asAt)), asAt }
  },
  offers: () => [on(recordMembership, { id: 'new', scope: {}, known: { organisations: [], countries: [] } })],
  words: { title: exchangePageWords.memberships, intro: exchangePageWords.membershipsIntro },
})

/** One seat, and how it was recorded before. */
export const membershipView = defineView({
  name: 'requests.membership',
  seenBy: membershipsList.seenBy,
  query: { id: field.id() },
  async load(tx, query): Promise<{ seat: SeatEntry; earlier: SeatEntry[] } | null> {
    const [seat, ...earlier] = await seatEntries(tx, query.id)
    return seat ? { seat, earlier } : null
  },
  about: ({ seat }) => ({ kind: 'membership', id: seat.id }),
  offers: ({ seat }) =>
    seat.superseded
      ? []
      : [
          on(correctMembership, {
            id: seat.id,
            version: seat.version,
            scope: {},
            label: { en: seat.organisation, fr: seat.organisation },
            seat,
            known: { organisations: [], countries: [] },
          }),
        ],
  words: { title: exchangePageWords.membership },
})

import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import type { CountryNames } from '#platform/format.ts'
import { defineView } from '#platform/view.ts'
import { acknowledgeRequest } from '../actions/acknowledge-request.ts'
import { amendDecision } from '../actions/amend-decision.ts'
import { decideRequest } from '../actions/decide-request.ts'
import { recordPosition } from '../actions/record-position.ts'
import { withdrawRequest } from '../actions/withdraw-request.ts'
import { positionsOwed } from '../rules/departments.ts'
import { intakeOf, prospectOf } from '../store/intake.ts'
import { calledInPublic } from '../store/requests.ts'
import { type RequestSubject, requestSubject } from '../store/subject.ts'
import type { IntakeFacts } from '../vocabulary/intake.ts'
import type { Partner } from '../vocabulary.ts'
import { pageWords } from '../words.ts'
import { intakeOffers } from './offers-of-intake.ts'

export interface RequestFile extends RequestSubject {
  /** Departments whose position the decision still waits for. */
  owed: Partner[]
  /** What the country of the mission and those of conditions are called. */
  countries: CountryNames
  intake: IntakeFacts
  /** The prospect that it was, for those who look ahead. */
  prospect: { id: string; code: string; title: string } | null
}

export const requestView = defineView({
  name: 'requests.one',
  seenBy: {
    'intake-officer': 'programme',
    'gac-assessor': 'programme',
    'ps-assessor': 'programme',
    'rcmp-planner': 'programme',
    'decision-body': 'programme',
    'irss-officer': 'programme',
    'mission-desk': 'programme',
    auditor: 'programme',
  },
  query: { id: field.id() },
  async load(tx, query, c): Promise<RequestFile | null> {
    const subject = await requestSubject(tx, query.id, c.today)
    if (!subject) return null
    return {
      ...subject,
      owed: positionsOwed(subject.partners, subject.positions),
      intake: await intakeOf(tx, subject.id),
      prospect: await prospectOf(tx, subject.id),
      countries: await calledInPublic(tx, [
        subject.request.hostCountry,
        ...subject.decisions.flatMap((one) => one.countries ?? []),
      ]),
    }
  },
  about: (data) => ({ kind: 'request', id: data.id }),
  // What the departments said to each other is theirs; everybody else reads the decision.
  hiddenFrom: {
    'irss-officer': ['positions', 'owed', 'prospect'],
    'mission-desk': ['positions', 'owed', 'prospect'],
    'decision-body': ['prospect'],
  },
  offers: (data) => [
    on(acknowledgeRequest, data),
    on(recordPosition, data),
    on(decideRequest, data),
    on(amendDecision, data),
    ...intakeOffers(data),
    on(withdrawRequest, data),
  ],
  words: { title: pageWords.one },
})

import { addMonths } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { criteriaOf } from '#modules/postings/index.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { type Applying, apply, applying } from '../actions/apply.ts'
import { judgeCases } from '../judge.ts'
import { standingIn } from '../rules/finding.ts'
import { showFinding } from '../show-finding.ts'
import { type Case, phases } from '../step.ts'
import type { ShownFinding } from '../vocabulary-of-pages.ts'
import { oneWords } from '../words-of-one.ts'

export interface Eligibility {
  posting: { id: string; code: string; title: Localized }
  verdict: 'eligible' | 'not-eligible' | 'incomplete'
  applied: boolean
  findings: ShownFinding[]
  subject: Applying
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** A candidate looks how a bulletin would judge them today; nothing is stored (S0.18, S0.26). */
export const eligibilityView = defineView({
  name: 'candidacies.eligibility',
  seenBy: { candidate: 'self' },
  query: { id: field.id() },
  async load(tx, query, c): Promise<Eligibility | null> {
    const subject = await applying(tx, query.id, c)
    if (!subject || subject.posting.state === 'draft') return null
    const { posting, service, criteriaVersionId } = subject
    const one: Case = {
      candidacyId: NOBODY,
      personId: subject.scope.personId ?? NOBODY,
      serviceId: service?.id ?? NOBODY,
      missionId: posting.missionId,
      appliedOn: c.today,
      nominatedOn: null,
      pdtStart: null,
      plannedDeparture: posting.plannedDeparture,
      plannedArrival: posting.plannedDeparture,
      plannedEnd: addMonths(posting.plannedDeparture, posting.tourMonths),
      today: c.today,
    }
    const criteria = (await criteriaOf(tx, [criteriaVersionId])).get(criteriaVersionId) ?? []
    const findings = (await judgeCases(tx, [{ case: one, criteria }], phases)).get(NOBODY) ?? []
    const { unmet, pending } = standingIn(findings, ['eligibility'], c.today)
    return {
      posting: { id: posting.id, code: posting.code, title: posting.title },
      verdict: unmet.length > 0 ? 'not-eligible' : pending.length > 0 ? 'incomplete' : 'eligible',
      applied: subject.applied,
      findings: findings.map(showFinding),
      subject,
    }
  },
  scope: ({ subject }) => subject.scope,
  hiddenFrom: { candidate: ['subject'] },
  offers: ({ subject }) => [on(apply, subject)],
  words: { title: oneWords.eligibility, intro: oneWords.eligibilityIntro },
})

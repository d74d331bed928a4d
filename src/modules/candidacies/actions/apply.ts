import { addMonths } from '#kernel/calendar.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { PoliceService } from '#modules/people/index.ts'
import { serviceOn } from '#modules/people/index.ts'
import { findPosting, type Posting, versionInForce } from '#modules/postings/index.ts'
import { defineAction, type Subject } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { hasOpenCandidacy } from '../store.ts'
import { insertCandidacy, insertConsent } from '../store-writing.ts'
import { actionWords } from '../words.ts'
import { candidacyHref } from '../words-of-addresses.ts'

/** A bulletin as one person can apply to it. */
export interface Applying extends Subject {
  posting: Posting
  criteriaVersionId: string
  service: PoliceService | null
  applied: boolean
}

/** An officer applies to a published bulletin, of their own free will, once (S4.11). The criteria are those of that day. */
export const apply = defineAction({
  name: 'candidacies.apply',
  doneBy: { candidate: 'self' },
  input: { postingId: field.id(), consent: field.yes() },
  subject: 'postingId',
  load: (tx, input, c) => applying(tx, input.postingId, c),
  openWhen: (subject, { today }) => againstApplying(subject, today),
  decide: ({ service }) => (service ? { serviceId: service.id } : refuse('no-home-service')),
  async save(tx, { posting, criteriaVersionId, scope }, { serviceId }, c) {
    const one = {
      id: c.fresh(),
      personId: scope.personId ?? '',
      postingId: posting.id,
      criteriaVersionId,
      missionId: posting.missionId,
      serviceId,
      plannedDeparture: posting.plannedDeparture,
      plannedArrival: posting.plannedDeparture,
      plannedEnd: addMonths(posting.plannedDeparture, posting.tourMonths),
    }
    await insertCandidacy(tx, one, c)
    const terms = { posting: posting.code, departure: posting.plannedDeparture, tourMonths: posting.tourMonths }
    await insertConsent(tx, one, 'apply', terms, c)
    const about = {
      candidacyId: one.id,
      personId: one.personId,
      postingId: one.postingId,
      missionId: one.missionId,
      serviceId,
    }
    return {
      id: one.id,
      facts: [{ name: 'candidacies.applied', about }],
      about: { kind: 'candidacy', id: one.id, personId: one.personId },
    }
  },
  constraints: { one_open_candidacy: 'already-applied' },
  goTo: (saved, lang) => candidacyHref(saved.id, lang),
  words: actionWords.apply,
})

/** The bulletin as the person behind the account can apply to it; null for somebody without a person's file. */
export async function applying(
  tx: Tx,
  postingId: string,
  c: Pick<Circumstances, 'actor' | 'today'>,
): Promise<Applying | null> {
  const { personId } = c.actor
  const posting = await findPosting(tx, postingId)
  const version = posting && (await versionInForce(tx, postingId))
  if (!personId || !posting || !version) return null
  return {
    id: postingId,
    scope: { personId },
    label: { en: `${posting.code} · ${posting.title.en}`, fr: `${posting.code} · ${posting.title.fr}` },
    posting,
    criteriaVersionId: version.id,
    service: await serviceOn(tx, personId, c.today),
    applied: await hasOpenCandidacy(tx, personId, postingId),
  }
}

function againstApplying({ posting, service, applied }: Applying, today: string): Refusal | null {
  if (posting.state !== 'published' || posting.closesOn < today) return refuse('bulletin-not-open')
  if (applied) return refuse('already-applied')
  return service ? null : refuse('no-home-service')
}

import { addDays, type Day } from '#kernel/calendar.ts'
import type { Certificate } from '#modules/people/index.ts'
import type { Case, Judgement } from '../../step.ts'

/**
 * Whether a certificate holds on the day, margin included: recorded, verified by a named person, counting by then and not yet
 * expired. One that runs out during the tour is met, and says the day on which it fails (issue 2 section 9).
 */
export function judgeCertificate(
  certificates: readonly Certificate[],
  on: Day,
  one: Pick<Case, 'plannedEnd'>,
): Judgement {
  const standing = certificates.filter((each) => each.revokedOn === null)
  if (standing.length === 0) {
    const revoked = certificates.length > 0
    return { result: revoked ? 'not-met' : 'pending', code: revoked ? 'revoked' : 'missing' }
  }
  const verified = standing.filter((each) => each.verifiedOn !== null)
  const best = latest(verified) ?? latest(standing)
  if (!best) return { result: 'pending', code: 'missing' }
  const value = certificateValue(best)
  if (best.verifiedOn === null) return { result: 'pending', code: 'not-verified', value }
  if (best.expiresOn !== null && best.expiresOn < on) {
    const params = { expires: best.expiresOn, day: on, fails: addDays(best.expiresOn, 1) }
    const renewed = latest(standing)
    const renewal = renewed && renewed !== best && (renewed.expiresOn === null || renewed.expiresOn >= on)
    return renewal
      ? { result: 'pending', code: 'renewal-not-verified', params, value, validUntil: best.expiresOn }
      : { result: 'not-met', code: 'expires-before', params, value, validUntil: best.expiresOn }
  }
  if (best.countsFrom > on)
    return {
      result: 'not-met',
      code: 'counts-later',
      params: { day: best.countsFrom },
      value,
      qualifiesOn: best.countsFrom,
    }
  if (best.expiresOn !== null && best.expiresOn < one.plannedEnd)
    return {
      result: 'met',
      code: 'runs-out-during-tour',
      params: { fails: addDays(best.expiresOn, 1) },
      value,
      validUntil: best.expiresOn,
    }
  return { result: 'met', code: 'valid', value, validUntil: best.expiresOn }
}

/** The one that lasts longest; without an end lasts longest of all. */
function latest(certificates: readonly Certificate[]): Certificate | undefined {
  return [...certificates].sort((a, b) => (endOf(a) < endOf(b) ? 1 : -1))[0]
}
const endOf = (one: Certificate): Day => one.expiresOn ?? '9999-12-31'

const certificateValue = (one: Certificate) => ({
  en: one.expiresOn ? `${one.typeName.en}, valid to ${one.expiresOn}` : `${one.typeName.en}, without end`,
  fr: one.expiresOn ? `${one.typeName.fr}, valide jusqu’au ${one.expiresOn}` : `${one.typeName.fr}, sans échéance`,
})

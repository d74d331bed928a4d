import { addMonths, type Day, isBefore } from '#kernel/calendar.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { CertificateType } from '../vocabulary.ts'

/**
 * The last day on which a certificate is valid; null: it has no end. What the certificate itself says goes before the length of
 * its type. "Not more than three years from issue" (W79): the same day of the month, or the last day of a shorter month.
 * Refuses `certificate-ends-before-issue`, and `certificate-end-needed` where only the paper can say it.
 */
export function expiryOf(
  type: Pick<CertificateType, 'validity' | 'validityMonths'>,
  issuedOn: Day,
  printed: Day | null,
): Day | null | Refusal {
  if (printed) return isBefore(issuedOn, printed) ? printed : refuse('certificate-ends-before-issue')
  switch (type.validity) {
    case 'months-from-issue':
      return type.validityMonths ? addMonths(issuedOn, type.validityMonths) : refuse('certificate-end-needed')
    case 'as-printed-on-it':
      return refuse('certificate-end-needed')
    case 'for-life':
    case 'configurable':
      return null
  }
}

import { type LegalStatus, legalStatuses } from '../vocabulary.ts'

/** As what somebody serves: by the pack's rule for the kind of mission; without one, as the kinds have always been. */
export function legalStatusIn(kind: string, rule?: string): LegalStatus {
  const known = legalStatuses.find((one) => one === rule)
  if (known) return known
  if (kind === 'UN') return 'expert-on-mission'
  return kind === 'court' || kind === 'permanent-mission' || kind === 'specialised-posting' ? 'posted' : 'seconded'
}

import type { LegalStatus } from '../vocabulary.ts'

/** As what somebody serves in a kind of mission. The UN's police officers are experts on mission; EU and bilateral ones are seconded. */
export function legalStatusIn(kind: string): LegalStatus {
  if (kind === 'UN') return 'expert-on-mission'
  return kind === 'court' || kind === 'permanent-mission' || kind === 'specialised-posting' ? 'posted' : 'seconded'
}

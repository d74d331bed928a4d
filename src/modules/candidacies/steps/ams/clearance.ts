import { addMonths, type Day } from '#kernel/calendar.ts'
import type { Certificate } from '#modules/people/index.ts'

/** The certificate type of the pack; called SAAT clearance until about 2016. */
export const AMS_CLEARANCE = 'ams-clearance'
export const AMS_MONTHS = 24

/** The verified AMS clearance that still holds on the day, with the last day on which it does; null where there is none. */
export function clearanceOn(
  certificates: readonly Certificate[],
  months: number,
  on: Day,
): { issuedOn: Day; until: Day } | null {
  const holding = certificates
    .filter((one) => one.revokedOn === null && one.verifiedOn !== null && one.issuedOn <= on)
    .map((one) => ({ issuedOn: one.issuedOn, until: untilOf(one, months) }))
    .filter(({ until }) => until >= on)
    .sort((a, b) => (a.until < b.until ? 1 : -1))
  return holding[0] ?? null
}

const untilOf = (one: Certificate, months: number): Day => {
  const byRule = addMonths(one.issuedOn, months)
  return one.expiresOn !== null && one.expiresOn < byRule ? one.expiresOn : byRule
}

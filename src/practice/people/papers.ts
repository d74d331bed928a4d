import { addDays, addMonths, type Day, daysBetween, minDay } from '#kernel/calendar.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { expiryOf } from '#modules/people/index.ts'
import type { Dice } from '../dice.ts'
import type { Reference } from '../reference.ts'
import type { HeldCertificate, Officer } from './officer.ts'

/** Years printed on papers that carry their own end. */
const printedYears: Record<string, number> = { passport: 10, 'driver-licence': 5, 'security-clearance': 5 }

/** Sees to it that an officer holds a verified paper of a type on a day, issued no later than `by`. */
export function seeToPaper(
  dice: Dice,
  officer: Officer,
  reference: Reference,
  o: { type: string; on: Day; by: Day; verifier: string },
): void {
  const holds = officer.certificates.some(
    (one) =>
      one.typeCode === o.type &&
      one.issuedOn <= o.by &&
      one.verifiedOn !== null &&
      one.verifiedOn <= o.by &&
      (one.expiresOn === null || one.expiresOn >= o.on),
  )
  if (holds) return
  const months = monthsOf(reference, o.type)
  const earliest = months === null ? addDays(o.by, -900) : addDays(addMonths(o.on, -months), 5)
  const latest = addDays(o.by, -12)
  const room = Math.max(0, Math.min(160, daysBetween(earliest, latest)))
  const issuedOn = addDays(latest, -dice.int(0, room))
  officer.certificates.push(issue(dice, reference, o.type, issuedOn, addDays(issuedOn, dice.int(2, 10)), o.verifier))
}

/** A paper issued on a day, with the end that its type or its print gives it. */
export function issue(
  dice: Dice,
  reference: Reference,
  type: string,
  issuedOn: Day,
  verifiedOn: Day | null,
  verifier: string,
): HeldCertificate {
  const record = reference.certificateTypes.find((one) => one.code === type)
  const printed = printedYears[type] ? addMonths(issuedOn, printedYears[type] * 12) : null
  const expiry = record ? expiryOf(record, issuedOn, printed) : null
  return {
    id: dice.uuid(),
    typeCode: type,
    number: `${type.slice(0, 2).toUpperCase()}-${dice.int(100_000, 999_999)}`,
    issuedOn,
    expiresOn: isRefusal(expiry) ? null : expiry,
    verifiedOn,
    verifiedByName: verifiedOn ? verifier : null,
    revokedOn: null,
  }
}

const monthsOf = (reference: Reference, type: string): number | null =>
  printedYears[type]
    ? printedYears[type] * 12
    : (reference.certificateTypes.find((one) => one.code === type)?.validityMonths ?? null)

/**
 * The papers that an officer holds today without having asked for a mission: a licence, mostly a passport, qualifications at
 * every point of their life: valid, within 90, 60 and 30 days of the end, expired, one revoked or still to be verified.
 */
export function ordinaryPapers(
  dice: Dice,
  officer: Officer,
  reference: Reference,
  anchor: Day,
  verifier: string,
): void {
  const has = (type: string) =>
    officer.certificates.some(
      (one) => one.typeCode === type && one.issuedOn <= anchor && (one.expiresOn ?? '9') > anchor,
    )
  const add = (type: string, daysLeft: number) => {
    if (has(type)) return
    const months = monthsOf(reference, type) ?? 12
    const issuedOn = addMonths(addDays(anchor, daysLeft), -months)
    // What was sent in during the last weeks may still wait to be verified.
    const fresh = issuedOn > addDays(anchor, -45)
    const verified = fresh && dice.chance(0.15) ? null : minDay(anchor, addDays(issuedOn, dice.int(2, 20)))
    const paper = issue(dice, reference, type, minDay(issuedOn, anchor), verified, verifier)
    officer.certificates.push(dice.chance(0.004) ? { ...paper, revokedOn: anchor } : paper)
  }
  const left = (months: number) =>
    dice.weighted<() => number>([
      [() => dice.int(95, months * 30), 62],
      [() => dice.int(61, 90), 8],
      [() => dice.int(31, 60), 8],
      [() => dice.int(1, 30), 8],
      [() => -dice.int(1, 200), 14],
    ])()
  add('driver-licence', dice.int(100, 1_700))
  if (dice.chance(0.7)) add('passport', dice.int(60, 3_400))
  add('first-aid-cpr', left(36))
  for (const type of ['firearms', 'baton', 'oc-spray']) if (dice.chance(0.85)) add(type, left(12))
  if (dice.chance(0.15)) add('ams-clearance', left(24))
}

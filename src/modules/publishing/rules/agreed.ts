import type { Day } from '#kernel/calendar.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Consent, ConsentPart, Content, Release } from '../vocabulary.ts'

/** Whether a consent holds on a day: given, not run out, not withdrawn. */
export const holds = (consent: Consent, day: Day): boolean =>
  consent.withdrawnOn === null && consent.givenOn <= day && (consent.until === null || consent.until >= day)

/** What of a story needs somebody's consent. */
export const neededFor = (content: Pick<Content, 'quote'>, hasPicture: boolean): ConsentPart[] => [
  'story',
  ...(content.quote.en.trim() !== '' || content.quote.fr.trim() !== '' ? (['quote'] as const) : []),
  ...(hasPicture ? (['picture'] as const) : []),
]

const noConsent: Record<ConsentPart, string> = {
  story: 'no-consent-to-story',
  quote: 'no-consent-to-quote',
  picture: 'no-consent-to-picture',
}

/** What a story lacks before it may go out on a day (S3.14): consent to each part, and a service's release. */
export function lacking(
  needed: readonly ConsentPart[],
  consents: readonly Consent[],
  releases: readonly Release[],
  day: Day,
): Refusal | null {
  const missing = needed.find((part) => !consents.some((one) => one.covers.includes(part) && holds(one, day)))
  if (missing) return refuse(noConsent[missing])
  return releases.some((one) => one.endedOn === null) ? null : refuse('no-release')
}

/** The consent under whose name a story goes out: of whoever is quoted, else of whom it tells. */
export const namedBy = (needed: readonly ConsentPart[], consents: readonly Consent[], day: Day): Consent | null =>
  consents.find((one) => holds(one, day) && one.covers.includes(needed.includes('quote') ? 'quote' : 'story')) ?? null

/** The last day on which every part is agreed to; null where none ends. A part is agreed to as long as any one consent to it holds. */
export function agreedUntil(needed: readonly ConsentPart[], consents: readonly Consent[], day: Day): Day | null {
  const ends = needed.map((part) => {
    const own = consents.filter((one) => one.covers.includes(part) && holds(one, day))
    return own.some((one) => one.until === null)
      ? null
      : own
          .map((one) => one.until!)
          .sort()
          .at(-1)!
  })
  return ends.filter((one) => one !== null && one !== undefined).sort()[0] ?? null
}

import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'
import { type CountryNames, countryName, formatPartialDate, joinWords } from '#platform/format.ts'
import type { LetterText, ProfileLine } from '../vocabulary/intake.ts'
import type { Partner, RequestRecord } from '../vocabulary.ts'
import { letterOfAcknowledgement as words } from '../words-of-acknowledgement.ts'
import { lineText } from './line-text.ts'

export interface Told {
  request: Pick<
    RequestRecord,
    | 'code'
    | 'subject'
    | 'requester'
    | 'noteReference'
    | 'noteDated'
    | 'receivedOn'
    | 'hostCountry'
    | 'askedNumber'
    | 'answerBy'
  >
  profile: readonly ProfileLine[]
  countries: CountryNames
  partners: readonly Partner[]
}

export interface Signed {
  on: Day
  signatory: string
  contact: string | null
  /** A sentence of one's own, in both languages. */
  remark: Localized | null
}

/** The acknowledgement in both languages, assembled from the request: its number, what was asked, the date, whom to reach. */
export const acknowledgementLetter = (told: Told, signed: Signed): Record<Language, LetterText> => ({
  en: letterIn('en', told, signed),
  fr: letterIn('fr', told, signed),
})

function letterIn(lang: Language, { request, profile, countries, partners }: Told, signed: Signed): LetterText {
  const t = (text: Localized, params: Record<string, string> = {}): string =>
    text[lang].replace(/\{([a-z]+)\}/g, (_, name: string) => params[name] ?? '')
  const day = (date: string) => formatPartialDate(lang, date)
  // GAC is the first point of contact for foreign requests (domain.md 3.1).
  const office = partners.find((one) => one.roles.includes('foreign-affairs'))?.name[lang]
  const line = (term: Localized, text: string | null) => (text === null ? [] : [{ term: t(term), text }])
  return {
    heading: t(words.title),
    place: [office, day(signed.on)].filter(Boolean).join(' · '),
    to: [t(words.to, { requester: request.requester })],
    reference: [
      ...line(words.reference, request.code),
      ...line(words.subject, request.subject),
      ...line(words.yourReference, request.noteReference),
      ...line(words.yourDate, request.noteDated && day(request.noteDated)),
      ...line(words.receivedOn, day(request.receivedOn)),
      ...line(words.country, request.hostCountry && countryName(lang, request.hostCountry, countries)),
      ...line(words.number, request.askedNumber === null ? null : String(request.askedNumber)),
      ...line(words.answerBy, request.answerBy && day(request.answerBy)),
    ],
    salutation: t(words.salutation),
    paragraphs: [
      t(words.received),
      ...(signed.remark ? [signed.remark[lang]] : []),
      t(words.next),
      ...(request.answerBy ? [t(words.deadline, { day: day(request.answerBy) })] : []),
      t(words.quote, { code: request.code }),
      ...(signed.contact ? [t(words.reach, { contact: signed.contact })] : []),
    ],
    profile: profile.map((one) => lineText(one, lang, joinWords)),
    closing: [t(words.closing), signed.signatory, office ?? t(words.office)],
  }
}

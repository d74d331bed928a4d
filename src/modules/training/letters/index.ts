import { formatHundredths, type Hundredths } from '#kernel/decimal.ts'
import type { Language, Localized } from '#kernel/language.ts'
import { defineLetter, type LetterDeclaration } from '#platform/letters/letter.ts'
import { assignmentLetter, certificateLetter, modulesLetter, seatLetter } from '../store/letter-facts.ts'
import { traineeHref } from '../vocabulary.ts'
import { letterWords, reasonWords } from '../words-letters.ts'

const percent = (mark: Hundredths): Localized => ({
  en: formatHundredths(mark, 'en'),
  fr: formatHundredths(mark, 'fr'),
})
const both = (text: string | null, none: Localized): Localized => (text ? { en: text, fr: text } : none)
const href: NonNullable<LetterDeclaration['href']> = (about, lang: Language) =>
  traineeHref(String(about.candidacyId), lang)

export const letters = [
  defineLetter({
    name: 'training.modules-assigned',
    on: 'training.assigned-modules',
    async recipients(tx, about) {
      const one = await modulesLetter(tx, String(about.candidacyId))
      if (!one) return []
      const { personId, name, count, due, mark } = one
      return [{ personId, params: { name, count, due, mark: percent(mark) } }]
    },
    href,
    words: letterWords.modulesAssigned,
  }),
  defineLetter({
    name: 'training.research-assigned',
    on: 'training.assigned-research',
    async recipients(tx, about) {
      const one = await assignmentLetter(tx, String(about.assignmentId))
      return one ? [{ personId: one.personId, params: { name: one.name, due: one.due } }] : []
    },
    href,
    words: letterWords.researchAssigned,
  }),
  defineLetter({
    name: 'training.certificate-issued',
    on: 'training.issued-certificate',
    async recipients(tx, about) {
      const one = await certificateLetter(tx, String(about.certificateId))
      if (!one) return []
      const { personId, name, code, title, mark } = one
      return [{ personId, params: { name, code, title, mark: percent(mark) } }]
    },
    href,
    words: letterWords.certificateIssued,
  }),
  defineLetter({
    name: 'training.assignment-returned',
    on: 'training.returned-assignment',
    async recipients(tx, about) {
      const one = await assignmentLetter(tx, String(about.assignmentId))
      if (!one) return []
      const remarks = both(one.remarks, reasonWords.noRemarks)
      return [{ personId: one.personId, params: { name: one.name, due: one.due, remarks } }]
    },
    href,
    words: letterWords.assignmentReturned,
  }),
  defineLetter({
    name: 'training.assignment-marked',
    on: 'training.marked-assignment',
    async recipients(tx, about) {
      const one = await assignmentLetter(tx, String(about.assignmentId))
      if (!one || one.mark === null) return []
      const params = {
        name: one.name,
        mark: percent(one.mark),
        passMark: percent(one.passMark),
        remarks: both(one.remarks, reasonWords.noRemarks),
      }
      return [{ personId: one.personId, params }]
    },
    href,
    words: letterWords.assignmentMarked,
  }),
  defineLetter({
    name: 'training.seat-confirmed',
    on: 'training.confirmed-seat',
    async recipients(tx, about) {
      const one = await seatLetter(tx, String(about.seatId))
      if (!one) return []
      const { personId, name, code, starts, ends, place } = one
      return [{ personId, params: { name, code, starts, ends, place } }]
    },
    href,
    words: letterWords.seatConfirmed,
  }),
  defineLetter({
    name: 'training.seat-lost',
    on: 'training.lost-seat',
    async recipients(tx, about) {
      const one = await seatLetter(tx, String(about.seatId))
      // who left the candidacy needs no new seat, and is not told of one
      if (!one || one.withdrawn) return []
      const { personId, name, code, starts, ends } = one
      const reason = one.cancelled ? reasonWords.cancelled : both(one.reason, reasonWords.none)
      return [{ personId, params: { name, code, starts, ends, reason } }]
    },
    href,
    words: letterWords.seatLost,
  }),
]

import { type Day, isAfter, isBefore } from '#kernel/calendar.ts'
import { earliest, parsePartialDate } from '#kernel/partial-date.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Organisation } from '../vocabulary/intake.ts'
import type { Asked } from '../vocabulary.ts'

/** What the form says, before names are recognized and dates read. */
export type Typed = Omit<Asked, 'requesterCode' | 'noteDated'> & { noteDated: string | null }

/** What can be recognized: organisations under their names, countries under theirs. */
export interface Known {
  organisations: readonly Organisation[]
  countries: readonly { code: string; en: string; fr: string }[]
}

const same = (a: string, b: string): boolean => plain(a) === plain(b)
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, "'").replace(/\s+/g, ' ').trim().toLowerCase()

/** The organisation that a name means, in either language, long or short; null where it is free text. */
export const organisationCalled = (name: string, known: Known): Organisation | null =>
  known.organisations.find((one) =>
    [one.name.en, one.name.fr, one.short?.en, one.short?.fr].some((called) => called && same(called, name)),
  ) ?? null

/** The two letters of a country by its name in either language or its letters; a name that nobody knows stays as it is. */
export const countryCalled = (name: string | null, known: Known): string | null =>
  name === null
    ? null
    : (known.countries.find((one) => same(one.en, name) || same(one.fr, name) || one.code === name.toUpperCase())
        ?.code ?? name)

/** What was asked, as it is kept: dates in order, names recognized, the note's date no more precise than it is known. */
export function askedOf(typed: Typed, known: Known, today: Day): Asked | Refusal {
  if (isAfter(typed.receivedOn, today)) return refuse('received-in-the-future')
  if (typed.answerBy && isBefore(typed.answerBy, typed.receivedOn)) return refuse('deadline-before-receipt')
  const noteDated = typed.noteDated === null ? null : parsePartialDate(typed.noteDated)
  if (typed.noteDated !== null && noteDated === null) return refuse('not-a-partial-date')
  if (noteDated !== null && isAfter(earliest(noteDated), typed.receivedOn)) return refuse('note-after-receipt')
  return {
    ...typed,
    noteDated,
    hostCountry: countryCalled(typed.hostCountry, known),
    requesterCode: organisationCalled(typed.requester, known)?.code ?? null,
  }
}

const keys = [
  'requesterKind',
  'requester',
  'subject',
  'text',
  'askedNumber',
  'hostCountry',
  'receivedOn',
  'answerBy',
  'channel',
  'noteReference',
  'noteDated',
] as const satisfies readonly (keyof Asked)[]
export const correctable: readonly (keyof Asked)[] = keys

/** Which parts of a request a correction changes. */
export const changedParts = (before: Asked, after: Asked): (keyof Asked)[] =>
  keys.filter((key) => before[key] !== after[key])

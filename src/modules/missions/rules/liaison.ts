import { type Day, isAfter } from '#kernel/calendar.ts'
import { earliest, type PartialDate, parsePartialDate } from '#kernel/partial-date.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { LiaisonEntry, LiaisonKind } from '../vocabulary/liaison.ts'

interface Noted {
  kind: LiaisonKind
  on: Day
  noteReference: string | null
  noteDated: string | null
}

/** The date of a note as precisely as it is known; a note verbale says its reference or its date, and is not younger than its arrival. */
export function noteOf(said: Noted, today: Day): { noteDated: PartialDate | null } | Refusal {
  if (isAfter(said.on, today)) return refuse('liaison-in-the-future')
  const noteDated = said.noteDated === null ? null : parsePartialDate(said.noteDated)
  if (said.noteDated !== null && noteDated === null) return refuse('not-a-partial-date')
  if (noteDated !== null && isAfter(earliest(noteDated), said.on)) return refuse('note-after-receipt')
  if (said.kind === 'note-verbale' && said.noteReference === null && noteDated === null) return refuse('note-not-named')
  return { noteDated }
}

/** A note verbale goes into intake once, from the entry that stands. */
export function mayForward(entry: Pick<LiaisonEntry, 'kind' | 'forwarded' | 'correctedById'>): Refusal | null {
  if (entry.kind !== 'note-verbale') return refuse('only-notes-are-forwarded')
  if (entry.forwarded) return refuse('already-forwarded')
  return entry.correctedById ? refuse('liaison-corrected') : null
}

/** An entry is corrected once, and not after it went into intake: there the request is corrected. */
export function mayCorrect(entry: Pick<LiaisonEntry, 'forwarded' | 'correctedById'>): Refusal | null {
  if (entry.correctedById) return refuse('liaison-corrected')
  return entry.forwarded ? refuse('already-forwarded') : null
}

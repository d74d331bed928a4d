import type { Day } from '#kernel/calendar.ts'
import type { Language } from '#kernel/language.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Attachments } from '#platform/files/attachments.ts'
import type { Sealer } from '#platform/files/sealing.ts'

/** What an action may use of the world besides its transaction: sealing and files. Pure rules never see it. */
export interface Tools {
  sealer: Sealer
  attachments: Attachments
}

/** Everything a decision depends on that is not a stored fact: who, when, in which language, and fresh identities. */
export interface Circumstances {
  actor: Actor
  /** The calendar day in the pack's time zone. */
  today: Day
  /** The instant, ISO 8601 in UTC. */
  now: string
  language: Language
  /** A fresh random 128-bit identifier. */
  fresh(): string
  /** A fresh random code that people can read out, such as `REQ-7KQ4-93M`. */
  freshCode(prefix: string): string
  requestId: string
  tools: Tools
}

/** The part of the circumstances that a predicate such as `openWhen` may depend on. */
export type Standing = Pick<Circumstances, 'actor' | 'today'>

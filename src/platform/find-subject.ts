import { isRefusal, type Refusal, refuse } from '#kernel/refusal.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { needsProof } from '#platform/access/step-up.ts'
import type { AnyAction, Choice, Subject } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { orShut } from '#platform/files/sealed-shut.ts'
import type { House } from '#platform/house.ts'
import { isOwnFile, reaches, roleOfAct, withinOf } from '#platform/reach.ts'

export interface Found {
  subject: Subject
  choices: Partial<Record<string, Choice[]>>
  prefill: Partial<Record<string, unknown>>
}

/** Loads what an act is about, for its form or for a file that is sent before it, under the same rules as the act itself, without doing anything. */
export async function findSubject(
  house: House,
  action: AnyAction,
  known: Record<string, unknown>,
  c: Circumstances,
): Promise<Found | Refusal> {
  const within = withinOf(action, c.actor)
  if (within === undefined) return refuse('not-yours')
  const unproved = action.stepUp ? needsProof(c) : null
  if (unproved) return unproved
  if (action.subject && known[action.subject] === undefined) return refuse('not-found')
  return inTransaction(
    house.db,
    { role: roleOfAct(action, c.actor), claims: claimsOf(c.actor, c.today) },
    async (tx) => {
      const subject: Subject | Refusal | null = await orShut(() => action.load(tx, known as never, c))
      if (isRefusal(subject)) return subject
      if (subject === null || !reaches(c.actor, within, subject.scope)) return refuse('not-found')
      if (isOwnFile(c.actor, within, subject.scope)) return refuse('own-file')
      const choices = (await action.choices?.(tx, subject, c)) ?? {}
      const prefill = (await action.prefill?.(tx, subject, c)) ?? {}
      return { subject, choices, prefill } satisfies Found
    },
  )
}

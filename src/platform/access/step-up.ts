import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Actor } from './actor.ts'

/** How long a proof of who one is counts for what is especially sensitive (trust.md 2.4), in seconds. */
export const proofLasts = 20 * 60

/**
 * The refusal `confirm-identity` where the actor has not proved in the last twenty minutes who they are, else null.
 * A system actor has no identity to confirm; a token counts only where it was issued for this (decisions/0008).
 */
export function needsProof({ actor, now }: { actor: Actor; now: string }): Refusal | null {
  if (actor.kind === 'system') return null
  const fresh = actor.provedAt !== undefined && Date.parse(now) - Date.parse(actor.provedAt) < proofLasts * 1000
  return fresh ? null : refuse('confirm-identity')
}

import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { FamilyChannel, FamilyContact, FamilySituation } from '../vocabulary/family.ts'

interface Asked {
  situation: FamilySituation
  contact: string
  thenContact: string | null
  channel: FamilyChannel
  afterDays: number | null
}

const reaches = (one: FamilyContact, channel: FamilyChannel): boolean =>
  channel === 'visit' || (channel === 'email' ? one.email !== null : one.phone !== null)

/** S0.55: whether a rule can be followed when its day comes: the people stand in the plan and can be reached that way. */
export function fitsPlan(asked: Asked, contacts: readonly FamilyContact[]): Refusal | null {
  if ((asked.situation === 'no-contact') !== (asked.afterDays !== null)) return refuse('family-days-for-silence')
  if (asked.contact === asked.thenContact) return refuse('family-not-twice')
  for (const id of [asked.contact, asked.thenContact]) {
    if (id === null) continue
    const one = contacts.find((contact) => contact.id === id)
    if (!one) return refuse('not-in-the-list')
    if (!reaches(one, asked.channel)) return refuse('family-channel-missing')
  }
  return null
}

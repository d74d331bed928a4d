import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { liftProtection, type Protection, protect, protectionOf } from '../store/protection.ts'
import { type MissionSubject, missionSubject } from '../subject.ts'
import { missionHref } from '../vocabulary.ts'
import { protectionWords } from '../words-of-protection.ts'

interface Guarded extends MissionSubject {
  protection: Protection | null
}
const doneBy = { 'rcmp-planner': 'programme', 'mission-desk': 'own-mission' } as const
const input = { missionId: field.id(), reason: field.text(500) }

/** From the commit on nothing of the mission is public but that there is an operation in its country (decisions/0020). */
export const protectMission = defineAction({
  name: 'missions.protect',
  doneBy,
  input,
  subject: 'missionId',
  load: (tx, { missionId }, c) => guarded(tx, missionId, c.today),
  openWhen: ({ protection }: Guarded) => (protection ? refuse('mission-is-protected') : null),
  decide: (_subject, { reason }) => ({ reason }),
  async save(tx, { id }, { reason }, c) {
    await protect(tx, id, reason, c)
    return {
      id,
      facts: [{ name: 'missions.protected', about: { missionId: id } }],
      about: { kind: 'mission', id },
    }
  },
  danger: true,
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: protectionWords.protect,
})

/** What was hidden is public again, as it is published now. */
export const unprotectMission = defineAction({
  name: 'missions.unprotect',
  doneBy,
  input,
  subject: 'missionId',
  load: (tx, { missionId }, c) => guarded(tx, missionId, c.today),
  openWhen: ({ protection }: Guarded) => (protection ? null : refuse('mission-is-not-protected')),
  decide: (_subject, { reason }) => ({ reason }),
  async save(tx, { id }, { reason }, c) {
    await liftProtection(tx, id, reason, c)
    return {
      id,
      facts: [{ name: 'missions.unprotected', about: { missionId: id } }],
      about: { kind: 'mission', id },
    }
  },
  danger: true,
  goTo: (saved, lang) => missionHref(saved.id, lang),
  words: protectionWords.unprotect,
})

async function guarded(tx: Parameters<typeof missionSubject>[0], id: string, today: string): Promise<Guarded | null> {
  const subject = await missionSubject(tx, id, today, true)
  return subject && { ...subject, protection: await protectionOf(tx, subject.mission.code) }
}

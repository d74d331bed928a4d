import { isComplete } from '#kernel/language.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { positionSubject } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { findStagedForUpdate } from '#platform/files/attachment-store.ts'
import {
  type DeliverableFile,
  holdsPost,
  insertDeliverable,
  lockDeliverable,
  settleDeliverable,
} from '../store/deliverables.ts'
import { deliverableHref, deliverableKinds, deliverablesOfHref } from '../vocabulary/posts.ts'
import { deliverableActionWords } from '../words-of-deliverables.ts'

/** S2-83..85: what the adviser on a post is to hand in, and by when. */
export const planDeliverable = defineAction({
  name: 'deployments.plan-deliverable',
  doneBy: { 'rcmp-planner': 'programme', 'mission-desk': 'own-mission' },
  input: {
    positionId: field.id(),
    title: field.both(200),
    kind: field.choice(deliverableKinds),
    dueOn: field.day(),
  },
  subject: 'positionId',
  load: (tx, input) => positionSubject(tx, input.positionId),
  openWhen: () => null,
  decide: ({ position }, input, c) => {
    if (!isComplete(input.title)) return refuse('title-in-both-languages')
    const { title, kind, dueOn } = input
    return { id: c.fresh(), positionId: position.id, missionId: position.missionId, title, kind, dueOn }
  },
  async save(tx, { position }, one, c) {
    await insertDeliverable(tx, one, c)
    return {
      id: position.id,
      facts: [{ name: 'deployments.planned-deliverable', about: { positionId: position.id, deliverableId: one.id } }],
      about: { kind: 'deliverable', id: one.id },
    }
  },
  goTo: (saved, lang) => deliverablesOfHref(saved.id, lang),
  words: deliverableActionWords.plan,
})

/** The line of a post as a subject: the holder's own, and the mission's. */
export const deliverableSubjectOf = (one: DeliverableFile, holder: string | null) => ({
  id: one.id,
  version: one.version,
  scope: { missionId: one.missionId, personId: holder },
  label: { en: `${one.positionCode} · ${one.title.en}`, fr: `${one.positionCode} · ${one.title.fr}` },
  deliverable: one,
})

/** Who holds the post and asks, or nobody: staff have no posts of their own here. */
export const holderOf = async (tx: Tx, one: { positionId: string }, { actor }: Pick<Circumstances, 'actor'>) =>
  actor.duty === 'candidate' && (await holdsPost(tx, one.positionId)) ? actor.personId : null

export const recordDelivery = defineAction({
  name: 'deployments.record-delivery',
  doneBy: { candidate: 'self', 'rcmp-planner': 'programme', 'mission-desk': 'own-mission' },
  input: {
    deliverableId: field.id(),
    on: field.day(),
    file: field.optionalFile(),
    note: field.optionalText(500),
  },
  subject: 'deliverableId',
  async load(tx, input, c) {
    const one = await lockDeliverable(tx, input.deliverableId)
    return (
      one && {
        ...deliverableSubjectOf(one, await holderOf(tx, one, c)),
        file: input.file ? await findStagedForUpdate(tx, input.file, c.actor.accountId) : null,
      }
    )
  },
  openWhen: ({ deliverable }) => (deliverable.state === 'planned' ? null : refuse('deliverable-settled')),
  decide: ({ file }, input, c) => {
    if (input.file && file?.compartment !== 'ordinary') return refuse('file-not-found')
    if (!input.file && !input.note) return refuse('nothing-handed-in')
    return input.on > c.today ? refuse('day-in-the-future') : { on: input.on, note: input.note || null }
  },
  async save(tx, subject, { on, note }, c, input) {
    let attachmentId: string | null = null
    if (input.file) {
      const to = { kind: 'deliverable', id: subject.id, scope: { missionId: subject.deliverable.missionId } }
      const kept = await c.tools.attachments.attach(tx, c, input.file, to)
      if (isRefusal(kept)) throw new Error(`The file was there a moment ago: ${kept.code}`)
      attachmentId = kept.id
    }
    await settleDeliverable(tx, subject.id, { state: 'delivered', on, note, attachmentId }, c)
    return {
      id: subject.id,
      facts: [{ name: 'deployments.recorded-delivery', about: { deliverableId: subject.id, on } }],
      about: { kind: 'deliverable', id: subject.id },
    }
  },
  prefill: async (_tx, _subject, c) => ({ on: c.today }),
  goTo: (saved, lang) => deliverableHref(saved.id, lang),
  words: deliverableActionWords.deliver,
})

export const dropDeliverable = defineAction({
  name: 'deployments.drop-deliverable',
  doneBy: { 'rcmp-planner': 'programme', 'mission-desk': 'own-mission' },
  input: { deliverableId: field.id(), reason: field.text(500) },
  subject: 'deliverableId',
  danger: true,
  async load(tx, input) {
    const one = await lockDeliverable(tx, input.deliverableId)
    return one && { ...deliverableSubjectOf(one, null), file: null }
  },
  openWhen: ({ deliverable }) => (deliverable.state === 'planned' ? null : refuse('deliverable-settled')),
  decide: (_subject, { reason }) => ({ reason }),
  async save(tx, subject, { reason }, c) {
    await settleDeliverable(tx, subject.id, { state: 'dropped', on: c.today, note: reason, attachmentId: null }, c)
    return {
      id: subject.id,
      facts: [{ name: 'deployments.dropped-deliverable', about: { deliverableId: subject.id } }],
      about: { kind: 'deliverable', id: subject.id },
    }
  },
  goTo: (saved, lang) => deliverableHref(saved.id, lang),
  words: deliverableActionWords.drop,
})

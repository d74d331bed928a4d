import type { Localized } from '#kernel/language.ts'
import { findPosition, missionOn, type Position, positionSubjectOf } from '#modules/missions/index.ts'
import { on, type Scope } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import {
  deliverableSubjectOf,
  dropDeliverable,
  holderOf,
  planDeliverable,
  recordDelivery,
} from '../actions/deliverables.ts'
import { type DeliverableFile, deliverablesOf, findDeliverable, listDeliverables } from '../store/deliverables.ts'
import { deliverableKinds } from '../vocabulary/posts.ts'
import { deliverablePageWords } from '../words-of-deliverables.ts'

export type { DeliverableFile } from '../store/deliverables.ts'

const staff = {
  'rcmp-planner': 'programme',
  'mission-desk': 'own-mission',
  'contingent-commander': 'own-mission',
} as const

export type DeliverableLine = DeliverableFile & { late: boolean }

/** What the advisers' posts are to hand in, whatever the post; for an officer, that of their own. */
export const deliverablesList = defineView({
  name: 'deployments.deliverables',
  seenBy: { ...staff, candidate: 'self' },
  query: {
    ...listFields,
    mission: field.optionalText(40),
    kind: field.optionalChoice(deliverableKinds),
    state: field.optionalChoice(['planned', 'overdue', 'delivered', 'dropped']),
  },
  async load(tx, query, c): Promise<ListData<DeliverableLine>> {
    const list = await listDeliverables(tx, query, c.today)
    const late = (one: DeliverableFile) => one.state === 'planned' && one.dueOn < c.today
    return { ...list, rows: list.rows.map((one) => ({ ...one, late: late(one) })) }
  },
  words: { title: deliverablePageWords.list, intro: deliverablePageWords.listIntro },
})

export interface DeliverablesOfPost {
  position: Position
  missionName: Localized
  deliverables: DeliverableFile[]
}

/** The same of one post: a room of the position. */
export const deliverablesOfPost = defineView({
  name: 'deployments.deliverables-of-position',
  seenBy: staff,
  query: { id: field.id() },
  async load(tx, query, c): Promise<DeliverablesOfPost | null> {
    const position = await findPosition(tx, query.id)
    const mission = position && (await missionOn(tx, position.missionId, c.today))
    return position && mission
      ? { position, missionName: mission.name, deliverables: await deliverablesOf(tx, position.id) }
      : null
  },
  scope: ({ position }): Scope => ({ missionId: position.missionId }),
  offers: ({ position, deliverables }) => [
    on(planDeliverable, positionSubjectOf(position, [], null)),
    ...deliverables.map((one) => on(recordDelivery, { ...deliverableSubjectOf(one, null), file: null })),
  ],
  words: { title: deliverablePageWords.list },
})

export interface DeliverablePageData {
  deliverable: DeliverableFile
  holder: string | null
}

export const deliverableView = defineView({
  name: 'deployments.deliverable',
  seenBy: { ...staff, candidate: 'self' },
  query: { id: field.id() },
  async load(tx, query, c): Promise<DeliverablePageData | null> {
    const deliverable = await findDeliverable(tx, query.id)
    return deliverable && { deliverable, holder: await holderOf(tx, deliverable, c) }
  },
  scope: ({ deliverable, holder }): Scope => ({ missionId: deliverable.missionId, personId: holder }),
  about: ({ deliverable }) => ({ kind: 'deliverable', id: deliverable.id }),
  offers: ({ deliverable, holder }) => [
    on(recordDelivery, { ...deliverableSubjectOf(deliverable, holder), file: null }),
    on(dropDeliverable, { ...deliverableSubjectOf(deliverable, holder), file: null }),
  ],
  words: { title: deliverablePageWords.one },
})

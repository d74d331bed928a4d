import type { Localized } from '#kernel/language.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { addProgrammeLink } from '../actions/add-programme-link.ts'
import { changeLink } from '../actions/change-link.ts'
import { publishLink, unpublishLink, withdrawLink } from '../actions/publish-link.ts'
import { findLink, listLinks } from '../store/links.ts'
import { missionOn } from '../store/missions.ts'
import { type LinkSubject, linkSubjectOf } from '../subject-of-record.ts'
import { recordWords } from '../words-of-record.ts'

export type { LinkLine } from '../store/links.ts'

const seenBy = { 'communications-officer': 'programme', 'rcmp-planner': 'programme' } as const

/** S2.15: where mission records lead, and whether it is there. */
export const linksList = defineView({
  name: 'missions.links',
  seenBy,
  query: { ...listFields, state: field.optionalChoice(['works', 'broken', 'not-checked']) },
  load: (tx, query, c) => listLinks(tx, query, c.today),
  offers: () => [on(addProgrammeLink, { id: 'new', scope: {}, organisations: [] })],
  words: { title: recordWords.linkList, intro: recordWords.linkListIntro },
})

export interface LinkFile extends LinkSubject {
  mission: Localized
}

export const linkView = defineView({
  name: 'missions.link',
  seenBy,
  query: { id: field.id() },
  async load(tx, query, c): Promise<LinkFile | null> {
    const link = await findLink(tx, query.id, c.today)
    if (!link) return null
    const mission = link.missionId ? await missionOn(tx, link.missionId, c.today) : null
    return { ...linkSubjectOf(link), mission: mission?.name ?? recordWords.programme }
  },
  scope: (data) => data.scope,
  about: (data) => ({ kind: 'department-link', id: data.id }),
  offers: (data) => [
    on(changeLink, { ...data, organisations: [] }),
    on(publishLink, data),
    on(unpublishLink, data),
    on(withdrawLink, data),
  ],
  words: { title: recordWords.link },
})

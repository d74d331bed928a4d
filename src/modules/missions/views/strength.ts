import type { Localized } from '#kernel/language.ts'
import { requestHref } from '#modules/requests/index.ts'
import { field } from '#platform/fields.ts'
import { listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { missionOn } from '../store/missions.ts'
import { type StrengthLine, strengthHistory } from '../store/strength-history.ts'
import { strengthScopes } from '../vocabulary.ts'
import { lifePageWords } from '../words-of-life-pages.ts'
import { deciders, readers } from './seen-by.ts'

/** A number with the page of its decision, where it has one. */
export interface StrengthRow extends Omit<StrengthLine, 'request_id'> {
  decision_href: Localized | null
}

/** Every number of a mission: how long it holds, by which decision or source, as at a day and as known at one. */
export const strengthView = defineView({
  name: 'missions.strength',
  seenBy: { ...readers, ...deciders },
  query: {
    id: field.id(),
    ...listFields,
    scope: field.optionalChoice(strengthScopes),
    asAt: field.optionalDay(),
    knownAt: field.optionalDay(),
  },
  async load(tx, query, c) {
    const mission = await missionOn(tx, query.id, c.today)
    if (!mission) return null
    const list = await strengthHistory(tx, mission.id, query)
    const rows = list.rows.map(
      ({ request_id, ...row }): StrengthRow => ({
        ...row,
        decision_href: request_id ? { en: requestHref(request_id, 'en'), fr: requestHref(request_id, 'fr') } : null,
      }),
    )
    return { ...list, rows, missionId: mission.id, missionName: mission.name }
  },
  scope: (data) => ({ missionId: data.missionId }),
  about: (data) => ({ kind: 'mission', id: data.missionId }),
  words: { title: lifePageWords.strength, intro: lifePageWords.strengthIntro },
})

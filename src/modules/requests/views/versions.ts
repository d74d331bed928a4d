import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { changedParts } from '../rules/asked.ts'
import { endedLines, versionsOf } from '../store/intake.ts'
import { findRequest } from '../store/requests.ts'
import type { EarlierVersion, ProfileLine } from '../vocabulary/intake.ts'
import type { Asked } from '../vocabulary.ts'
import { intakePageWords } from '../words-of-intake-pages.ts'
import { requestsList } from './list.ts'

export interface VersionsPage {
  id: string
  code: string
  subject: string
  versions: (Omit<EarlierVersion, 'said'> & {
    /** What each changed part said before, and after. */
    changes: { part: string; before: string | number | null; after: string | number | null }[]
  })[]
  lines: (ProfileLine & { endedAt: string; by: string | null; replaced: boolean })[]
}

/** What a request said before it was corrected. */
export const versionsView = defineView({
  name: 'requests.versions',
  seenBy: requestsList.seenBy,
  query: { id: field.id() },
  async load(tx, query): Promise<VersionsPage | null> {
    const request = await findRequest(tx, query.id)
    if (!request) return null
    let after = request as Asked
    const versions = (await versionsOf(tx, query.id)).map(({ said, ...one }) => {
      const before = said as unknown as Asked
      const changes = changedParts(before, after).map((part) => ({ part, before: before[part], after: after[part] }))
      after = before
      return { ...one, changes }
    })
    return {
      id: request.id,
      code: request.code,
      subject: request.subject,
      versions,
      lines: await endedLines(tx, query.id),
    }
  },
  about: (data) => ({ kind: 'request', id: data.id }),
  words: { title: intakePageWords.versions, intro: intakePageWords.versionsIntro },
})

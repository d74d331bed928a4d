import { serviceKinds } from '#modules/people/index.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { type DeploymentLine, listContingent } from '../store/lists.ts'
import { pageWords } from '../words-pages.ts'

export interface ContingentData extends ListData<DeploymentLine> {
  day: string
}

/** Who is in mission on a day, for the commander on the spot: their own mission and no other. */
export const contingentView = defineView({
  name: 'deployments.contingent',
  audited: true,
  seenBy: { 'contingent-commander': 'own-mission', 'mission-desk': 'own-mission' },
  query: {
    ...listFields,
    mission: field.optionalText(40),
    service: field.optionalText(40),
    serviceKind: field.optionalChoice(serviceKinds),
    day: field.optionalDay(),
  },
  async load(tx, query, c): Promise<ContingentData> {
    const day = query.day ?? c.today
    return { ...(await listContingent(tx, query, day)), day }
  },
  words: { title: pageWords.contingent, intro: pageWords.contingentIntro },
})

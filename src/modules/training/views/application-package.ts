import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import type { ApplicationPackage } from '../application-package/contents.ts'
import { itemsOf } from '../application-package/items.ts'
import { packageFacts, packageHead } from '../application-package/store-of-package.ts'
import { packageWords } from '../application-package/words.ts'

/** The mission application package of one candidacy (S0-64): what is in it; the page downloads it as one bundle. */
export const applicationPackage = defineView({
  name: 'training.application-package',
  seenBy: {
    candidate: 'self',
    'irss-officer': 'programme',
    'service-coordinator': 'own-service',
    'rcmp-adviser': 'own-service',
  },
  audited: true,
  query: { id: field.id() },
  scope: (data: ApplicationPackage) => ({ personId: data.personId, serviceId: data.serviceId }),
  about: (data: ApplicationPackage) => ({ kind: 'candidacy', id: data.candidacyId, personId: data.personId }),
  async load(tx, query, c): Promise<ApplicationPackage | null> {
    const head = await packageHead(tx, query.id)
    return head && { ...head, items: itemsOf(await packageFacts(tx, head, c.today)) }
  },
  words: { title: packageWords.title },
})

import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { listServices, type ServiceLine } from '../store/police-services.ts'
import { serviceKinds } from '../vocabulary.ts'
import { pageWords } from '../words.ts'

export type { ServiceLine } from '../store/police-services.ts'

/** S3-17: "a wide range of police services, not only the RCMP". Nothing personal: a count where the reader may count. */
export const servicesList = defineView({
  name: 'people.services',
  seenBy: 'everyone-signed-in',
  query: {
    ...listFields,
    kind: field.optionalChoice(serviceKinds),
    partnership: field.optionalChoice(['known-partner', 'example']),
  },
  load: (tx, query, c): Promise<ListData<ServiceLine>> => listServices(tx, query, c.today, c.language),
  words: { title: pageWords.services, intro: pageWords.servicesIntro },
})

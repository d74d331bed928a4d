import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { changeService } from '../actions/change-service.ts'
import { registerOfficer } from '../actions/register-officer.ts'
import { listOfficers, type OfficerLine } from '../store/list-officers.ts'
import { certificateConcerns, serviceKinds } from '../vocabulary.ts'
import { pageWords } from '../words.ts'
import { readers } from './readers.ts'

export type { OfficerLine } from '../store/list-officers.ts'

/** The officers whom the reader may see: the row policies narrow it to their own service. */
export const officersList = defineView({
  name: 'people.officers',
  seenBy: readers,
  query: {
    ...listFields,
    service: field.optionalText(100),
    kind: field.optionalChoice(serviceKinds),
    language: field.optionalChoice(['en', 'fr']),
    certificates: field.optionalChoice(certificateConcerns),
  },
  load: (tx, query, c): Promise<ListData<OfficerLine>> => listOfficers(tx, query, c),
  offers: (_data, c) => {
    const scope = { serviceId: c.actor.services[0] ?? null }
    return [
      on(registerOfficer, { id: 'new', scope, practice: false }),
      on(changeService, { id: 'new', scope, mover: null }),
    ]
  },
  words: { title: pageWords.officers, intro: pageWords.officersIntro },
})

import { defineLetter } from '#platform/letters/letter.ts'
import { allServices } from '../store/persons.ts'
import { myRecordHref } from '../vocabulary.ts'
import { letterWords } from '../words.ts'

/** To the officer who now belongs to another service: who looks after the file from which day on. */
export const changedService = defineLetter({
  name: 'people.changed-service',
  on: 'people.changed-service',
  async recipients(tx, about) {
    const service = (await allServices(tx)).find((one) => one.id === about.toServiceId)
    if (!service) return []
    return [{ personId: String(about.personId), params: { service: service.name, day: String(about.from) } }]
  },
  href: (_about, language) => myRecordHref(language),
  words: letterWords.changedService,
})

import { defineLetter } from '#platform/letters/letter.ts'
import { findCertificate } from '../store/certificates.ts'
import { myRecordHref } from '../vocabulary.ts'
import { letterWords } from '../words.ts'

/** To the officer whose certificate is about to end. */
export const certificateExpiring = defineLetter({
  name: 'people.certificate-expiring',
  on: 'people.certificate-expiring',
  async recipients(tx, about) {
    const one = await findCertificate(tx, String(about.certificateId))
    if (!one?.expiresOn) return []
    return [{ personId: one.personId, params: { type: one.typeName, day: one.expiresOn } }]
  },
  href: (_about, language) => myRecordHref(language),
  words: letterWords.certificateExpiring,
})

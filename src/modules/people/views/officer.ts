import { type Offering, on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { attest } from '../actions/attest.ts'
import { correctPerson } from '../actions/correct-person.ts'
import { recordCertificate } from '../actions/record-certificate.ts'
import { recordEmploymentPeriod } from '../actions/record-employment-period.ts'
import { recordFitnessResult } from '../actions/record-fitness-result.ts'
import { recordLanguageLevel } from '../actions/record-language-level.ts'
import { recordRank } from '../actions/record-rank.ts'
import { revokeCertificate } from '../actions/revoke-certificate.ts'
import { verifyCertificate } from '../actions/verify-certificate.ts'
import { type OfficerRecord, officerRecord } from '../store/officer-record.ts'
import { certificateSubjectOf } from '../store/subject.ts'
import { pageWords } from '../words.ts'
import { readers } from './readers.ts'

export type { OfficerRecord } from '../store/officer-record.ts'

/** One officer: services, ranks, years, certificates, tests, languages and attestations. Nothing of health or conduct. */
export const officerView = defineView({
  name: 'people.officer',
  seenBy: { ...readers, candidate: 'self' },
  query: { id: field.id() },
  load: (tx, query, c): Promise<OfficerRecord | null> => officerRecord(tx, query.id, c.today),
  scope: (data) => data.scope,
  about: (data) => ({ kind: 'person', id: data.id, personId: data.id }),
  offers: offersOn,
  words: { title: pageWords.officer },
})

/** What can be done about an officer's record, and about each certificate on it. */
export function offersOn(data: OfficerRecord): Offering[] {
  return [
    on(recordCertificate, { ...data, types: [], evidence: null }),
    on(attest, data),
    on(recordFitnessResult, { ...data, protocols: [] }),
    on(recordLanguageLevel, data),
    on(recordRank, { ...data, ranks: [] }),
    on(recordEmploymentPeriod, { ...data, rows: [] }),
    on(correctPerson, data),
    ...data.certificates.flatMap((one) => {
      const subject = certificateSubjectOf(one, data.person, data.service)
      return [on(verifyCertificate, subject), on(revokeCertificate, subject)]
    }),
  ]
}

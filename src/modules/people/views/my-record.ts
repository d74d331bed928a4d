import { defineView } from '#platform/view.ts'
import { type ContactAnswer, contactFor } from '../store/contacts.ts'
import { type OfficerRecord, officerRecord } from '../store/officer-record.ts'
import { pageWords } from '../words.ts'
import { offersOn } from './officer.ts'

export interface MyRecord {
  record: OfficerRecord | null
  contact: ContactAnswer
}

/** A candidate's own record, and who to turn to about it. */
export const myRecord = defineView({
  name: 'people.my-record',
  seenBy: { candidate: 'self' },
  query: {},
  async load(tx, _query, c): Promise<MyRecord> {
    const record = c.actor.personId ? await officerRecord(tx, c.actor.personId, c.today) : null
    return { record, contact: await contactFor(tx, { serviceId: record?.service?.id ?? null, day: c.today }) }
  },
  scope: ({ record }) => record?.scope ?? {},
  offers: ({ record }) => (record ? offersOn(record) : []),
  words: { title: pageWords.myRecord, intro: pageWords.myRecordIntro },
})

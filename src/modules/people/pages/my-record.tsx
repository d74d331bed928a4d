import { EmptyState, Section } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { MyRecord } from '../views/my-record.ts'
import { pageWords } from '../words.ts'
import { ContactText } from './contact.tsx'
import { RecordBody } from './officer.tsx'

/** The officer's own record, and who to turn to about it. */
export function MyRecordPage({ data, lang, t, offers, csrf }: PageProps<MyRecord>) {
  const contact = (
    <Section title={t(pageWords.contact)} framed>
      <ContactText lang={lang} t={t} contact={data.contact} />
    </Section>
  )
  if (!data.record)
    return (
      <>
        <EmptyState title={t(pageWords.noRecordTitle)} text={t(pageWords.noRecordText)} />
        {contact}
      </>
    )
  return (
    <>
      <RecordBody lang={lang} t={t} offers={offers} csrf={csrf} record={data.record} />
      {contact}
    </>
  )
}

import { Code, Columns, DayText, Offers, Section, SummaryList } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { OfficerRecord } from '../views/officer.ts'
import { officerFileHref, serviceHref } from '../vocabulary.ts'
import { languageWords, pageWords, sexWords } from '../words.ts'
import { CertificatesPart } from './certificates.tsx'
import { AttestationsPart, FitnessPart, LanguagesPart } from './evidence.tsx'
import { HistoryParts } from './history.tsx'

type Props = Pick<PageProps<object>, 'lang' | 't' | 'offers' | 'csrf'> & { record: OfficerRecord }

/** One officer as one page. */
export const OfficerPage = ({ data, ...props }: PageProps<OfficerRecord>) => <RecordBody {...props} record={data} />

/** The record itself, for those who keep it and for the officer. */
export function RecordBody({ lang, t, offers, csrf, record }: Props) {
  const own = offers.filter((offer) => offer.subjectId === record.id)
  return (
    <>
      <Offers offers={own} csrf={csrf} />
      <Personal lang={lang} t={t} record={record} />
      <CertificatesPart lang={lang} t={t} offers={offers} certificates={record.certificates} />
      <Columns
        main={
          <>
            <FitnessPart lang={lang} t={t} record={record} />
            <LanguagesPart lang={lang} t={t} record={record} />
            <AttestationsPart lang={lang} t={t} record={record} />
          </>
        }
        side={<HistoryParts lang={lang} t={t} record={record} />}
      />
    </>
  )
}

function Personal({ lang, t, record }: Pick<Props, 'lang' | 't' | 'record'>) {
  const { person, service, rank, operationalMonths: months } = record
  const served = sentence(pageWords.years, { years: Math.floor(months / 12), months: months % 12 }, lang)
  return (
    <Section title={t(pageWords.personal)}>
      <SummaryList
        columns={2}
        rows={[
          { key: t(pageWords.code), value: <Code>{person.code}</Code> },
          {
            key: t(pageWords.service),
            value: service ? <a href={serviceHref(service.id, lang)}>{t(service.name)}</a> : t(pageWords.noService),
          },
          { key: t(pageWords.rank), value: rank && t(rank.name) },
          { key: t(pageWords.operational), value: served },
          { key: t(pageWords.standing), value: t(person.sworn ? pageWords.sworn : pageWords.civilian) },
          { key: t(pageWords.bornOn), value: <DayText lang={lang} day={person.bornOn} /> },
          { key: t(pageWords.sex), value: person.sex && t(sexWords[person.sex]) },
          { key: t(pageWords.correspondence), value: t(languageWords[person.language]) },
          { key: t(pageWords.email), value: person.email && <a href={`mailto:${person.email}`}>{person.email}</a> },
          {
            key: t(pageWords.file),
            value: <a href={officerFileHref(person.id, lang)}>{t(pageWords.timeline)}</a>,
          },
        ]}
      />
    </Section>
  )
}

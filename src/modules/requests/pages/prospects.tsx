import type { Language } from '#kernel/language.ts'
import {
  Code,
  Columns,
  DayText,
  Nothing,
  Offers,
  Prose,
  Section,
  SummaryList,
  Tag,
  Timeline,
  type Tone,
} from '#platform/web/components/index.ts'
import { countryName } from '#platform/web/format.ts'
import type { ListPresentation, PageProps } from '#platform/web/page-binding.ts'
import type { ProspectPage as Data, ProspectLine } from '../views/prospects.ts'
import { confidences, type ProspectStatus, parties, prospectHref, prospectStatuses } from '../vocabulary/prospects.ts'
import { requestHref } from '../vocabulary.ts'
import { confidenceWords, partyWords, prospectStatusWords, prospectPageWords as words } from '../words-of-prospects.ts'

const tone: Record<ProspectStatus, Tone> = {
  idea: 'neutral',
  explored: 'info',
  'in-discussion': 'info',
  expected: 'warning',
  requested: 'good',
  dropped: 'neutral',
}
export const ProspectTag = ({ status, lang }: { status: ProspectStatus; lang: Language }) => (
  <Tag tone={tone[status]} text={prospectStatusWords[status][lang]} />
)
const called = (row: ProspectLine, lang: Language) =>
  row.country_name?.[lang] ?? (row.country ? countryName(lang, row.country, null) : null)

export const prospectColumns: ListPresentation<ProspectLine> = {
  columns: [
    { key: 'code', label: words.number, sort: 'code', cell: (row) => <Code>{row.code}</Code>, csv: (row) => row.code },
    { key: 'title', label: words.about, sort: 'title', long: true, cell: (row) => row.title },
    {
      key: 'country',
      label: words.country,
      sort: 'country',
      cell: (row, { lang }) => called(row, lang) ?? <Nothing />,
      csv: (row, { lang }) => called(row, lang),
    },
    {
      key: 'organisation',
      label: words.organisation,
      cell: (row, { lang }) => row.organisation_name?.[lang] ?? row.organisation ?? <Nothing />,
      csv: (row, { lang }) => row.organisation_name?.[lang] ?? row.organisation,
    },
    {
      key: 'status',
      label: words.status,
      sort: 'status',
      cell: (row, { lang }) => <ProspectTag status={row.status} lang={lang} />,
      csv: (row, { t }) => t(prospectStatusWords[row.status]),
    },
    {
      key: 'confidence',
      label: words.confidence,
      sort: 'confidence',
      cell: (row, { t }) => t(confidenceWords[row.confidence]),
    },
    {
      key: 'next',
      label: words.nextStep,
      long: true,
      cell: (row) => row.next_step ?? <Nothing />,
      csv: (row) => row.next_step,
    },
    {
      key: 'next-on',
      label: words.nextStepOn,
      sort: 'next',
      cell: (row, { lang, t }) => (
        <>
          <DayText lang={lang} day={row.next_step_on} short /> {row.overdue && <Tag tone="bad" text={t(words.late)} />}
        </>
      ),
      csv: (row) => row.next_step_on,
    },
    {
      key: 'owner',
      label: words.owner,
      cell: (row, { t }) => [t(partyWords[row.owner_duty]), row.owner_name].filter(Boolean).join(', '),
    },
  ],
  filters: [
    { key: 'q', label: words.search, kind: 'text' },
    {
      key: 'status',
      label: words.status,
      kind: 'select',
      options: [
        { value: 'open', label: words.stillOpen },
        ...prospectStatuses.map((value) => ({ value, label: prospectStatusWords[value] })),
      ],
    },
    {
      key: 'confidence',
      label: words.confidence,
      kind: 'select',
      options: confidences.map((value) => ({ value, label: confidenceWords[value] })),
    },
    {
      key: 'owner',
      label: words.owner,
      kind: 'select',
      options: parties.map((value) => ({ value, label: partyWords[value] })),
    },
    { key: 'country', label: words.country, kind: 'text' },
  ],
  href: (row, lang) => prospectHref(row.id, lang),
  empty: { title: words.emptyTitle, text: words.emptyText },
}

/** One prospect: where it stands, the next step, and what was noted so far. */
export function ProspectPage({ data, lang, t, offers, csrf, today }: PageProps<Data>) {
  const { prospect, entries, request } = data
  const late = prospect.nextStepOn !== null && prospect.nextStepOn < today
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      <Columns
        main={
          <Section title={t(words.entries)}>
            <Timeline
              lang={lang}
              entries={entries.map((entry) => ({
                date: entry.on,
                title: `${t(prospectStatusWords[entry.status])} · ${t(words.confidence)} ${t(confidenceWords[entry.confidence]).toLowerCase()}`,
                text: (
                  <Prose>
                    <p>{entry.note}</p>
                    {entry.nextStep && (
                      <p>
                        {t(words.nextStep)}
                        {lang === 'fr' ? '\u00a0: ' : ': '}
                        {entry.nextStep}, <DayText lang={lang} day={entry.nextStepOn} short />
                      </p>
                    )}
                    {entry.by && <p class="hint">{t(words.notedBy).replace('{name}', entry.by)}</p>}
                  </Prose>
                ),
              }))}
            />
          </Section>
        }
        side={
          <SummaryList
            rows={[
              { key: t(words.country), value: prospect.country && countryName(lang, prospect.country, data.countries) },
              {
                key: t(words.organisation),
                value: data.organisationName ? t(data.organisationName) : prospect.organisation,
              },
              { key: t(words.confidence), value: t(confidenceWords[prospect.confidence]) },
              { key: t(words.nextStep), value: prospect.nextStep ?? t(words.noStep) },
              {
                key: t(words.nextStepOn),
                value: prospect.nextStepOn && (
                  <>
                    <DayText lang={lang} day={prospect.nextStepOn} /> {late && <Tag tone="bad" text={t(words.late)} />}
                  </>
                ),
              },
              { key: t(words.owner), value: t(partyWords[prospect.owner]) },
              { key: t(words.ownerName), value: prospect.ownerName },
              {
                key: t(words.request),
                value: request && <a href={requestHref(request.id, lang)}>{`${request.code} · ${request.subject}`}</a>,
              },
            ]}
          />
        }
      />
    </>
  )
}

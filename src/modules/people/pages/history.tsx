import { lastDay, type Period } from '#kernel/period.ts'
import { DataTable, PeriodText, Section } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { OfficerRecord } from '../views/officer.ts'
import { serviceHref } from '../vocabulary.ts'
import { employmentWords, pageWords } from '../words.ts'

type Props = Pick<PageProps<object>, 'lang' | 't'> & { record: OfficerRecord }
type Dated = { what: string; href?: string; valid: Period }

/** Services, ranks and periods of service, the newest first. */
export const HistoryParts = ({ lang, t, record }: Props) => (
  <>
    <Periods
      lang={lang}
      t={t}
      title={t(pageWords.memberships)}
      what={t(pageWords.service)}
      rows={record.memberships.map(({ service, valid }) => ({
        what: t(service.name),
        href: serviceHref(service.id, lang),
        valid,
      }))}
    />
    <Periods
      lang={lang}
      t={t}
      title={t(pageWords.ranks)}
      what={t(pageWords.rank)}
      rows={record.ranks.map(({ name, valid }) => ({ what: t(name), valid }))}
    />
    <Periods
      lang={lang}
      t={t}
      title={t(pageWords.employment)}
      what={t(pageWords.kind)}
      rows={record.employment.map(({ kind, valid }) => ({ what: t(employmentWords[kind]), valid }))}
    />
  </>
)

const Periods = ({
  lang,
  t,
  title,
  what,
  rows,
}: Pick<Props, 'lang' | 't'> & { title: string; what: string; rows: Dated[] }) => (
  <Section title={title}>
    <DataTable
      lang={lang}
      caption={title}
      captionHidden
      columns={[
        { key: 'what', label: what },
        { key: 'period', label: t(pageWords.period) },
      ]}
      rows={rows.map((row) => ({
        ...(row.href ? { href: row.href } : {}),
        cells: [row.what, <PeriodText key="period" lang={lang} from={row.valid.from} to={lastDay(row.valid)} />],
      }))}
      empty={{ title: t(pageWords.nothing) }}
    />
  </Section>
)

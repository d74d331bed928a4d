import type { Language, Localized } from '#kernel/language.ts'
import {
  Callout,
  Command,
  DataTable,
  EmptyState,
  InstantText,
  NumberText,
  Section,
  SummaryList,
} from '#platform/web/components/index.ts'
import { page } from '#platform/web/page-binding.ts'
import { overdueHours, type Standing } from '../overdue.ts'
import { backupsOverview } from '../views/overview.ts'
import { words } from '../words.ts'

const said = words.overview

const withLimit = (text: string): string => text.replace('{limit}', String(overdueHours))

export const overviewPage = page(backupsOverview, {
  path: words.paths.overview,
  body: ({ data, lang, t }) => (
    <>
      <Warnings lang={lang} made={data.made} proven={data.proven} />
      <SummaryList
        rows={[
          { key: t(said.made), value: <When lang={lang} standing={data.made} /> },
          { key: t(said.proven), value: <When lang={lang} standing={data.proven} /> },
        ]}
      />
      <Section title={t(said.how)} intro={t(said.howText)}>
        <p>
          <Command>npx contingent backup --recipient age1… /backups</Command>
        </p>
        <p>
          <Command>npx contingent backup prove --identity key.txt /backups/….age</Command>
        </p>
      </Section>
      <Section title={t(said.history)}>
        {data.events.length === 0 ? (
          <EmptyState title={t(said.none)} text={t(said.noneText)} />
        ) : (
          <DataTable
            lang={lang}
            caption={t(said.history)}
            captionHidden
            columns={[
              { key: 'when', label: t(said.when) },
              { key: 'what', label: t(said.what) },
              { key: 'file', label: t(said.file) },
              { key: 'of', label: t(said.goesBackTo) },
              { key: 'size', label: t(said.size), numeric: true },
              { key: 'seconds', label: t(said.seconds), numeric: true },
            ]}
            rows={data.events.map((event, i) => ({
              key: String(i),
              cells: [
                <InstantText lang={lang} iso={event.at} timeZone="UTC" />,
                t(words.kinds[event.kind]),
                event.fileName,
                <InstantText lang={lang} iso={event.backupOf} timeZone="UTC" />,
                <NumberText lang={lang} value={Math.round(event.bytes / 100_000) / 10} />,
                <NumberText lang={lang} value={event.seconds} />,
              ],
            }))}
          />
        )}
      </Section>
    </>
  ),
  nav: { order: 951, label: said.title, duties: ['administrator'] },
})

function Warnings({ lang, made, proven }: { lang: Language; made: Standing; proven: Standing }) {
  const warn = (title: Localized, text: Localized) => (
    <Callout lang={lang} tone="warning" title={withLimit(title[lang])}>
      <p>{text[lang]}</p>
    </Callout>
  )
  if (!made.overdue && !proven.overdue)
    return (
      <Callout lang={lang} tone="success" title={said.fine[lang]}>
        <p>{withLimit(said.fineText[lang])}</p>
      </Callout>
    )
  return (
    <>
      {made.overdue && warn(said.madeOverdue, said.madeOverdueText)}
      {proven.overdue && warn(said.provenOverdue, said.provenOverdueText)}
    </>
  )
}

function When({ lang, standing }: { lang: Language; standing: Standing }) {
  if (standing.at === null) return <>{said.never[lang]}</>
  return (
    <>
      <InstantText lang={lang} iso={standing.at} timeZone="UTC" /> (
      {said.age[lang].replace('{hours}', String(standing.hours))})
    </>
  )
}

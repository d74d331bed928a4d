import { Code, Command, DataTable, DayText, NumberText, Section, SummaryList } from '#platform/web/components/index.ts'
import { page } from '#platform/web/page-binding.ts'
import { chainsView } from '../views/chains.ts'
import { words } from '../words.ts'

const said = words.chains

export const chainsPage = page(chainsView, {
  path: words.paths.chains,
  breadcrumbs: (_data, lang) => [{ href: `/${lang}${words.paths.entries[lang]}`, label: words.entries.title[lang] }],
  body: ({ data, lang, t }) => (
    <>
      <SummaryList
        rows={[
          { key: t(said.entries), value: <NumberText lang={lang} value={data.entries} /> },
          {
            key: t(said.last),
            value: data.checkpoint ? <DayText lang={lang} day={data.checkpoint.day} /> : t(said.none),
          },
          ...(data.checkpoint
            ? [
                { key: t(said.since), value: <NumberText lang={lang} value={data.checkpoint.entriesSince} /> },
                { key: t(said.key), value: <Code>{data.checkpoint.keyId}</Code> },
              ]
            : []),
        ]}
      />
      <Section title={t(said.verify)} intro={t(said.verifyHow)}>
        <p>
          <Command>npx contingent audit verify</Command>
        </p>
      </Section>
      <Section title={t(said.heads)}>
        <DataTable
          lang={lang}
          caption={t(said.title)}
          captionHidden
          columns={[
            { key: 'chain', label: t(said.chain) },
            { key: 'length', label: t(said.length), numeric: true },
            { key: 'head', label: t(said.head) },
          ]}
          rows={data.chains.map((chain) => ({
            key: String(chain.shard),
            cells: [
              String(chain.shard),
              <NumberText lang={lang} value={chain.length} />,
              <Code>{chain.head.slice(0, 16)}…</Code>,
            ],
          }))}
        />
      </Section>
    </>
  ),
  nav: { order: 921, label: said.title },
})

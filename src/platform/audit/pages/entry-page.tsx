import type { ViewDeclaration } from '#platform/view.ts'
import { Code, InstantText, SummaryList, Tag } from '#platform/web/components/index.ts'
import { type PageProps, page } from '#platform/web/page-binding.ts'
import type { EntryData } from '../views/entry.ts'
import { words } from '../words.ts'
import { compartmentText, dutyText, outcomeTones } from './entries-page.tsx'

const [list, said] = [words.entries, words.entry]

// biome-ignore lint/suspicious/noExplicitAny: the query does not matter here
export const entryPage = (view: ViewDeclaration<any, EntryData>) =>
  page(view, {
    path: words.paths.entry,
    title: (data, lang) => data.title?.[lang] ?? data.act,
    eyebrow: ({ t }) => t(said.title),
    tags: ({ data, t }) => (
      <Tag tone={outcomeTones[data.outcome] ?? 'neutral'} text={t(words.outcomes[data.outcome]!)} />
    ),
    breadcrumbs: (_data, lang) => [{ href: `/${lang}${words.paths.entries[lang]}`, label: list.title[lang] }],
    body: EntryBody,
  })

/** Sixty-four digits that may break after every eighth. */
const Hash = ({ of }: { of: string }) => (
  <span>
    {(of.match(/.{8}/g) ?? []).map((part) => (
      <>
        {part}
        <wbr />
      </>
    ))}
  </span>
)

function EntryBody({ data, lang, t }: PageProps<EntryData>) {
  const code = (text: string | null) => text && <Code>{text}</Code>
  return (
    <SummaryList
      rows={[
        { key: t(list.at), value: <InstantText lang={lang} iso={data.at} timeZone="America/Toronto" /> },
        { key: t(list.who), value: data.accountName ?? t(list.nobody) },
        { key: t(list.duty), value: dutyText(data.duty, t) },
        { key: t(list.code), value: code(data.act) },
        { key: t(said.refusal), value: code(data.code) },
        { key: t(list.compartment), value: compartmentText(data.compartment, t) },
        {
          key: t(said.object),
          value: data.objectId && (
            <>
              {code(data.objectKind)} {code(data.objectId)}
            </>
          ),
        },
        { key: t(said.person), value: code(data.personId) },
        { key: t(said.request), value: code(data.requestId) },
        { key: t(said.detail), value: data.detail && JSON.stringify(data.detail, null, 1) },
        { key: t(said.place), value: code(data.id) },
        { key: t(said.hash), value: <Hash of={data.hash} /> },
      ]}
    />
  )
}

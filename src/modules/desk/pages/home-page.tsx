import type { Language } from '#kernel/language.ts'
import { EmptyState, Stat, StatGrid, Tabs, TaskList } from '#platform/web/components/index.ts'
import { formatNumber } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { HomeData } from '../views/home.ts'
import { words } from '../words.ts'

/** "1,000+" where more waits than was counted. */
const counted = (n: number, more: boolean, lang: Language): string => `${formatNumber(lang, n)}${more ? '+' : ''}`

/** What waits for me: figures, a filter by kind, the list. */
export function HomePage({ data, lang, t, today }: PageProps<HomeData>) {
  if (data.total === 0) return <EmptyState title={t(words.nothingWaits)} text={t(words.nothingWaitsText)} />
  const base = `/${lang}`
  const shown = data.rows.length
  const ofKind = data.kinds.find((one) => one.kind === data.kind)
  const total = counted(ofKind?.count ?? data.total, ofKind?.more ?? data.more.total, lang)
  return (
    <>
      <StatGrid>
        <Stat lang={lang} value={counted(data.total, data.more.total, lang)} label={t(words.waitingTotal)} />
        <Stat
          lang={lang}
          value={counted(data.overdue, data.more.overdue, lang)}
          label={t(words.overdue)}
          tone={data.overdue > 0 ? 'bad' : 'neutral'}
        />
        <Stat
          lang={lang}
          value={counted(data.soon, data.more.soon, lang)}
          label={t(words.dueSoon)}
          tone={data.soon > 0 ? 'warning' : 'neutral'}
        />
      </StatGrid>
      {data.kinds.length > 1 && (
        <Tabs
          lang={lang}
          label={t(words.home)}
          links={[
            {
              href: base,
              label: t(words.showAll),
              current: !data.kind,
              count: counted(data.total, data.more.total, lang),
            },
            ...data.kinds.map((one) => ({
              href: `${base}?kind=${encodeURIComponent(one.kind)}`,
              label: t(one.label),
              current: data.kind === one.kind,
              count: counted(one.count, one.more, lang),
            })),
          ]}
        />
      )}
      <TaskList
        lang={lang}
        items={data.rows.map((row) => ({
          title: `${t(row.label)}${lang === 'fr' ? '\u00a0: ' : ': '}${row.title}`,
          href: row.href[lang],
          status: row.due !== null && row.due < today ? 'overdue' : 'todo',
          ...(row.due ? { due: row.due } : {}),
          text: sentence(words.since, { day: row.since }, lang),
        }))}
      />
      {shown < (ofKind?.count ?? data.total) && <p class="hint">{sentence(words.more, { shown, total }, lang)}</p>}
    </>
  )
}

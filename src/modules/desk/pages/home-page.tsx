import { EmptyState, Stat, StatGrid, Tabs, TaskList } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { HomeData } from '../views/home.ts'
import { words } from '../words.ts'

/** What waits for me: figures, a filter by kind, the list. */
export function HomePage({ data, lang, t, today }: PageProps<HomeData>) {
  if (data.total === 0) return <EmptyState title={t(words.nothingWaits)} text={t(words.nothingWaitsText)} />
  const base = `/${lang}`
  const shown = data.rows.length
  const ofKind = data.kinds.find((one) => one.kind === data.kind)
  const total = ofKind?.count ?? data.total
  return (
    <>
      <StatGrid>
        <Stat lang={lang} value={data.total} label={t(words.waitingTotal)} />
        <Stat lang={lang} value={data.overdue} label={t(words.overdue)} tone={data.overdue > 0 ? 'bad' : 'neutral'} />
        <Stat lang={lang} value={data.soon} label={t(words.dueSoon)} tone={data.soon > 0 ? 'warning' : 'neutral'} />
      </StatGrid>
      {data.kinds.length > 1 && (
        <Tabs
          lang={lang}
          label={t(words.home)}
          links={[
            { href: base, label: t(words.showAll), current: !data.kind, count: data.total },
            ...data.kinds.map((one) => ({
              href: `${base}?kind=${encodeURIComponent(one.kind)}`,
              label: t(one.label),
              current: data.kind === one.kind,
              count: one.count,
            })),
          ]}
        />
      )}
      <TaskList
        lang={lang}
        items={data.rows.map((row) => ({
          title: `${t(row.label)}: ${row.title}`.replace(': ', lang === 'fr' ? '\u00a0: ' : ': '),
          href: row.href[lang],
          status: row.due !== null && row.due < today ? 'overdue' : 'todo',
          ...(row.due ? { due: row.due } : {}),
          text: sentence(words.since, { day: row.since }, lang),
        }))}
      />
      {shown < total && <p class="hint">{sentence(words.more, { shown, total }, lang)}</p>}
    </>
  )
}

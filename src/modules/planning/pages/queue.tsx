import { DataTable, DayText, EmptyState, Stat, StatGrid, Tag } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { actHref } from '#platform/web/paths.ts'
import type { DemandQueue } from '../views/queue.ts'
import { packageHref } from '../vocabulary/package.ts'
import { homeWords as words } from '../words-of-home.ts'

/** What is asked for against what services can give; the planner says which request goes before which. */
export function QueuePage({ data, lang, t, actor }: PageProps<DemandQueue>) {
  const { room, requests } = data
  const mayPlace = actor?.duty === 'rcmp-planner'
  if (requests.length === 0) return <EmptyState title={t(words.noRequests)} text={t(words.noRequestsText)} />
  return (
    <>
      <StatGrid>
        <Stat
          lang={lang}
          value={room.room}
          label={t(words.room)}
          note={t(words.roomNote).replace('{capped}', String(room.capped))}
        />
        <Stat lang={lang} value={requests.reduce((sum, one) => sum + (one.asked ?? 0), 0)} label={t(words.requested)} />
        {room.silent > 0 && <Stat lang={lang} value={room.silent} label={t(words.silent)} />}
      </StatGrid>
      <DataTable
        lang={lang}
        caption={t(words.queue)}
        captionHidden
        columns={[
          { key: 'request', label: t(words.request), long: true },
          { key: 'answer', label: t(words.answerBy) },
          { key: 'asked', label: t(words.asked), numeric: true },
          { key: 'left', label: t(words.left) },
          { key: 'reason', label: t(words.reason), long: true },
          ...(mayPlace ? [{ key: 'change', label: t(words.place) }] : []),
        ]}
        rows={requests.map((one) => ({
          key: one.id,
          href: packageHref(one.id, lang),
          cells: [
            `${one.code} · ${one.subject}`,
            <DayText key="answer" lang={lang} day={one.answerBy} short />,
            one.asked ?? '',
            one.left === null ? (
              <Tag key="left" tone="neutral" text={t(words.noNumber)} />
            ) : one.beyond ? (
              <Tag key="left" tone="bad" text={t(words.lacking).replace('{number}', String(-one.left))} />
            ) : (
              <Tag key="left" tone="good" text={`${t(words.fits)} (${one.left})`} />
            ),
            one.reason ?? t(words.byDeadline),
            ...(mayPlace
              ? [
                  <a
                    key="change"
                    href={actHref('planning.place-in-queue', one.id, lang)}
                    aria-label={t(words.move).replace('{code}', one.code)}
                  >
                    {one.place ?? t(words.change)}
                  </a>,
                ]
              : []),
          ],
        }))}
      />
    </>
  )
}

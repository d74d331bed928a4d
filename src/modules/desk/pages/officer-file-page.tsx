import { EmptyState, Timeline } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { OfficerFileData } from '../views/officer-file.ts'
import { words } from '../words.ts'

/** An officer's file as a timeline, the newest first. */
export function OfficerFilePage({ data, lang, t }: PageProps<OfficerFileData>) {
  if (data.entries.length === 0) return <EmptyState title={t(words.timelineEmpty)} text={t(words.timelineEmptyText)} />
  return (
    <Timeline
      lang={lang}
      entries={data.entries.map((entry) => ({ date: entry.on, title: t(entry.text), planned: entry.planned }))}
    />
  )
}

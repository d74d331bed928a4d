import { Callout, EmptyState, Offers, SealedNotice, Timeline } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { NoteData } from '../views/note.ts'
import { pageWords } from '../words.ts'

/** The sealed note, opened: its entries in the order in which they were written. */
export function NotePage({ data, lang, t, offers, csrf }: PageProps<NoteData>) {
  return (
    <>
      <Callout lang={lang} tone="warning">
        <p>{t(pageWords.noteIntro)}</p>
      </Callout>
      <Offers offers={offers} csrf={csrf} />
      {data.shut ? (
        <SealedNotice lang={lang} shut={data.shut} />
      ) : data.entries.length === 0 ? (
        <EmptyState title={t(pageWords.noNote)} />
      ) : (
        <Timeline
          lang={lang}
          entries={data.entries.map((one, index) => ({
            date: one.on,
            title: `${index + 1}. ${one.by}`,
            text: one.text.split('\n').map((line) => <p key={line}>{line}</p>),
          }))}
        />
      )}
    </>
  )
}

import { DayText, EmptyState, Offers, SummaryList, Tag } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { CandidacyVetting } from '../views/candidacy.ts'
import { clearanceText, pageWords } from '../words.ts'

/** What everybody else sees of vetting. */
export function CandidacyVettingPage({ data, lang, t, offers, csrf }: PageProps<CandidacyVetting>) {
  const { clearance } = data
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      {clearance ? (
        <SummaryList
          rows={[
            {
              key: t(pageWords.result),
              value: (
                <Tag
                  tone={clearance.clear ? 'good' : 'bad'}
                  text={t(clearanceText[clearance.clear ? 'clear' : 'not-clear'])}
                />
              ),
            },
            { key: t(pageWords.declaredOn), value: <DayText lang={lang} day={clearance.declaredOn} /> },
            { key: t(pageWords.until), value: <DayText lang={lang} day={clearance.until} /> },
          ]}
        />
      ) : (
        <EmptyState title={t(pageWords.noResult)} />
      )}
    </>
  )
}

import { DataTable, DayText, Offers, Tag } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { CandidacyHealth } from '../views/candidacy.ts'
import { kindWords, outcomeText, pageWords, purposeWords } from '../words.ts'
import { outcomeTone } from './tones.ts'

/** What everybody else sees of health: the word, and until when. */
export function CandidacyHealthPage({ data, lang, t, offers, csrf }: PageProps<CandidacyHealth>) {
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      <DataTable
        lang={lang}
        caption={t(pageWords.candidacyTitle)}
        captionHidden
        columns={[
          { key: 'kind', label: t(pageWords.kind) },
          { key: 'purpose', label: t(pageWords.purpose) },
          { key: 'outcome', label: t(pageWords.outcome) },
          { key: 'declared', label: t(pageWords.declaredOn) },
          { key: 'until', label: t(pageWords.until) },
        ]}
        rows={(data.outcomes ?? []).map((one) => ({
          cells: [
            t(kindWords[one.kind]),
            t(purposeWords[one.purpose]),
            <Tag key="outcome" tone={outcomeTone[one.outcome]} text={t(outcomeText[one.outcome])} />,
            <DayText key="declared" lang={lang} day={one.declaredOn} short />,
            <DayText key="until" lang={lang} day={one.validTo} short />,
          ],
        }))}
        empty={{ title: t(pageWords.noOutcome) }}
      />
    </>
  )
}

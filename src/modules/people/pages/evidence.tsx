import { formatHundredths } from '#kernel/decimal.ts'
import { DataTable, DayText, Section } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { OfficerRecord } from '../views/officer.ts'
import { attestationTitles, languageLevelWords, languageWords, pageWords } from '../words.ts'

type Props = Pick<PageProps<object>, 'lang' | 't'> & { record: OfficerRecord }

/** Raw fitness results: what is enough stands in each bulletin. */
export const FitnessPart = ({ lang, t, record }: Props) => (
  <Section title={t(pageWords.fitness)} intro={t(pageWords.fitnessIntro)}>
    <DataTable
      lang={lang}
      caption={t(pageWords.fitness)}
      captionHidden
      columns={[
        { key: 'test', label: t(pageWords.test) },
        { key: 'result', label: t(pageWords.result), numeric: true },
        { key: 'day', label: t(pageWords.performed) },
        { key: 'assessor', label: t(pageWords.assessor) },
      ]}
      rows={record.fitness.map((one) => ({
        key: one.id,
        cells: [
          t(one.protocolName),
          sentence(pageWords[one.measure], { value: formatHundredths(one.result, lang) }, lang),
          <DayText key="day" lang={lang} day={one.performedOn} short />,
          one.assessor,
        ],
      }))}
      empty={{ title: t(pageWords.nothing) }}
    />
  </Section>
)

export const LanguagesPart = ({ lang, t, record }: Props) => (
  <Section title={t(pageWords.languages)}>
    <DataTable
      lang={lang}
      caption={t(pageWords.languages)}
      captionHidden
      columns={[
        { key: 'language', label: t(pageWords.language) },
        { key: 'level', label: t(pageWords.level) },
        { key: 'day', label: t(pageWords.assessed) },
      ]}
      rows={record.languages.map((one) => ({
        cells: [
          t(languageWords[one.language]),
          t(languageLevelWords[one.level]),
          <DayText key="day" lang={lang} day={one.assessedOn} short />,
        ],
      }))}
      empty={{ title: t(pageWords.nothing) }}
    />
  </Section>
)

export const AttestationsPart = ({ lang, t, record }: Props) => (
  <Section title={t(pageWords.attestations)}>
    <DataTable
      lang={lang}
      caption={t(pageWords.attestations)}
      captionHidden
      columns={[
        { key: 'kind', label: t(pageWords.attestation) },
        { key: 'answer', label: t(pageWords.answer) },
        { key: 'day', label: t(pageWords.attested) },
      ]}
      rows={record.attestations.map((one) => ({
        cells: [
          t(attestationTitles[one.kind]),
          t(one.answer ? pageWords.yes : pageWords.no),
          <DayText key="day" lang={lang} day={one.attestedOn} short />,
        ],
      }))}
      empty={{ title: t(pageWords.nothing) }}
    />
  </Section>
)

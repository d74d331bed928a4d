import { lastDay } from '#kernel/period.ts'
import { DataTable, Nothing, PeriodText, UnverifiedValue } from '#platform/web/components/index.ts'
import type { CountryNames } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { Fact, Strength } from '../vocabulary.ts'
import { attributeWords, pageWords } from '../words.ts'
import { factText, SourceText } from './fact-text.tsx'

type Props = Pick<PageProps<object>, 'lang' | 't'>

/** Every value that stands, with its period and its source. */
export const FactHistory = ({
  lang,
  t,
  facts,
  called,
}: Props & { facts: readonly Fact[]; called: CountryNames | null }) => (
  <DataTable
    lang={lang}
    caption={t(pageWords.history)}
    captionHidden
    columns={[
      { key: 'attribute', label: t(pageWords.attribute) },
      { key: 'value', label: t(pageWords.value) },
      { key: 'holds', label: t(pageWords.holds) },
      { key: 'source', label: t(pageWords.source) },
    ]}
    rows={facts.map((fact) => ({
      key: fact.id,
      cells: [
        t(attributeWords[fact.attribute] ?? pageWords.value),
        factText(fact, lang, called),
        <PeriodText key="holds" lang={lang} from={fact.valid.from} to={lastDay(fact.valid)} />,
        <Sourced key="source" lang={lang} of={fact} />,
      ],
    }))}
  />
)

/** Every number that stands: what was authorized when, as printed, by whom. */
export const NumbersTable = ({ lang, t, strengths }: Props & { strengths: readonly Strength[] }) => (
  <DataTable
    lang={lang}
    caption={t(pageWords.numbers)}
    captionHidden
    columns={[
      { key: 'holds', label: t(pageWords.holds) },
      { key: 'number', label: t(pageWords.number), numeric: true },
      { key: 'printed', label: t(pageWords.asPrinted) },
      { key: 'source', label: t(pageWords.source) },
    ]}
    empty={{ title: t(pageWords.notPublished) }}
    rows={strengths.map((one) => ({
      key: one.id,
      cells: [
        <PeriodText key="holds" lang={lang} from={one.valid.from} to={lastDay(one.valid)} />,
        one.number,
        one.asPrinted?.[lang] ?? one.asPrinted?.en ?? one.asPrinted?.fr ?? <Nothing />,
        <Sourced key="source" lang={lang} of={one} />,
      ],
    }))}
  />
)

const Sourced = ({ lang, of }: Pick<Props, 'lang'> & { of: Pick<Fact, 'source' | 'verified'> }) => (
  <>
    <SourceText source={of.source} lang={lang} /> {!of.verified && <UnverifiedValue lang={lang} />}
  </>
)

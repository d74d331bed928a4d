import { formatMoney } from '#kernel/money.ts'
import { SummaryList } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { type Assessment, fiscalYear, totalOf } from '../vocabulary.ts'
import { fitWords, riskWords, assessmentWords as words } from '../words-of-decisions.ts'

type Props = Pick<PageProps<object>, 'lang' | 't'> & { assessment: Assessment }

/** What a department assessed beside its position; nothing where it said nothing. */
export function AssessmentText({ lang, t, assessment: one }: Props) {
  const total = totalOf(one.costLines, one.costCurrency)
  const rows = [
    one.policyFit && {
      key: t(words.policyFit),
      value: <Judged word={t(fitWords[one.policyFit])} text={one.policyFitReasons} />,
    },
    one.skillFit && {
      key: t(words.skillFit),
      value: <Judged word={t(fitWords[one.skillFit])} text={one.skillFitReasons} />,
    },
    one.domesticSecurity && { key: t(words.domesticSecurity), value: one.domesticSecurity },
    one.riskLevel && { key: t(words.risk), value: <Judged word={t(riskWords[one.riskLevel])} text={one.risk} /> },
    total && {
      key: t(words.cost),
      value: (
        <>
          {one.costLines.map((line) => (
            <span key={line.year} class="block">
              {fiscalYear(line.year)} · {formatMoney({ cents: line.cents, currency: total.currency }, lang)}
            </span>
          ))}
          <span class="block">
            <strong>
              {formatMoney(total, lang)} {t(words.total)}
            </strong>
          </span>
          {one.costCovers && (
            <span class="block">
              {t(words.covers)}
              {lang === 'fr' ? '\u00a0: ' : ': '}
              {one.costCovers}
            </span>
          )}
        </>
      ),
    },
  ].filter((row) => !!row)
  return rows.length > 0 ? <SummaryList rows={rows} /> : null
}

const Judged = ({ word, text }: { word: string; text: string | null }) => (
  <>
    <strong>{word}</strong>
    {text && <span class="block">{text}</span>}
  </>
)

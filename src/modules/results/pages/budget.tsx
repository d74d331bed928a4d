import type { ComponentChildren } from 'preact'
import type { Language, Localized } from '#kernel/language.ts'
import { formatMoney } from '#kernel/money.ts'
import { DataTable, Nothing } from '#platform/web/components/index.ts'
import type { BudgetRow, BudgetYear } from '../rules/budget.ts'
import { fiscalYearText } from '../vocabulary.ts'
import { categoryWords, planWords as words } from '../words-of-plan.ts'

interface Props {
  lang: Language
  t(text: Localized): string
  rows: readonly BudgetRow[]
  years: readonly BudgetYear[]
  /** What can be done about each line. */
  acts?: readonly ComponentChildren[]
}

/** Planned and spent side by side; sums by fiscal year and currency. */
export function BudgetTable({ lang, t, rows, years, acts }: Props) {
  const money = (cents: number | null, currency: string) =>
    cents === null ? <Nothing /> : formatMoney({ cents, currency }, lang)
  const signed = (cents: number | null, currency: string) =>
    cents === null || cents === 0
      ? money(cents, currency)
      : `${cents > 0 ? '+' : '−'}${formatMoney({ cents: Math.abs(cents), currency }, lang)}`
  return (
    <DataTable
      lang={lang}
      caption={t(words.budget)}
      captionHidden
      empty={{ title: t(words.nothing) }}
      columns={[
        { key: 'year', label: t(words.year) },
        { key: 'category', label: t(words.category) },
        { key: 'planned', label: t(words.planned), numeric: true },
        { key: 'spent', label: t(words.spent), numeric: true },
        { key: 'difference', label: t(words.difference), numeric: true },
        ...(acts ? [{ key: 'acts', label: '' }] : []),
      ]}
      rows={[
        ...rows.map((one, place) => ({
          key: `${one.fiscalYear} ${one.category} ${one.currency}`,
          cells: [
            fiscalYearText(one.fiscalYear, lang),
            t(categoryWords[one.category]),
            money(one.planned, one.currency),
            money(one.spent, one.currency),
            signed(one.difference, one.currency),
            ...(acts ? [acts[place]] : []),
          ],
        })),
        ...years.map((one) => ({
          key: `sum ${one.fiscalYear} ${one.currency}`,
          cells: [
            <strong key="year">{fiscalYearText(one.fiscalYear, lang)}</strong>,
            <strong key="total">{t(words.total)}</strong>,
            money(one.planned, one.currency),
            money(one.spent, one.currency),
            signed(one.difference, one.currency),
          ],
        })),
      ]}
    />
  )
}

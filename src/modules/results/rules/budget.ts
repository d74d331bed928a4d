import type { BudgetCategory, PlanBudget, Spent } from '../vocabulary.ts'

export interface BudgetRow {
  fiscalYear: number
  category: BudgetCategory
  currency: string
  planned: number | null
  spent: number | null
  /** Spent less planned; null while nothing is recorded. */
  difference: number | null
}

export interface BudgetYear {
  fiscalYear: number
  currency: string
  planned: number
  spent: number
  difference: number | null
}

/** Planned beside spent, line by line: by year, currency and category. Currencies are never added up. */
export function budgetRows(planned: readonly PlanBudget[], spent: readonly Spent[]): BudgetRow[] {
  const rows = new Map<string, BudgetRow>()
  const row = (one: PlanBudget | Spent): BudgetRow => {
    const key = `${one.fiscalYear} ${one.currency} ${one.category}`
    const { fiscalYear, category, currency } = one
    const known = rows.get(key) ?? { fiscalYear, category, currency, planned: null, spent: null, difference: null }
    rows.set(key, known)
    return known
  }
  for (const one of planned) row(one).planned = one.cents
  for (const one of spent) row(one).spent = one.cents
  for (const one of rows.values()) one.difference = one.spent === null ? null : one.spent - (one.planned ?? 0)
  return [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

/** Sums by year and currency. The difference counts lines on which something is recorded. */
export function budgetYears(rows: readonly BudgetRow[]): BudgetYear[] {
  const years = new Map<string, BudgetYear>()
  for (const { fiscalYear, currency, planned, spent, difference } of rows) {
    const key = `${fiscalYear} ${currency}`
    const year = years.get(key) ?? { fiscalYear, currency, planned: 0, spent: 0, difference: null }
    year.planned += planned ?? 0
    year.spent += spent ?? 0
    if (difference !== null) year.difference = (year.difference ?? 0) + difference
    years.set(key, year)
  }
  return [...years.values()]
}

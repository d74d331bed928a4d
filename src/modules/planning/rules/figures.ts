import type { Day } from '#kernel/calendar.ts'
import type { FiscalYear, KeptCondition, ServiceFigure } from '../vocabulary/figures.ts'

/** The fiscal year in which a day lies: from 1 April, up to and without the next one. */
export function fiscalYearOf(day: Day): FiscalYear {
  const calendar = Number(day.slice(0, 4))
  const year = day.slice(5) < '04-01' ? calendar - 1 : calendar
  return { year, from: `${year}-04-01`, to: `${year + 1}-04-01` }
}

export interface KindFigure {
  kind: string
  services: number
  away: number
  days: number
  /** Of all officer-days, in hundredths of a per cent; null where there are none. */
  share: number | null
}

/** The figures by kind of service: that it is "a wide range of police services, not only the RCMP" shows here (S3-17). */
export function byKind(figures: readonly ServiceFigure[]): KindFigure[] {
  const all = figures.reduce((sum, one) => sum + one.days, 0)
  return [...new Set(figures.map((one) => one.kind))].map((kind) => {
    const own = figures.filter((one) => one.kind === kind)
    const days = own.reduce((sum, one) => sum + one.days, 0)
    return {
      kind,
      services: own.length,
      away: own.reduce((sum, one) => sum + one.away, 0),
      days,
      share: all === 0 ? null : Math.round((days * 10_000) / all),
    }
  })
}

/** "Conditions of ministers' decisions met" (domain.md 5.6): of the conditions of decisions in force under which places are taken, how many every place keeps. */
export function conditionsMet(kept: readonly KeptCondition[]): { met: number; of: number; broken: KeptCondition[] } {
  const ministers = kept.filter((one) => one.level === 'ministerial')
  const broken = ministers.filter((one) => one.broken > 0)
  return { met: ministers.length - broken.length, of: ministers.length, broken }
}

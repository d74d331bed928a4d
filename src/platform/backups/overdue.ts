/** So old may the last backup, and the last proven restore, become before the administrator is warned (trust.md 2.5). */
export const overdueHours = 36

export interface Standing {
  /** The event's instant; null: never. */
  at: string | null
  hours: number | null
  overdue: boolean
}

/** How long ago something happened that should happen daily. What never happened is overdue. */
export function standingOf(at: string | null, now: string): Standing {
  if (at === null) return { at, hours: null, overdue: true }
  const hours = Math.floor((Date.parse(now) - Date.parse(at)) / 3_600_000)
  return { at, hours: Math.max(0, hours), overdue: Date.parse(now) - Date.parse(at) > overdueHours * 3_600_000 }
}

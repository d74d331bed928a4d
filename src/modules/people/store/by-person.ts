import { type Period, parseRangeText } from '#kernel/period.ts'

/** Rows in one list per person; a person without rows has no entry. */
export function byPerson<Row extends { person_id: string }, T>(
  rows: readonly Row[],
  read: (row: Row) => T,
): Map<string, T[]> {
  const map = new Map<string, T[]>()
  for (const row of rows) {
    const list = map.get(row.person_id)
    if (list) list.push(read(row))
    else map.set(row.person_id, [read(row)])
  }
  return map
}

/** A daterange that the database gave; throws where it has no beginning, which no table here allows. */
export function periodFrom(text: string): Period {
  const period = parseRangeText(text)
  if (!period) throw new Error(`Not a period: ${text}`)
  return period
}

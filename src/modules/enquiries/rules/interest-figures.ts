import { suppressSmall } from '#kernel/small-cells.ts'
import { type Course, type Gender, genders } from '../vocabulary.ts'

export interface CountRow {
  course: string
  gender: Gender
  count: number
}

export interface FigureRow {
  code: string
  name: Course['name'] | null
  /** In the order of `genders`; null: kept back. */
  counts: (number | null)[]
  total: number | null
}

/** Interest by course and gender, where no cell and no difference of cells points at fewer than five. */
export function interestFigures(
  rows: readonly CountRow[],
  courses: readonly Course[],
): { rows: FigureRow[]; total: FigureRow } {
  const codes = [...new Set([...courses.map(({ code }) => code), ...rows.map(({ course }) => course)])]
  const of = (course: string, gender: Gender) =>
    rows.filter((row) => row.course === course && row.gender === gender).reduce((sum, row) => sum + row.count, 0)
  const table = suppressSmall(codes.map((course) => genders.map((gender) => of(course, gender))))
  return {
    rows: codes.map((code, i) => ({
      code,
      name: courses.find((one) => one.code === code)?.name ?? null,
      counts: table.cells[i] ?? [],
      total: table.rows[i] ?? null,
    })),
    total: { code: '', name: null, counts: table.columns, total: table.total },
  }
}

import { expect, test } from 'vitest'
import { Dice } from '../dice.ts'
import { bulletinDays, courseOf, fates } from './course.ts'

test.each(fates)('the days of a candidacy that ends as %s come one after the other, before departure', (fate) => {
  for (let n = 0; n < 200; n += 1) {
    const dice = new Dice(`${fate} ${n}`)
    const departure = '2026-12-01'
    const days = bulletinDays(dice, departure)
    const course = courseOf(dice, fate, days, { departure, arrival: '2026-12-02', end: '2027-12-02' })
    const turns = [
      ...[days.opens, course.applied, course.endorsed, course.screened, course.recommended],
      ...[course.nominated, course.answered, course.offered, course.accepted],
    ].filter((day) => day !== null)
    expect([...turns].sort()).toEqual(turns)
    expect(turns.at(-1)! < '2026-10-22').toBe(true)
    expect(course.applied <= days.closes).toBe(true)
    if (course.withdrawn) expect(course.withdrawn > turns.at(-1)! && course.withdrawn < departure).toBe(true)
    else expect(['withdrawn', 'cancelled']).not.toContain(fate)
  }
})

import { expect, test } from 'vitest'
import { addDays, daysBetween } from '#kernel/calendar.ts'
import { deploymentPlans } from './deployment-plans.ts'
import { planRotations } from './plan-rotations.ts'

const anchors = ['2025-11-01', '2026-03-16', '2026-11-22', '2028-02-29']

test.each(anchors)('on %s some have just left and somebody leaves within every month of the next ten', (anchor) => {
  const plans = deploymentPlans.filter((plan) => plan.from < anchor)
  const rotations = planRotations(plans, { begin: addDays(anchor, -2_190), anchor, scale: 1 })
  const all = rotations.flatMap(({ departures }) => departures)
  expect(all.some((day) => day <= anchor && daysBetween(day, anchor) <= 2)).toBe(true)
  for (let month = 0; month < 10; month += 1)
    expect(all.some((day) => day > addDays(anchor, month * 31) && day <= addDays(anchor, (month + 1) * 31))).toBe(true)
})

test.each(anchors)('on %s a rotation leaves only after the tour before it is over, within its plan', (anchor) => {
  const plans = deploymentPlans.filter((plan) => plan.from < anchor)
  for (const { plan, departures, places } of planRotations(plans, { begin: '2020-01-01', anchor, scale: 1 })) {
    expect(new Set(places).size).toBe(places.length)
    expect(departures[0]! >= plan.from).toBe(true)
    for (const [index, day] of departures.entries()) if (index > 0) expect(day > departures[index - 1]!).toBe(true)
    if (plan.to) expect(departures.at(-1)! < plan.to).toBe(true)
  }
})

test('every place of a plan is in one rotation', () => {
  const plan = deploymentPlans.find((one) => one.mission === 'UKR-PATROL' && one.to === null)!
  const rotations = planRotations([plan], { begin: '2025-01-01', anchor: '2026-11-22', scale: 1 })
  const places = rotations.flatMap((one) => [...one.places]).sort((a, b) => a - b)
  expect(places).toEqual(Array.from({ length: plan.places }, (_, place) => place))
})

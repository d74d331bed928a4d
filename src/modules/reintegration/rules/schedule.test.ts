import { describe, expect, test } from 'vitest'
import type { FollowUpRule } from '../vocabulary.ts'
import { hasFollowUp, kindsSeenBy } from '../vocabulary.ts'
import { scheduleAfter } from './schedule.ts'
import { closable, stateOf } from './state-of.ts'

const rule = (code: string, days: number): FollowUpRule => ({
  code,
  kind: 'health',
  title: { en: code, fr: code },
  ownerDuty: 'health-administrator',
  daysAfterReturn: days,
})

test('S0.74 follow-ups are counted from the day of return, across a leap day, in the order of time', () => {
  const all = scheduleAfter([rule('later', 180), rule('month', 30), rule('at-once', 0)], '2028-02-01')
  expect(all.map((one) => [one.code, one.dueOn])).toEqual([
    ['at-once', '2028-02-01'],
    ['month', '2028-03-02'],
    ['later', '2028-07-30'],
  ])
})

test.each([
  ['2026-03-15', null, 'overdue'],
  ['2026-03-16', null, 'open'],
  ['2026-03-15', '2026-03-20', 'done'],
])('S0.74 due on %s and done on %s: %s', (dueOn, doneOn, state) => {
  expect(stateOf({ dueOn, doneOn }, '2026-03-16')).toBe(state)
})

describe('Closing', () => {
  const done = { doneOn: '2026-03-16' }
  const open = { doneOn: null }
  test.each([
    [[], [], 'follow-ups-not-scheduled'],
    [[done, open, open], [open], 'follow-ups-open'],
    [[done], [done, open], 'tasks-open'],
    [[done], [done], undefined],
    [[done], [], undefined],
  ])('follow-ups %j and tasks %j: %s', (followUps, tasks, code) => {
    expect(closable(followUps, tasks)?.code).toBe(code)
  })

  test('says how many are left', () => expect(closable([done, open, open], [])?.params).toEqual({ count: 2 }))
})

test('S0.74 the home service has its own talks; an RCMP member has the adviser; health is nobody else’s', () => {
  expect(hasFollowUp('service-coordinator', 'service-coordinator')).toBe(true)
  expect(hasFollowUp('rcmp-adviser', 'service-coordinator')).toBe(true)
  expect(hasFollowUp('service-coordinator', 'health-administrator')).toBe(false)
  expect(hasFollowUp('readiness-officer', 'health-administrator')).toBe(false)
  expect(kindsSeenBy('service-chief')).toEqual(['employer'])
  expect(kindsSeenBy('health-administrator')).toHaveLength(3)
})

import { describe, expect, test } from 'vitest'
import { teamFits } from './team-fits.ts'

const team = { valid: { from: '2026-01-01', to: null }, seats: 2 }
const tour = { from: '2026-02-01', to: '2027-02-01' }
const ask = { from: '2026-03-01', until: null, lead: false, basis: null, requires: [], certificateId: null }
const member = (from: string, to: string | null, lead = false) => ({ valid: { from, to }, lead })

describe('S3.13 a specialized team', () => {
  test('somebody serves in it as long as tour and team last, or until the day that is said', () => {
    expect(teamFits(team, tour, [], ask)).toEqual({ valid: { from: '2026-03-01', to: '2027-02-01' } })
    expect(teamFits({ ...team, valid: { from: '2026-01-01', to: '2026-06-01' } }, tour, [], ask)).toEqual({
      valid: { from: '2026-03-01', to: '2026-06-01' },
    })
    expect(teamFits(team, tour, [], { ...ask, until: '2026-03-31' })).toEqual({
      valid: { from: '2026-03-01', to: '2026-04-01' },
    })
  })

  test('not before the tour or the team, and not after', () => {
    expect(teamFits(team, tour, [], { ...ask, from: '2026-01-15' })).toMatchObject({ code: 'outside-the-tour' })
    expect(teamFits(team, tour, [], { ...ask, until: '2027-02-01' })).toMatchObject({ code: 'outside-the-tour' })
    expect(teamFits(team, tour, [], { ...ask, from: '2025-12-31' })).toMatchObject({ code: 'outside-the-team' })
    expect(teamFits(team, tour, [], { ...ask, from: '2027-02-01' })).toMatchObject({ code: 'ends-before-it-starts' })
  })

  test('it has as many as it has seats on each day, and one lead', () => {
    const lead = member('2026-01-01', '2026-06-01', true)
    expect(teamFits(team, tour, [lead, member('2026-04-01', '2026-05-01')], ask)).toMatchObject({ code: 'team-full' })
    expect(
      teamFits(team, tour, [member('2026-03-01', '2026-04-01'), member('2026-04-01', '2026-05-01')], ask),
    ).toHaveProperty('valid')
    expect(teamFits(team, tour, [lead], { ...ask, lead: true })).toMatchObject({ code: 'team-has-a-lead' })
    expect(teamFits(team, tour, [lead], { ...ask, lead: true, from: '2026-06-01' })).toHaveProperty('valid')
  })
})

test('S4.09 who has no certificate of what the theme asks for comes in with a reason on record only', () => {
  const asks = { ...ask, requires: ['sgbv-investigation'] }
  expect(teamFits(team, tour, [], asks)).toMatchObject({ code: 'member-needs-competency' })
  expect(teamFits(team, tour, [], { ...asks, certificateId: 'c' })).toHaveProperty('valid')
  expect(teamFits(team, tour, [], { ...asks, basis: 'Led such cases for ten years.' })).toHaveProperty('valid')
})

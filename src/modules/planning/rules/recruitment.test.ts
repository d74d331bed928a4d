import { describe, expect, test } from 'vitest'
import { type FreePost, monthsOf, planOf } from './recruitment.ts'

const post = (o: Partial<FreePost> = {}): FreePost => ({
  positionId: 'p',
  code: 'P-1',
  title: { en: 'Adviser', fr: 'Conseiller' },
  free: '2026-09-15',
  next: null,
  posting: null,
  ...o,
})
const bulletin = (state: string) => ({ id: 'b', code: 'POS-1', state, closesOn: '2026-06-30' })
const standing = (one: FreePost, today: string, pipeline = {}) =>
  planOf([one], new Map([['b', pipeline]]), 6, today)[0]!.standing

describe('S0.66 a recruitment plan', () => {
  test.each([
    ['2026-03-14', 'not-begun'],
    ['2026-03-15', 'late'],
  ])('a post that comes free on 15 September needs its bulletin by 15 March: on %s it is %s', (today, is) => {
    expect(standing(post(), today)).toBe(is)
    expect(planOf([post()], new Map(), 6, today)[0]?.beginBy).toBe('2026-03-15')
  })

  test('S0.66 a draft does not begin it in time; a bulletin without candidates, with some, and with an accepted one differ', () => {
    expect(standing(post({ posting: bulletin('draft') }), '2026-04-01')).toBe('late')
    expect(standing(post({ posting: bulletin('draft') }), '2026-02-01')).toBe('under-way')
    expect(standing(post({ posting: bulletin('published') }), '2026-04-01')).toBe('no-candidates')
    expect(standing(post({ posting: bulletin('published') }), '2026-04-01', { applied: 2 })).toBe('under-way')
    expect(standing(post({ posting: bulletin('closed') }), '2026-07-01', { recommended: 1, accepted: 1 })).toBe(
      'covered',
    )
  })

  test('S0.66 without a lead time nothing is late', () => {
    expect(planOf([post()], new Map(), null, '2030-01-01')[0]).toMatchObject({ beginBy: null, standing: 'not-begun' })
  })

  test('S0.66 each month counts the posts that come free in it', () => {
    const plan = planOf(
      [post(), post({ free: '2026-09-30' }), post({ free: '2026-01-01' })],
      new Map(),
      6,
      '2026-04-01',
    )
    const months = monthsOf(plan, 2026)
    expect(months).toHaveLength(12)
    expect(months[8]).toEqual({ month: '2026-09-01', posts: 2, covered: 0, withBulletin: 0, late: 2 })
    expect(months[0]?.posts).toBe(1)
    expect(months.reduce((sum, one) => sum + one.posts, 0)).toBe(3)
  })
})

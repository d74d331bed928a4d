import { describe, expect, test } from 'vitest'
import { freeFrom, mayDo, type PostLife, stageAtLast, stageOn } from './post-stage.ts'

const life = (stages: PostLife['stages'] = [], to: string | null = null): PostLife => ({
  valid: { from: '2026-01-01', to },
  stages,
})
const proposed = { stage: 'proposed', valid: { from: '2026-01-01', to: null } } as const
const gap = { stage: 'frozen', valid: { from: '2026-03-01', to: '2026-06-01' } } as const
const gone = { stage: 'abolished', valid: { from: '2026-09-01', to: null } } as const

describe('Where a post stands', () => {
  test.each([
    ['2025-12-31', 'not-there'],
    ['2026-01-01', 'open'],
    ['2026-02-28', 'open'],
    ['2026-03-01', 'frozen'],
    ['2026-05-31', 'frozen'],
    ['2026-06-01', 'open'],
    ['2026-08-31', 'open'],
    ['2026-09-01', 'abolished'],
  ])('on %s it is %s', (day, stage) => expect(stageOn(life([gap, gone], '2026-09-01'), day)).toBe(stage))

  test('one that ended without a word is frozen; a gap in the past is not its last word', () => {
    expect(stageOn(life([], '2026-05-01'), '2026-05-01')).toBe('frozen')
    expect(stageAtLast(life([gap]))).toBe('open')
    expect(stageAtLast(life([gap, gone], '2026-09-01'))).toBe('abolished')
  })
})

describe('What may be done with it', () => {
  test('S0.06 proposed is authorised, then opened, frozen, opened again; an abolished one stays abolished', () => {
    expect(mayDo('authorise', life([proposed]))).toBeNull()
    expect(mayDo('open', life([proposed]))).toMatchObject({ code: 'position-stage' })
    expect(mayDo('freeze', life())).toBeNull()
    expect(mayDo('open', life())).toMatchObject({ code: 'position-stage' })
    expect(mayDo('open', life([], '2026-05-01'))).toBeNull()
    for (const verb of ['authorise', 'open', 'freeze', 'abolish', 'move', 'correct'] as const)
      expect(mayDo(verb, life([gone], '2026-09-01'))).toMatchObject({ code: 'position-abolished' })
  })

  test('it is given up from the day after its holder at the earliest, and not before it began', () => {
    expect(freeFrom(life(), '2026-05-01', '2026-04-30')).toMatchObject({ code: 'position-held' })
    expect(freeFrom(life(), '2026-05-01', '2026-05-01')).toBeNull()
    expect(freeFrom(life(), null, '2026-01-01')).toMatchObject({ code: 'freeze-before-it-began' })
    expect(freeFrom(life([], '2026-04-01'), null, '2026-04-02')).toMatchObject({ code: 'position-frozen' })
  })
})

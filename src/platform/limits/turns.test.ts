import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { Turns } from './turns.ts'

const late = () => new Error('too long')

it('lets so many work at once and the others after them, in their order', async () => {
  const turns = new Turns(2, 5_000, late)
  const began: number[] = []
  let now = 0
  let most = 0
  await Promise.all(
    [1, 2, 3, 4, 5, 6].map((n) =>
      turns.run(async () => {
        began.push(n)
        now += 1
        most = Math.max(most, now)
        await pause(5)
        now -= 1
      }),
    ),
  )
  expect(most).toBe(2)
  expect(began).toEqual([1, 2, 3, 4, 5, 6])
})

it('turns away who waits too long, and gives its place to nobody twice', async () => {
  const turns = new Turns(1, 20, late)
  let free = () => {}
  const first = turns.run(() => new Promise<void>((resolve) => (free = resolve)))
  await expect(turns.run(async () => 'second')).rejects.toThrow('too long')
  const third = turns.run(async () => 'third')
  free()
  await first
  expect(await third).toBe('third')
  expect(await turns.run(async () => 'fourth')).toBe('fourth')
})

it('a fault in the work frees the place', async () => {
  const turns = new Turns(1, 20, late)
  await expect(turns.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await turns.run(async () => 'next')).toBe('next')
})

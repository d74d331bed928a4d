import { expect, test } from 'vitest'
import { grouped } from './menu.ts'

const links = (...orders: number[]) => orders.map((order) => ({ order, href: `/en/${order}`, label: String(order) }))
const shape = (orders: number[]) =>
  grouped(links(...orders), 'en').map((one) =>
    'links' in one ? one.links.map(({ label }) => Number(label)) : Number(one.label),
  )

test('a short menu is a row, in the order of a deployment’s life', () =>
  expect(shape([70, 0, 20, 900])).toEqual([0, 20, 70, 900]))

test('of a long menu the pages of one area stand together, and an area with one page is that page', () =>
  expect(shape([0, 10, 11, 12, 20, 21, 30, 70, 82, 900])).toEqual([0, [10, 11, 12], [20, 21], 30, 70, 82, 900]))

test('no link is lost or said twice', () => {
  const orders = Array.from({ length: 60 }, (_, at) => at * 2)
  expect(shape(orders).flat()).toEqual(orders)
})

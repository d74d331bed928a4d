import type { Localized } from '#kernel/language.ts'
import { placesOf } from '../vocabulary/of-operations.ts'
import type { Block } from '../vocabulary.ts'

/** A country in which operations run: one row of the list, one mark on the map, one part of the text that describes it. */
export interface MapPlace {
  /** The number by which list and map name it. */
  number: number
  country: string
  /** From which countries officers serve it, where that is elsewhere. */
  from: string[]
  operations: { code: string; name: Localized; from: string | null; suspended: boolean }[]
  /** An operation runs there of which nothing else is public. */
  unnamed: boolean
}

/** The countries of a day in the order of the list, each once; then those of which only the country is public. */
export function placesOnMap(blocks: readonly Block[], countriesOnly: readonly string[]): MapPlace[] {
  const places = new Map<string, MapPlace>()
  const placeOf = (country: string): MapPlace => {
    const known = places.get(country)
    if (known) return known
    const place: MapPlace = { number: places.size + 1, country, from: [], operations: [], unnamed: false }
    places.set(country, place)
    return place
  }
  for (const { code, facts } of blocks.flatMap(({ operations }) => operations)) {
    const { hosts, from } = placesOf(facts)
    for (const country of hosts) {
      const place = placeOf(country)
      place.operations.push({
        code,
        name: facts.values.name ?? { en: code, fr: code },
        from,
        suspended: facts.values.status === 'suspended',
      })
      if (from && !place.from.includes(from)) place.from.push(from)
    }
  }
  for (const country of countriesOnly) placeOf(country).unnamed = true
  return [...places.values()]
}

/** Marks that would lie on each other move aside, one after the other, to the nearest free spot inside the drawing. */
export function apart(
  points: readonly { x: number; y: number }[],
  distance: number,
  inside: { width: number; height: number },
): { x: number; y: number }[] {
  const placed: { x: number; y: number }[] = []
  const steps = [-1, 1, 0, -2, 2]
  const moves = [{ x: 0, y: 0 }, ...steps.flatMap((y) => steps.map((x) => ({ x, y })))]
    .sort((a, b) => a.x ** 2 + a.y ** 2 - (b.x ** 2 + b.y ** 2))
    .map(({ x, y }) => ({ x: x * distance, y: y * distance }))
  const isFree = ({ x, y }: { x: number; y: number }) =>
    x >= distance / 2 &&
    y >= distance / 2 &&
    x <= inside.width - distance / 2 &&
    y <= inside.height - distance / 2 &&
    placed.every((other) => (other.x - x) ** 2 + (other.y - y) ** 2 >= distance ** 2)
  for (const point of points) {
    const move = moves.find((one) => isFree({ x: point.x + one.x, y: point.y + one.y })) ?? { x: 0, y: 0 }
    placed.push({ x: point.x + move.x, y: point.y + move.y })
  }
  return placed
}

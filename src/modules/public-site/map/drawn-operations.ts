import { apart, type MapPlace } from '../rules/map-places.ts'
import { type Drawing, type Point, worldMap } from './world-map.ts'

/** One drawing of the operations of a day, ready to be shown. */
export interface MapDrawing {
  id: 'world' | 'near'
  width: number
  height: number
  land: string
  borders: string
  /** Countries that are served, and those from which others are. */
  served: string[]
  from: string[]
  lines: { from: Point; to: Point }[]
  /** Marked without a number here: another drawing shows them larger. */
  dots: Point[]
  marks: { number: number; country: string; at: Point }[]
}

const MARK = 23

/** The world, and Europe with the eastern Mediterranean where something lies there; which countries are too small for both. */
export function drawOperations(places: readonly MapPlace[]): { drawings: MapDrawing[]; notDrawn: string[] } {
  const { world, near } = worldMap()
  const inNear = places.filter(({ country }) => near.country(country) !== null)
  return {
    drawings: [
      drawn('world', world, places, new Set(inNear.map(({ country }) => country))),
      ...(inNear.length > 0 ? [drawn('near', near, inNear, new Set())] : []),
    ],
    notDrawn: places.map(({ country }) => country).filter((code) => !world.country(code) && !near.country(code)),
  }
}

function drawn(
  id: MapDrawing['id'],
  drawing: Drawing,
  places: readonly MapPlace[],
  elsewhere: ReadonlySet<string>,
): MapDrawing {
  const { width, height, land, borders } = drawing
  const shown = places.flatMap((place) => {
    const shape = drawing.country(place.country)
    return shape ? [{ place, shape }] : []
  })
  const numbered = shown.filter(({ place }) => !elsewhere.has(place.country))
  const spots = apart(
    numbered.map(({ shape }) => shape.middle),
    MARK,
    drawing,
  )
  const bases = [...new Set(shown.flatMap(({ place }) => place.from))].flatMap((code) => {
    const shape = drawing.country(code)
    return shape ? [{ code, shape }] : []
  })
  return {
    ...{ id, width, height, land, borders },
    served: shown.map(({ shape }) => shape.path),
    from: bases.map(({ shape }) => shape.path),
    lines: numbered.flatMap(({ place, shape }) =>
      bases
        .filter(({ code }) => place.from.includes(code))
        .map((base) => ({ from: base.shape.middle, to: shape.middle })),
    ),
    dots: shown.filter(({ place }) => elsewhere.has(place.country)).map(({ shape }) => shape.middle),
    marks: numbered.map(({ place: { number, country } }, at) => ({ number, country, at: spots[at]! })),
  }
}

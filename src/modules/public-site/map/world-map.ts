import { createRequire } from 'node:module'
import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoBounds,
  geoCentroid,
  geoConicConformal,
  geoEqualEarth,
  geoPath,
} from 'd3-geo'
import { feature, merge, mesh } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { shapeOf } from '../rules/map-codes.ts'

type Shape = (Polygon | MultiPolygon) & { id?: string; properties: { name: string } }
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>

export interface Point {
  x: number
  y: number
}
/** One drawing: land and borders as paths, and where a country stands in it. */
export interface Drawing {
  width: number
  height: number
  land: string
  borders: string
  /** The shape of a country, and its middle; null where it has no shape at this scale or lies outside. */
  country(code: string): { path: string; middle: Point } | null
}
export interface WorldMap {
  world: Drawing
  /** Where countries lie too close together on the world: Europe and the eastern Mediterranean, larger. */
  near: Drawing
}

let drawn: WorldMap | undefined

/** The map, projected once: the geometry ships with the product, nobody is asked for tiles. */
export function worldMap(): WorldMap {
  drawn ??= drawWorld()
  return drawn
}

const ANTARCTICA = '010'

function drawWorld(): WorldMap {
  const atlas = asCanadaSeesIt(createRequire(import.meta.url)('world-atlas/countries-110m.json') as Atlas)
  const shapes = atlas.objects.countries.geometries.filter((one) => one.id !== ANTARCTICA) as unknown as Shape[]
  const all: GeometryCollection = { type: 'GeometryCollection', geometries: shapes as never }
  const land = merge(atlas, shapes as never)
  const world = geoEqualEarth().rotate([-11, 0]).fitSize([960, 440], land)
  const near = geoConicConformal()
    .parallels([35, 60])
    .rotate([-17, 0])
    .fitSize([460, 340], {
      type: 'MultiPoint',
      coordinates: [
        [-9, 36],
        [-9, 58],
        [38, 30.5],
        [44, 56],
      ],
    })
    .clipExtent([
      [0, 0],
      [460, 340],
    ])
  const draw = (projection: GeoProjection, width: number, height: number): Drawing => {
    const path = geoPath(projection).digits(0)
    const d = (object: GeoPermissibleObjects): string => path(object) ?? ''
    return {
      width,
      height,
      land: withoutSpecks(d(land)),
      borders: withoutSpecks(d(mesh(atlas, all as never, (a, b) => a !== b))),
      country(code) {
        const found = shapes.find((one) => named(one) === shapeOf(code))
        if (!found) return null
        // Merged with itself: what was joined keeps no line between its parts.
        const one = merge(atlas, [found] as never)
        const middle = projection(middleOf(one))
        const inside = middle && middle[0] > 8 && middle[0] < width - 8 && middle[1] > 8 && middle[1] < height - 8
        return inside
          ? { path: withoutSpecks(d(one)), middle: { x: Math.round(middle[0]), y: Math.round(middle[1]) } }
          : null
      },
    }
  }
  return { world: draw(world, 960, 440), near: draw(near, 460, 340) }
}

const named = ({ id, properties }: Shape): string => id ?? properties.name

/** The middle of the largest part of a country: that of the United States is not pulled to Alaska. */
function middleOf(one: GeoJSON.MultiPolygon): [number, number] {
  const parts = one.coordinates.map((coordinates): GeoJSON.Polygon => ({ type: 'Polygon', coordinates }))
  const size = (part: GeoJSON.Polygon) => {
    const [[west, south], [east, north]] = geoBounds(part)
    return Math.abs(east - west) * Math.abs(north - south)
  }
  return geoCentroid(parts.reduce((largest, part) => (size(part) > size(largest) ? part : largest)))
}

/** Islands that come to nothing when coordinates are rounded. */
const withoutSpecks = (d: string): string => d.replace(/M[^MLZ]+(?:L[^MLZ]+){0,1}Z/g, '')

/**
 * The geometry draws lines as they are held on the ground. Crimea is drawn with Ukraine, and the parts of Cyprus and Somalia that no
 * member of the United Nations but one, or none, recognizes are drawn with their countries. The page says that no line takes a position.
 */
function asCanadaSeesIt(atlas: Atlas): Atlas {
  const shapes = atlas.objects.countries.geometries as unknown as Shape[]
  const find = (name: string) => shapes.find((one) => named(one) === name || one.properties.name === name)
  const join = (into: Shape, parts: MultiPolygon['arcs']) => {
    const own = into.type === 'Polygon' ? [into.arcs] : into.arcs
    Object.assign(into, { type: 'MultiPolygon', arcs: [...own, ...parts] })
  }
  const russia = find('643')
  const ukraine = find('804')
  if (russia?.type === 'MultiPolygon' && ukraine) {
    const isCrimea = (arcs: number[][]): boolean => {
      const [[west, south], [east, north]] = geoBounds(feature(atlas, { type: 'Polygon', arcs } as never) as never)
      return west > 32 && east < 37 && south > 44 && north < 47
    }
    const crimea = russia.arcs.filter(isCrimea)
    russia.arcs = russia.arcs.filter((arcs) => !crimea.includes(arcs))
    join(ukraine, crimea)
  }
  for (const [part, whole] of [
    ['N. Cyprus', '196'],
    ['Somaliland', '706'],
  ] as const) {
    const from = find(part)
    const into = find(whole)
    if (!from || !into) continue
    join(into, from.type === 'Polygon' ? [from.arcs] : from.arcs)
    shapes.splice(shapes.indexOf(from), 1)
  }
  return atlas
}

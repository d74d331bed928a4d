import type { Language } from '#kernel/language.ts'
import { Details, EmptyState, Section } from '#platform/web/components/index.ts'
import { type CountryNames, countryName, formatDay, joinWords } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import { type Drawing, type Point, worldMap } from '../map/world-map.ts'
import { apart, type MapPlace } from '../rules/map-places.ts'
import type { MapData } from '../views/operations-map.ts'
import { words as listWords } from '../words.ts'
import { mapWords as words } from '../words-of-map.ts'
import { operationWords } from '../words-of-operation.ts'
import { asAtQuery, mapHref, operationHref, operationsHref } from './addresses.ts'

type Props = PageProps<MapData>

/** "Ukraine (from Poland)": how marks, list and description name a place. */
function placeText({ country, from }: MapPlace, lang: Language, called: CountryNames): string {
  const name = countryName(lang, country, called)
  const others = joinWords(
    lang,
    from.map((code) => countryName(lang, code, called)),
  )
  return from.length > 0 ? sentence(listWords.from, { country: name, place: others }, lang) : name
}

/** The map twice, the world and what lies close together, then the list that its numbers lead to. */
export function OperationsMapPage(props: Props) {
  const { data, lang, t } = props
  if (data.places.length === 0)
    return (
      <EmptyState
        title={t(listWords.nothing)}
        text={t(listWords.nothingText)}
        {...(data.begins
          ? { action: { href: `${mapHref(lang)}${asAtQuery(data.begins)}`, label: t(listWords.toFirstDay) } }
          : {})}
      />
    )
  const { world, near } = worldMap()
  const described = sentence(
    words.described,
    {
      day: formatDay(lang, data.asAt),
      places: joinWords(
        lang,
        data.places.map((place) => placeText(place, lang, data.countries)),
      ),
    },
    lang,
  )
  return (
    <>
      <figure class="map">
        <div class="map-drawings">
          <MapDrawing {...props} drawing={world} small={near} id="world" name={t(words.world)} described={described} />
          {data.places.some(({ country }) => near.country(country)) && (
            <MapDrawing {...props} drawing={near} id="near" name={t(words.near)} described={described} />
          )}
        </div>
        <figcaption class="hint">{t(words.borders)}</figcaption>
      </figure>
      <Details summary={t(words.legend)}>
        <p>{t(words.legendNumber)}</p>
        <p>{t(words.legendFrom)}</p>
      </Details>
      <Section title={t(words.list)}>
        <List {...props} world={world} near={near} />
      </Section>
      <Section title={t(words.description)}>
        <p>{described}</p>
        <p>
          <a href={`${operationsHref(lang)}${asAtQuery(data.isToday ? null : data.asAt)}`}>
            {t(operationWords.allOperations)}
          </a>
        </p>
      </Section>
    </>
  )
}

interface MapProps extends Props {
  drawing: Drawing
  /** What this drawing only hints at, because another shows it larger. */
  small?: Drawing
  id: string
  name: string
  described: string
}

function MapDrawing({ data, lang, t, drawing, small, id, name, described }: MapProps) {
  const { width, height } = drawing
  const drawn = data.places.flatMap((place) => {
    const shape = drawing.country(place.country)
    return shape ? [{ place, shape, hint: small?.country(place.country) != null }] : []
  })
  const marks = drawn.filter(({ hint }) => !hint)
  const spots = apart(
    marks.map(({ shape }) => shape.middle),
    23,
    drawing,
  )
  const from = [...new Set(drawn.flatMap(({ place }) => place.from))].flatMap((code) => {
    const shape = drawing.country(code)
    return shape ? [{ code, shape }] : []
  })
  return (
    <div class={`map-drawing map-${id}`}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-labelledby={`map-${id}-name`} aria-describedby={`map-${id}-text`}>
        <title id={`map-${id}-name`}>{name}</title>
        <desc id={`map-${id}-text`}>{described}</desc>
        <path class="map-land" d={drawing.land} />
        {from.map(({ code, shape }) => (
          <path key={code} class="map-from" d={shape.path} />
        ))}
        {drawn.map(({ place, shape }) => (
          <path key={place.country} class="map-served" d={shape.path} />
        ))}
        <path class="map-borders" d={drawing.borders} />
        {drawn.flatMap(({ place, shape, hint }) =>
          hint
            ? []
            : from
                .filter(({ code }) => place.from.includes(code))
                .map((one) => (
                  <g key={`${place.country} ${one.code}`}>
                    <line
                      class="map-line"
                      x1={one.shape.middle.x}
                      y1={one.shape.middle.y}
                      x2={shape.middle.x}
                      y2={shape.middle.y}
                    />
                    <circle class="map-ring" cx={one.shape.middle.x} cy={one.shape.middle.y} r="6" />
                  </g>
                )),
        )}
        {drawn
          .filter(({ hint }) => hint)
          .map(({ place, shape }) => (
            <circle key={place.country} class="map-dot" cx={shape.middle.x} cy={shape.middle.y} r="4" />
          ))}
        {marks.map(({ place }, at) => (
          <Mark key={place.country} place={place} at={spots[at]!} label={markText(place, lang, data.countries, t)} />
        ))}
      </svg>
    </div>
  )
}

const markText = (place: MapPlace, lang: Language, called: CountryNames, t: Props['t']): string =>
  t(words.mark)
    .replace('{number}', String(place.number))
    .replace('{place}', placeText(place, lang, called))

const Mark = ({ place, at, label }: { place: MapPlace; at: Point; label: string }) => (
  <a class="map-mark" href={`#place-${place.country.toLowerCase()}`} aria-label={label}>
    <title>{label}</title>
    <circle cx={at.x} cy={at.y} r="11" />
    <text x={at.x} y={at.y + 4} text-anchor="middle">
      {place.number}
    </text>
  </a>
)

function List({ data, lang, t, world, near }: Props & { world: Drawing; near: Drawing }) {
  const day = data.isToday ? null : data.asAt
  return (
    <ol class="map-list">
      {data.places.map((place) => (
        <li key={place.country} id={`place-${place.country.toLowerCase()}`} value={place.number}>
          <strong>{placeText(place, lang, data.countries)}</strong>
          {!world.country(place.country) && !near.country(place.country) && (
            <span class="hint"> ({t(words.notDrawn)})</span>
          )}
          <ul>
            {place.operations.map((one) => (
              <li key={one.code}>
                <a href={operationHref(one.code, lang, day)}>{t(one.name)}</a>
                {one.suspended && <span class="hint"> ({t(listWords.suspended).toLowerCase()})</span>}
                {one.from && (
                  <span class="hint">
                    {' '}
                    {sentence(words.servedFrom, { place: countryName(lang, one.from, data.countries) }, lang)}
                  </span>
                )}
              </li>
            ))}
            {place.unnamed && <li>{t(words.unnamed)}</li>}
          </ul>
        </li>
      ))}
    </ol>
  )
}

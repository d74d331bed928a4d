import type { Language } from '#kernel/language.ts'
import { Details, EmptyState, Section } from '#platform/web/components/index.ts'
import { type CountryNames, countryName, formatDay, joinWords } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { MapDrawing } from '../map/drawn-operations.ts'
import type { MapPlace } from '../rules/map-places.ts'
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
          {data.drawings.map((drawing) => (
            <Drawn key={drawing.id} {...props} drawing={drawing} described={described} />
          ))}
        </div>
        <figcaption class="hint">{t(words.borders)}</figcaption>
      </figure>
      <Details summary={t(words.legend)}>
        <p>{t(words.legendNumber)}</p>
        <p>{t(words.legendFrom)}</p>
      </Details>
      <Section title={t(words.list)}>
        <List {...props} />
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

function Drawn({ data, lang, t, drawing, described }: Props & { drawing: MapDrawing; described: string }) {
  const { id, width, height } = drawing
  const placeOf = (country: string) => data.places.find((place) => place.country === country)!
  return (
    <div class={`map-drawing map-${id}`}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-labelledby={`map-${id}-name`} aria-describedby={`map-${id}-text`}>
        <title id={`map-${id}-name`}>{t(words[id])}</title>
        <desc id={`map-${id}-text`}>{described}</desc>
        <path class="map-land" d={drawing.land} />
        <path class="map-from" d={drawing.from.join('')} />
        <path class="map-served" d={drawing.served.join('')} />
        <path class="map-borders" d={drawing.borders} />
        {drawing.lines.map(({ from, to }) => (
          <g key={`${from.x} ${to.x}`}>
            <line class="map-line" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
            <circle class="map-ring" cx={from.x} cy={from.y} r="6" />
          </g>
        ))}
        {drawing.dots.map(({ x, y }) => (
          <circle key={`${x} ${y}`} class="map-dot" cx={x} cy={y} r="4" />
        ))}
        {drawing.marks.map(({ number, country, at }) => {
          const label = `${number}. ${placeText(placeOf(country), lang, data.countries)}`
          return (
            <a key={country} class="map-mark" href={`#place-${country.toLowerCase()}`} aria-label={label}>
              <title>{label}</title>
              <circle cx={at.x} cy={at.y} r="11" />
              <text x={at.x} y={at.y + 4} text-anchor="middle">
                {number}
              </text>
            </a>
          )
        })}
      </svg>
    </div>
  )
}

function List({ data, lang, t }: Props) {
  const day = data.isToday ? null : data.asAt
  return (
    <ol class="map-list">
      {data.places.map((place) => (
        <li key={place.country} id={`place-${place.country.toLowerCase()}`} value={place.number}>
          <strong>{placeText(place, lang, data.countries)}</strong>
          {data.notDrawn.includes(place.country) && <span class="hint"> ({t(words.notDrawn)})</span>}
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

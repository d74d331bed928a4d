import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

const path = new URL('./fields.yaml', import.meta.url).pathname

/** What an answer may be made of, by view: the parts of it, and below each the places where something stands. */
export type FieldList = Record<string, Record<string, string>>

export const readFields = (): FieldList => parse(readFileSync(path, 'utf8')) as FieldList

const isId = (key: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(key)
const isBothLanguages = (value: object) => 'en' in value && 'fr' in value && Object.keys(value).length === 2
/** What these hold follows from the pack: settings of a criterion, terms of an instruction. */
const open = new Set(['settings', 'params', 'terms', 'online', 'names', 'detail', 'value', 'source', 'countries'])

/** The places of an answer where something stands, `rows[].name`; a record by ids counts as one. */
export function placesIn(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => placesIn(one, `${at}[]`)))]
  if (value === null || typeof value !== 'object' || isBothLanguages(value)) return [at]
  const name = at.split('.').at(-1)!
  if (open.has(name)) return [at]
  return Object.entries(value).flatMap(([key, one]) =>
    placesIn(one, at === '' ? key : `${at}.${isId(key) ? '*' : key}`),
  )
}

/** Places by the part of the answer that they stand in. */
export function partsOf(data: object): Map<string, string[]> {
  return new Map(
    Object.entries(data).map(([part, value]) => [
      part,
      placesIn(value, part).map((place) => place.slice(part.length).replace(/^\./, '')),
    ]),
  )
}

/** What in an answer the list does not name, or names and withholds from this reader; and parts that are not there though they are due. */
export function fieldFaults(
  allowed: Record<string, string> | undefined,
  without: ReadonlySet<string>,
  data: object,
): string[] {
  if (!allowed) return ['no list of fields']
  const faults: string[] = []
  const parts = partsOf(data)
  for (const [part, places] of parts) {
    if (without.has(part) || !(part in allowed)) faults.push(`${part} is not for this reader`)
    const known = new Set((allowed[part] ?? '').split(' '))
    for (const place of places)
      if (place !== '' && place !== '[]' && !known.has(place))
        faults.push(`${part}${place.startsWith('[') ? '' : '.'}${place} is not in the list`)
  }
  for (const part of Object.keys(allowed)) if (!parts.has(part) && !without.has(part)) faults.push(`${part} is missing`)
  return faults
}

import pg from 'pg'

const textArray = pg.types.getTypeParser(1009 as number)
const asText = (value: string): string => value

const date = 1082
const timestamp = 1114
const timestamptz = 1184
const interval = 1186
const arraysOf = { date: 1182, timestamp: 1115, timestamptz: 1185, interval: 1187, numeric: 1231, int8: 1016 }
const rangeArrays = { daterange: 3913, tsrange: 3909, tstzrange: 3911, int4range: 3905, int8range: 3927 }

const texts = new Set([date, timestamp, timestamptz, interval])
const textArrays = new Set([...Object.values(arraysOf), ...Object.values(rangeArrays)])

/** Days, instants, intervals, int8, numeric and ranges stay the text that PostgreSQL wrote: a `Date` would move a day in Toronto. */
export const valuesAsText: pg.CustomTypesConfig = {
  getTypeParser(type: number, format?: string) {
    if (format === 'binary') return pg.types.getTypeParser(type, 'binary')
    if (texts.has(type)) return asText
    if (textArrays.has(type)) return textArray
    return pg.types.getTypeParser(type)
  },
} as pg.CustomTypesConfig

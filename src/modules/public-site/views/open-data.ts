import type { Localized } from '#kernel/language.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { columnsOf, type DataColumn, type DatasetLoaded, loadDataset } from '../datasets.ts'
import { licence } from '../store-of-statistics.ts'
import { type DatasetCode, datasetCodes } from '../vocabulary/statistics.ts'
import { openDataWords as words } from '../words-of-open-data.ts'
import { released } from './statistics.ts'

export interface Licence {
  name: Localized
  address: Localized
  verified: boolean
}

export interface OpenDataList {
  datasets: { code: DatasetCode; columns: number }[]
  licence: Licence | null
}

export const openData = defineView({
  name: 'public-site.open-data',
  seenBy: 'anyone',
  compartment: 'public',
  query: {},
  async load(tx): Promise<OpenDataList> {
    return {
      datasets: datasetCodes.map((code) => ({ code, columns: columnsOf(code).length })),
      licence: await licence(tx),
    }
  },
  words: { title: words.title, intro: words.intro },
})

export interface Dataset extends DatasetLoaded {
  code: DatasetCode
  columns: DataColumn[]
  licence: Licence | null
}

const asked = {
  dataset: field.text(40),
  version: field.optionalWhole(1, 100_000),
  release: field.optionalWhole(1, 100_000),
}
interface AskedDataset {
  dataset: string
  version: number | null
  release: number | null
}

async function datasetOf(tx: Tx, query: AskedDataset, c: Circumstances): Promise<Dataset | null> {
  const code = datasetCodes.find((one) => one === query.dataset)
  if (!code) return null
  const loaded = await loadDataset(
    tx,
    code,
    { version: query.version, release: query.release, today: c.today },
    released,
  )
  return loaded ? { code, ...loaded, licence: await licence(tx) } : null
}

/** A dataset with its dictionary, versions and addresses. */
export const dataset = defineView({
  name: 'public-site.dataset',
  seenBy: 'anyone',
  compartment: 'public',
  query: asked,
  load: datasetOf,
  words: { title: words.one },
})

export const datasetCsv = defineView({
  name: 'public-site.dataset-csv',
  seenBy: 'anyone',
  compartment: 'public',
  query: asked,
  load: datasetOf,
  words: { title: words.csv },
})

export const datasetJson = defineView({
  name: 'public-site.dataset-json',
  seenBy: 'anyone',
  compartment: 'public',
  query: asked,
  load: datasetOf,
  words: { title: words.json },
})

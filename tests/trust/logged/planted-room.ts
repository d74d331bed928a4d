import { sql } from 'kysely'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineJob } from '#platform/job.ts'
import type { Module } from '#platform/module.ts'
import { defineView } from '#platform/view.ts'

const both = (text: string) => ({ en: text, fr: text })

/** A view that breaks with what it was asked in the message, as a careless one may: by itself, or by the database. */
const breaks = defineView({
  name: 'planted.breaks',
  seenBy: 'anyone',
  query: { word: field.text(2_000), by: field.choice(['itself', 'database', 'cause']) },
  async load(tx, { word, by }) {
    if (by === 'database') await sql`select ${word}::text::integer`.execute(tx)
    if (by === 'cause')
      throw new TypeError(`about ${word}`, { cause: new Error(`because of ${word}\n    at file:///${word}:1:1`) })
    throw new Error(`It breaks at ${word}\n    at ${word} (file:///${word}.ts:1:1)`)
  },
  words: { title: both('Breaks') },
})

/** An act that the database refuses, quoting what it was given. */
const refuses = defineAction({
  name: 'planted.refuses',
  doneBy: { administrator: 'programme' },
  input: { word: field.text(2_000) },
  load: async (_tx, _input, c) => ({ id: c.fresh(), scope: {} }),
  openWhen: () => null,
  decide: (_subject, input) => input,
  async save(tx, subject, { word }) {
    await sql`select ${word}::text::uuid`.execute(tx)
    return { id: subject.id, facts: [] }
  },
  words: { title: both('Refuses'), done: both('Refused'), fields: { word: { label: both('Word') } } },
})

const jobBreaks = (word: string) =>
  defineJob({
    name: 'planted.job-breaks',
    every: 'hour',
    run: async () => {
      throw new RangeError(`The job broke over ${word}`)
    },
  })

export const plantedRoom = (word: string): Module => ({
  name: 'planted',
  views: [breaks],
  actions: [refuses],
  jobs: [jobBreaks(word)],
})

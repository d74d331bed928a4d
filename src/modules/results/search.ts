import { type RawBuilder, sql } from 'kysely'
import type { Duty } from '#kernel/duties.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import { defineSearch } from '#platform/desk-parts.ts'
import { readers } from './views/readers.ts'
import { evaluationHref, indicatorHref } from './vocabulary.ts'
import { searchWords } from './words-of-evaluation.ts'

const duties = Object.keys(readers) as Duty[]
const found = (
  table: 'indicator' | 'evaluation',
  name: 'name' | 'title',
  folded: string,
  c: Circumstances,
): RawBuilder<unknown> => sql`
  select i.id, i.${sql.ref(name)} ->> ${c.language} as title, jsonb_build_object('en', i.code, 'fr', i.code) as detail,
    (case when sec.fold(i.code) = ${folded} then 1 else 0.5 end)::real as weight
  from ${sql.table(`results.${table}`)} i
  where ${c.actor.reach === 'mission' ? sql`i.mission_id = any(${c.actor.missions}::uuid[])` : sql`true`}
    and strpos(sec.fold(concat_ws(' ', i.code, i.${sql.ref(name)} ->> 'en', i.${sql.ref(name)} ->> 'fr')), ${folded}) > 0`

export const search = [
  defineSearch({
    name: 'results.indicators',
    duties,
    sql: (folded, c) => found('indicator', 'name', folded, c),
    href: indicatorHref,
    words: { kind: searchWords.indicator },
  }),
  defineSearch({
    name: 'results.evaluations',
    duties,
    sql: (folded, c) => found('evaluation', 'title', folded, c),
    href: evaluationHref,
    words: { kind: searchWords.evaluation },
  }),
]

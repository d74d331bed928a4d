import { type RawBuilder, sql } from 'kysely'
import { defineStatusPart } from '#platform/desk-parts.ts'
import { statusWords } from './words-of-parts.ts'

/** Done in later states, current in some, a problem in others, to come before. */
const by = (
  done: readonly string[],
  current: readonly string[],
  problem: readonly string[],
  due: RawBuilder<unknown>,
) => sql`
  select k.id as candidacy_id, '{}'::jsonb as params, ${due} as due,
    case when k.state = any(${[...done]}::text[]) then 'done' when k.state = any(${[...current]}::text[]) then 'current'
      when k.state = any(${[...problem]}::text[]) then 'problem' else 'todo' end as state
  from candidacies.candidacy k where k.state not in ('withdrawn')`

const afterOffer = ['accepted', 'deployed'] as const
const afterHost = ['host-accepted', 'offered', 'declined', ...afterOffer] as const
const afterRecommendation = ['recommended', 'nominated', 'reserve', 'not-accepted', ...afterHost] as const
const afterScreening = ['initially-selected', 'not-recommended', ...afterRecommendation] as const
const afterEndorsement = ['endorsed', 'not-selected', ...afterScreening] as const
const none = sql`null::date`

export const status = [
  defineStatusPart({
    name: 'candidacies.endorsement',
    order: 10,
    owner: 'service-coordinator',
    sql: () =>
      by(
        afterEndorsement,
        ['applied'],
        ['not-released'],
        sql`(select b.closes_on from postings.posting b where b.id = k.posting_id)`,
      ),
    words: statusWords.endorsement,
  }),
  defineStatusPart({
    name: 'candidacies.screening',
    order: 20,
    owner: 'irss-officer',
    sql: () => by(afterScreening, ['endorsed'], ['not-selected'], none),
    words: statusWords.screening,
  }),
  defineStatusPart({
    name: 'candidacies.recommendation',
    order: 50,
    owner: 'irss-officer',
    sql: () => by(afterRecommendation, ['initially-selected'], ['not-recommended'], none),
    words: statusWords.recommendation,
  }),
  defineStatusPart({
    name: 'candidacies.host',
    order: 60,
    owner: 'host-liaison',
    sql: () => by(afterHost, ['recommended', 'nominated', 'reserve'], ['not-accepted'], none),
    words: statusWords.host,
  }),
  defineStatusPart({
    name: 'candidacies.offer',
    order: 70,
    owner: 'candidate',
    sql: () => by(afterOffer, ['offered'], ['declined'], none),
    words: statusWords.offer,
  }),
]

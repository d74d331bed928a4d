import { type RawBuilder, sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { publicationHref, type VersionState } from './vocabulary.ts'
import { deskWords } from './words-of-pages.ts'

const words = deskWords.waiting
const zone = sql`coalesce((select i.zone from platform.installation i), 'UTC')`
/** Since its last move: what happened to it is told in the history. */
const inState = (state: VersionState, lang: 'en' | 'fr', due: RawBuilder<unknown>, more = sql``) => sql`
  select v.publication_id as subject_id, coalesce(nullif(v.title ->> ${lang}, ''), v.title ->> ${lang === 'en' ? 'fr' : 'en'}) as title,
    ((select max(e.at) from publishing.entry e where e.publication_id = v.publication_id and e.number = v.number) at time zone ${zone})::date as since,
    ${due} as due
  from publishing.version v where v.state = ${state} ${more}`

export const waiting = [
  defineWaiting({
    name: 'publishing.to-translate',
    duties: ['communications-officer'],
    sql: (c) => inState('in-translation', c.language, sql`null::date`),
    href: publicationHref,
    words: { label: words.toTranslate },
  }),
  defineWaiting({
    name: 'publishing.to-review',
    duties: ['communications-officer', 'rcmp-planner'],
    sql: (c) => inState('in-review', c.language, sql`null::date`, sql`and not ${c.actor.accountId} = any (v.editors)`),
    href: publicationHref,
    words: { label: words.toReview },
  }),
  defineWaiting({
    name: 'publishing.to-publish',
    duties: ['communications-officer'],
    sql: (c) => inState('reviewed', c.language, sql`null::date`),
    href: publicationHref,
    words: { label: words.toPublish },
  }),
  defineWaiting({
    name: 'publishing.scheduled',
    duties: ['communications-officer'],
    sql: (c) => inState('scheduled', c.language, sql`(v.publish_at at time zone ${zone})::date`),
    href: publicationHref,
    words: { label: words.scheduled },
  }),
  defineWaiting({
    name: 'publishing.consent-ends',
    duties: ['communications-officer'],
    sql: (
      c,
    ) => sql`select p.id as subject_id, coalesce(s.title ->> ${c.language}, s.code) as title, s.shown_until - 30 as since, s.shown_until as due
      from published.story s join publishing.publication p on p.code = s.code where s.shown_until <= ${c.today}::date + 30`,
    href: publicationHref,
    words: { label: words.consentEnds },
  }),
]

import { type RawBuilder, sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { candidacyHref } from './words-of-addresses.ts'
import { waitingWords } from './words-of-parts.ts'

/** `since` and `due` of the candidacies that wait in some state; the title is the officer and the bulletin. */
const waitingIn = (state: RawBuilder<unknown>, since: RawBuilder<unknown>, due: RawBuilder<unknown>) => sql`
  select k.id as subject_id, p.given_names || ' ' || p.family_name || ' · ' || b.code as title, ${since} as since, ${due} as due
  from candidacies.candidacy k join people.person p on p.id = k.person_id join postings.posting b on b.id = k.posting_id
  where ${state}`

const applied = sql`k.applied_on`
const closing = sql`b.closes_on`
const signed = sql`coalesce((select max(e.signed_on) from candidacies.endorsement e where e.candidacy_id = k.id), k.applied_on)`
const beforeDeparture = sql`k.planned_departure - 90`
const standing = sql`exists (select from candidacies.endorsement e where e.candidacy_id = k.id and e.ended_on is null and e.decision = 'endorsed')`

export const waiting = [
  defineWaiting({
    name: 'candidacies.to-endorse',
    duties: ['service-coordinator', 'rcmp-adviser'],
    sql: () => waitingIn(sql`k.state = 'applied'`, applied, closing),
    href: candidacyHref,
    words: { label: waitingWords.toEndorse },
  }),
  defineWaiting({
    name: 'candidacies.release-again',
    duties: ['service-coordinator', 'rcmp-adviser'],
    sql: () =>
      waitingIn(
        sql`k.state in ('initially-selected', 'recommended', 'nominated', 'reserve', 'host-accepted', 'offered', 'accepted') and not ${standing}`,
        signed,
        sql`k.planned_departure`,
      ),
    href: candidacyHref,
    words: { label: waitingWords.releaseAgain },
  }),
  defineWaiting({
    name: 'candidacies.to-screen',
    duties: ['irss-officer', 'rcmp-adviser'],
    sql: () => waitingIn(sql`k.state = 'endorsed'`, signed, sql`b.closes_on + 14`),
    href: candidacyHref,
    words: { label: waitingWords.toScreen },
  }),
  defineWaiting({
    name: 'candidacies.to-recommend',
    duties: ['irss-officer'],
    sql: () =>
      waitingIn(sql`k.state = 'initially-selected'`, sql`coalesce(k.screened_on, k.applied_on)`, beforeDeparture),
    href: candidacyHref,
    words: { label: waitingWords.toRecommend },
  }),
  defineWaiting({
    name: 'candidacies.to-nominate',
    duties: ['irss-officer'],
    sql: () =>
      waitingIn(
        sql`k.state = 'recommended'`,
        sql`coalesce((select r.decided_on from candidacies.recommendation r where r.candidacy_id = k.id), k.applied_on)`,
        beforeDeparture,
      ),
    href: candidacyHref,
    words: { label: waitingWords.toNominate },
  }),
  defineWaiting({
    name: 'candidacies.host-answer',
    duties: ['host-liaison'],
    sql: () =>
      waitingIn(
        sql`k.state in ('nominated', 'reserve')`,
        sql`coalesce((select n.sent_on from candidacies.nomination n where n.candidacy_id = k.id), k.applied_on)`,
        sql`k.planned_departure - 60`,
      ),
    href: candidacyHref,
    words: { label: waitingWords.hostAnswer },
  }),
  defineWaiting({
    name: 'candidacies.to-offer',
    duties: ['irss-officer', 'readiness-officer'],
    sql: () =>
      waitingIn(
        sql`k.state = 'host-accepted'`,
        sql`coalesce((select n.answered_on from candidacies.nomination n where n.candidacy_id = k.id), k.applied_on)`,
        sql`k.planned_departure - 45`,
      ),
    href: candidacyHref,
    words: { label: waitingWords.toOffer },
  }),
  defineWaiting({
    name: 'candidacies.offer-to-answer',
    duties: ['candidate'],
    sql: () =>
      waitingIn(
        sql`k.state = 'offered' and k.person_id = (select sec.person())`,
        sql`coalesce((select o.made_on from candidacies.offer o where o.candidacy_id = k.id and o.superseded_at is null), k.applied_on)`,
        sql`k.planned_departure - 30`,
      ),
    href: candidacyHref,
    words: { label: waitingWords.offerToAnswer },
  }),
]

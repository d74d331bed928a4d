import { sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { packageHref, personReadinessHref } from './vocabulary.ts'
import { deskWords } from './words-pages.ts'

const who = sql`p.given_names || ' ' || p.family_name || ' · ' || k.code`
const standing = sql`readiness.instruction_package a
  join candidacies.candidacy k on k.id = a.candidacy_id and k.state in ('initially-selected', 'recommended', 'nominated', 'reserve',
    'host-accepted', 'offered', 'accepted')
  left join people.person p on p.id = a.person_id
  where a.superseded_at is null`
const firstDue = sql`(select min(i.due_on) from readiness.instruction_item i where i.package_id = a.id and i.done_on is null)`

export const waiting = [
  defineWaiting({
    name: 'readiness.preliminary-points',
    duties: ['candidate'],
    sql: () => sql`select a.id as subject_id, k.code as title, a.sent_on as since, ${firstDue} as due
      from ${standing} and a.kind = 'preliminary' and ${firstDue} is not null`,
    href: packageHref,
    words: { label: deskWords.openPoints },
  }),
  defineWaiting({
    name: 'readiness.to-acknowledge',
    duties: ['candidate'],
    sql: () => sql`select a.id as subject_id, k.code as title, a.sent_on as since, k.planned_departure as due
      from ${standing} and a.kind = 'joining' and a.acknowledged_on is null`,
    href: packageHref,
    words: { label: deskWords.toAcknowledge },
  }),
  defineWaiting({
    name: 'readiness.joining-points',
    duties: ['candidate'],
    sql: () => sql`select a.id as subject_id, k.code as title, a.acknowledged_on as since, ${firstDue} as due
      from ${standing} and a.kind = 'joining' and a.acknowledged_on is not null and ${firstDue} is not null`,
    href: packageHref,
    words: { label: deskWords.joiningPoints },
  }),
  defineWaiting({
    name: 'readiness.overdue-points',
    duties: ['readiness-officer'],
    sql: (c) => sql`select a.id as subject_id, coalesce(${who}, k.code) as title, a.sent_on as since, ${firstDue} as due
      from ${standing} and ${firstDue} < ${c.today}`,
    href: packageHref,
    words: { label: deskWords.overduePackages },
  }),
  defineWaiting({
    name: 'readiness.unacknowledged',
    duties: ['readiness-officer'],
    sql: (
      c,
    ) => sql`select a.id as subject_id, coalesce(${who}, k.code) as title, a.sent_on as since, k.planned_departure as due
      from ${standing} and a.kind = 'joining' and a.acknowledged_on is null and a.sent_on <= ${c.today}::date - 7`,
    href: packageHref,
    words: { label: deskWords.unacknowledged },
  }),
  defineWaiting({
    name: 'readiness.departing',
    duties: ['readiness-officer'],
    sql: (
      c,
    ) => sql`select k.id as subject_id, coalesce(${who}, k.code) as title, k.applied_on as since, k.planned_departure as due
      from candidacies.candidacy k left join people.person p on p.id = k.person_id
      where k.state = 'accepted' and k.planned_departure <= ${c.today}::date + 30`,
    href: personReadinessHref,
    words: { label: deskWords.departing },
  }),
]

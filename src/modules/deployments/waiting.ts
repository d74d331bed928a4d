import { type RawBuilder, sql } from 'kysely'
import { addDays } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { familyPlanHref } from '#modules/people/index.ts'
import type { Duty } from '#platform/access/actor.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import { defineWaiting, type Waiting } from '#platform/desk-parts.ts'
import { deliverableHref } from './vocabulary/posts.ts'
import { deploymentHref } from './vocabulary.ts'
import { deliverablePageWords } from './words-of-deliverables.ts'
import { familyWords } from './words-of-family.ts'
import { deskWords } from './words-pages.ts'

const who = sql`coalesce(p.given_names || ' ' || p.family_name || ' · ', '') || d.code`
const from = sql`deployments.deployment d left join people.person p on p.id = d.person_id`

type Asks = (c: Circumstances) => { since: RawBuilder<unknown>; due: RawBuilder<unknown>; where: RawBuilder<unknown> }

const part = (name: Waiting['name'], duties: readonly Duty[], label: Localized, asks: Asks) =>
  defineWaiting({
    name,
    duties,
    sql: (c) => {
      const { since, due, where } = asks(c)
      return sql`select d.id as subject_id, ${who} as title, ${since} as since, ${due} as due from ${from} where ${where}`
    },
    href: deploymentHref,
    words: { label },
  })

const extension = sql`deployments.extension e where e.deployment_id = d.id and e.state = 'requested'`
const onTheSpot: readonly Duty[] = ['mission-desk', 'contingent-commander']

/** Days before it is due on which a deliverable begins to wait for its holder and the desk. */
const AHEAD = 30

/** The family plan is wanted confirmed from so long before the departure; a confirmation older than the second is asked for anew. Days. */
const FAMILY = { ahead: 60, holds: 120 } as const

export const waiting = [
  defineWaiting({
    name: 'deployments.family-plan-before-departure',
    duties: ['candidate'],
    // What was changed since it was confirmed waits by itself (people).
    sql: (
      c,
    ) => sql`select d.id as subject_id, d.code as title, d.planned_departure - ${FAMILY.ahead}::int as since, d.planned_departure as due
      from deployments.deployment d where d.state = 'preparing' and d.person_id = (select sec.person())
        and d.planned_departure <= ${addDays(c.today, FAMILY.ahead)}::date
        and not exists (select from people.family_plan f where f.person_id = d.person_id and (f.declined_on is not null
          or f.confirmed_version is distinct from f.version or f.confirmed_on >= d.planned_departure - ${FAMILY.holds}::int))`,
    href: (_id, lang) => familyPlanHref(lang),
    words: { label: familyWords.waiting },
  }),
  defineWaiting({
    name: 'deployments.not-prepared',
    duties: ['readiness-officer'],
    sql: () => sql`select k.id as subject_id, k.code as title, k.applied_on as since, k.planned_departure as due
      from candidacies.candidacy k where k.state = 'accepted'
        and not exists (select from deployments.deployment d where d.candidacy_id = k.id)`,
    // The form of the act: it says why the deployment could not be prepared by itself.
    href: (id, lang) => `/${lang}/${lang === 'en' ? 'do' : 'faire'}/deployments.prepare-deployment/${id}`,
    words: { label: deskWords.notPrepared },
  }),
  part('deployments.to-depart', ['readiness-officer', 'mission-desk'], deskWords.toDepart, (c) => ({
    since: sql`d.planned_departure`,
    due: sql`d.planned_departure`,
    where: sql`d.state = 'preparing' and d.planned_departure <= ${c.today}`,
  })),
  part('deployments.to-arrive', onTheSpot, deskWords.toArrive, () => ({
    since: sql`d.departed_on`,
    due: sql`d.departed_on + 3`,
    where: sql`d.state = 'departed'`,
  })),
  part('deployments.to-start', onTheSpot, deskWords.toStart, () => ({
    since: sql`d.arrived_on`,
    due: sql`d.arrived_on + 14`,
    where: sql`d.state = 'arrived'`,
  })),
  part('deployments.to-answer', ['mission-desk'], deskWords.toAnswer, () => ({
    since: sql`(select e.requested_on from ${extension})`,
    due: sql`(select e.requested_on + 14 from ${extension})`,
    where: sql`exists (select from ${extension})`,
  })),
  part('deployments.to-end', onTheSpot, deskWords.toEnd, (c) => ({
    since: sql`d.planned_end`,
    due: sql`d.planned_end`,
    where: sql`d.state in ('departed', 'arrived', 'on-duty') and d.planned_end <= ${c.today}`,
  })),
  part('deployments.to-return', ['mission-desk', 'readiness-officer'], deskWords.toReturn, () => ({
    since: sql`d.ended_on`,
    due: sql`d.ended_on + 3`,
    where: sql`d.state = 'ended' and d.returned_on is null`,
  })),
  defineWaiting({
    name: 'deployments.tasks',
    duties: ['readiness-officer', 'mission-desk'],
    sql: (c) => sql`select d.id as subject_id, (t.title ->> ${c.language}) || ' · ' || ${who} as title,
        t.recorded_at::date as since, t.due_on as due
      from deployments.task t join deployments.deployment d on d.id = t.deployment_id left join people.person p on p.id = d.person_id
      where t.done_on is null and t.owner_duty = ${c.actor.duty}`,
    href: deploymentHref,
    words: { label: deskWords.tasks },
  }),
  defineWaiting({
    name: 'deployments.deliverable-due',
    duties: ['candidate', 'mission-desk', 'rcmp-planner'],
    sql: (
      c,
    ) => sql`select d.id as subject_id, (d.title ->> ${c.language}) || ' · ' || p.code as title, d.recorded_at::date as since, d.due_on as due
      from deployments.deliverable d join missions.position p on p.id = d.position_id
      where d.state = 'planned' and d.due_on <= ${addDays(c.today, AHEAD)}::date`,
    href: deliverableHref,
    words: { label: deliverablePageWords.waiting },
  }),
]

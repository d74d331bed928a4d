import { sql } from 'kysely'
import { myCompetenciesHref } from '#modules/people/index.ts'
import { defineWaiting } from '#platform/desk-parts.ts'
import { aftercareHref, competencyHref } from './vocabulary.ts'
import { deskWords } from './words.ts'
import { competencyWaitingWords } from './words-of-competencies.ts'

const who = sql`coalesce(p.given_names || ' ' || p.family_name || ' · ', '') || d.code`

export const waiting = [
  defineWaiting({
    name: 'reintegration.competency-to-validate',
    duties: ['mission-desk', 'contingent-commander', 'irss-officer'],
    sql: (
      c,
    ) => sql`select g.id as subject_id, d.code || ' · ' || (select k.name ->> ${c.language} from people.competency k
        where k.code = g.competency_code order by k.valid @> g.recorded_on desc limit 1) as title, g.recorded_on as since, null::date as due
      from people.competency_gained g join deployments.deployment d on d.id = g.deployment_id where g.state = 'recorded'`,
    href: competencyHref,
    words: { label: competencyWaitingWords.toValidate },
  }),
  defineWaiting({
    name: 'reintegration.competency-to-record',
    duties: ['candidate'],
    sql: (c) => sql`select d.id as subject_id, d.code as title, d.returned_on as since, d.returned_on + 60 as due
      from deployments.deployment d where d.person_id = ${c.actor.personId}::uuid and d.returned_on > ${c.today}::date - 365
        and not exists (select from people.competency_gained g where g.deployment_id = d.id)`,
    href: (_id, lang) => myCompetenciesHref(lang),
    words: { label: competencyWaitingWords.toRecord },
  }),
  defineWaiting({
    name: 'reintegration.follow-ups',
    duties: ['health-administrator', 'service-coordinator', 'rcmp-adviser', 'readiness-officer'],
    sql: (c) => sql`select f.deployment_id as subject_id, (f.title ->> ${c.language}) || ' · ' || ${who} as title,
        f.recorded_at::date as since, f.due_on as due
      from reintegration.follow_up f join deployments.deployment d on d.id = f.deployment_id left join people.person p on p.id = f.person_id
      where f.done_on is null and f.due_on <= ${c.today}::date + 30
        and f.owner_duty = ${c.actor.duty === 'rcmp-adviser' ? 'service-coordinator' : c.actor.duty}`,
    href: aftercareHref,
    words: { label: deskWords.followUps },
  }),
  defineWaiting({
    name: 'reintegration.not-scheduled',
    duties: ['mission-desk', 'readiness-officer'],
    sql: (c) => sql`select d.id as subject_id, ${who} as title, d.returned_on as since, d.returned_on + 7 as due
      from deployments.deployment d left join people.person p on p.id = d.person_id
      where d.state = 'ended' and d.returned_on < ${c.today}
        and not exists (select from reintegration.follow_up f where f.deployment_id = d.id)`,
    href: (id, lang) => `/${lang}/${lang === 'en' ? 'do' : 'faire'}/reintegration.schedule-follow-ups/${id}`,
    words: { label: deskWords.notScheduled },
  }),
  defineWaiting({
    name: 'reintegration.to-close',
    duties: ['mission-desk'],
    sql: () => sql`select d.id as subject_id, ${who} as title, d.returned_on as since, null::date as due
      from deployments.deployment d left join people.person p on p.id = d.person_id
      where d.state = 'ended' and d.returned_on is not null
        and exists (select from reintegration.follow_up f where f.deployment_id = d.id)
        and not exists (select from reintegration.follow_up f where f.deployment_id = d.id and f.done_on is null)
        and not exists (select from deployments.task t where t.deployment_id = d.id and t.done_on is null)`,
    href: aftercareHref,
    words: { label: deskWords.toClose },
  }),
]

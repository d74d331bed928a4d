import { sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { aftercareHref } from './vocabulary.ts'
import { deskWords } from './words.ts'

const who = sql`coalesce(p.given_names || ' ' || p.family_name || ' · ', '') || d.code`

export const waiting = [
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

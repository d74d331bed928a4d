import { type RawBuilder, sql } from 'kysely'
import { defineTimeline } from '#platform/desk-parts.ts'
import { timelineWords } from './words.ts'

const type = sql`(select t.name from people.certificate_type t where t.code = c.type_code order by t.valid @> c.issued_on desc limit 1)`
const ofCertificate = (day: string, where: RawBuilder<unknown>, more: RawBuilder<unknown> = sql``) => sql`
  select c.person_id, c.${sql.ref(day)} as on_day, c.id as ref_id, jsonb_build_object('type', ${type} ${more}) as params
  from people.certificate c where ${where}`

const part = (name: string, query: RawBuilder<unknown>) =>
  defineTimeline({ name: `people.${name}`, sql: () => query, words: { text: timelineWords[name]! } })

/** What happens to an officer's record. Of health there is nothing here to tell. */
export const timeline = [
  part(
    'joined',
    sql`select m.person_id, lower(m.valid) as on_day, s.id as ref_id, jsonb_build_object('service', s.name) as params
      from people.service_membership m join people.service s on s.id = m.service_id`,
  ),
  part(
    'rank',
    sql`select h.person_id, lower(h.valid) as on_day, r.id as ref_id, jsonb_build_object('rank', r.name) as params
      from people.rank_held h join people.rank r on r.id = h.rank_id`,
  ),
  part('recorded', ofCertificate('issued_on', sql`true`)),
  part('verified', ofCertificate('verified_on', sql`c.verified_on is not null`, sql`, 'name', c.verified_by_name`)),
  part('revoked', ofCertificate('revoked_on', sql`c.revoked_on is not null`)),
  part('ends', ofCertificate('expires_on', sql`c.expires_on is not null and c.revoked_on is null`)),
]

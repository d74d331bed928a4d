import { sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { standing } from './store/certificates.ts'
import { officerHref } from './vocabulary.ts'
import { waitingWords } from './words.ts'

const names = (
  lang: 'en' | 'fr',
) => sql`(select t.name->>${lang} from people.certificate_type t where t.code = c.type_code
  order by t.valid @> c.issued_on desc limit 1)`

export const waiting = [
  defineWaiting({
    name: 'people.certificate-to-verify',
    duties: ['service-coordinator', 'rcmp-adviser'],
    sql: (c) => sql`
      select p.id as subject_id, p.given_names || ' ' || p.family_name || ' · ' || ${names(c.language)} as title,
        c.recorded_at::date as since, null::date as due
      from people.certificate c join people.person p on p.id = c.person_id
      where c.verified_on is null and c.revoked_on is null and coalesce(c.expires_on, 'infinity') >= ${c.today}::date
        and c.person_id is distinct from ${c.actor.personId}::uuid`,
    href: officerHref,
    words: { label: waitingWords.toVerify },
  }),
  defineWaiting({
    name: 'people.certificate-ending',
    duties: ['candidate', 'service-coordinator', 'rcmp-adviser'],
    sql: (c) => sql`
      select p.id as subject_id, p.given_names || ' ' || p.family_name || ' · ' || ${names(c.language)} as title,
        min(w.warned_on) as since, c.expires_on as due
      from people.certificate_warning w join people.certificate c on c.id = w.certificate_id
      join people.person p on p.id = c.person_id
      where c.expires_on >= ${c.today}::date and ${standing}
      group by p.id, c.id`,
    href: officerHref,
    words: { label: waitingWords.ending },
  }),
]

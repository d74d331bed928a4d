import { sql } from 'kysely'
import { defineWaiting } from '#platform/desk-parts.ts'
import { familyPlanHref } from './vocabulary/family.ts'
import { officerHref } from './vocabulary.ts'
import { waitingWords } from './words.ts'
import { familyPageWords } from './words-of-family.ts'

const names = (
  lang: 'en' | 'fr',
) => sql`(select t.name->>${lang} from people.certificate_type t where t.code = c.type_code
  order by t.valid @> c.issued_on desc limit 1)`

/** Looked up for the few that are shown, not for all that wait: whoever sees a certificate sees whose it is. */
const whose = (
  lang: 'en' | 'fr',
) => sql`(select p.given_names || ' ' || p.family_name from people.person p where p.id = c.person_id)
  || ' · ' || ${names(lang)}`

export const waiting = [
  defineWaiting({
    name: 'people.family-plan-to-confirm',
    duties: ['candidate'],
    // Row policies leave the reader's own; a plan that names nobody yet asks for nothing.
    sql: () => sql`
      select f.person_id as subject_id, f.version::text as title, f.changed_on as since, null::date as due from people.family_plan f
      where f.confirmed_version is distinct from f.version and exists (select from people.family_rule r where r.person_id = f.person_id and r.until is null)`,
    href: (_id, lang) => familyPlanHref(lang),
    words: { label: familyPageWords.waiting },
  }),
  defineWaiting({
    name: 'people.certificate-to-verify',
    duties: ['service-coordinator', 'rcmp-adviser'],
    sql: (c) => sql`
      select c.person_id as subject_id, ${whose(c.language)} as title, c.recorded_at::date as since, null::date as due
      from people.certificate c
      where c.verified_on is null and c.revoked_on is null and coalesce(c.expires_on, 'infinity') >= ${c.today}::date
        and c.person_id is distinct from ${c.actor.personId}::uuid`,
    href: officerHref,
    words: { label: waitingWords.toVerify },
  }),
  defineWaiting({
    name: 'people.certificate-ending',
    duties: ['candidate', 'service-coordinator', 'rcmp-adviser'],
    // `offset 0` keeps the two looks at an index: taken as joins, all warnings and all certificates would be read for the first thousand.
    sql: (c) => sql`
      select c.person_id as subject_id, ${whose(c.language)} as title,
        (select min(w.warned_on) from people.certificate_warning w where w.certificate_id = c.id) as since, c.expires_on as due
      from people.certificate c
      where c.expires_on >= ${c.today}::date and c.revoked_on is null
        and exists (select from people.certificate_warning w where w.certificate_id = c.id offset 0)
        and not exists (select from people.certificate later where later.person_id = c.person_id and later.type_code = c.type_code
          and later.revoked_on is null and coalesce(later.expires_on, 'infinity') > c.expires_on offset 0)`,
    href: officerHref,
    words: { label: waitingWords.ending },
  }),
]

import { type RawBuilder, sql } from 'kysely'

/** Requests and decisions whose code, subject, requester (under any name it ever had) or note verbale holds the text. */
export const requestsFound = (folded: string): RawBuilder<unknown> => sql`
  select r.id, r.subject as title, jsonb_build_object('en', concat_ws(' · ', r.code, d.code, r.requester, r.note_reference),
      'fr', concat_ws(' · ', r.code, d.code, r.requester, r.note_reference)) as detail,
    (case when sec.fold(r.code) = ${folded} or sec.fold(d.code) = ${folded} or sec.fold(r.note_reference) = ${folded} then 1 else 0.7 end)::real as weight
  from requests.request r left join requests.decision d on d.request_id = r.id and d.superseded_by is null
    left join lateral (select string_agg(concat_ws(' ', n.name->>'en', n.name->>'fr', n.short->>'en', n.short->>'fr'), ' ') as names
      from requests.organisation n where n.code = r.requester_code) o on true
  where strpos(sec.fold(concat_ws(' ', r.code, d.code, r.subject, r.requester, r.note_reference, o.names)), ${folded}) > 0`

/** Prospects, for those who look ahead. */
export const prospectsFound = (folded: string): RawBuilder<unknown> => sql`
  select p.id, p.title, jsonb_build_object('en', concat_ws(' · ', p.code, p.organisation), 'fr', concat_ws(' · ', p.code, p.organisation)) as detail,
    (case when sec.fold(p.code) = ${folded} then 1 else 0.6 end)::real as weight
  from requests.prospect p where strpos(sec.fold(concat_ws(' ', p.code, p.title, p.organisation)), ${folded}) > 0`

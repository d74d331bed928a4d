import { type RawBuilder, sql } from 'kysely'

/** Requests and decisions whose code, subject or requester holds the text. */
export const requestsFound = (folded: string): RawBuilder<unknown> => sql`
  select r.id, r.subject as title, jsonb_build_object('en', concat_ws(' · ', r.code, d.code, r.requester),
      'fr', concat_ws(' · ', r.code, d.code, r.requester)) as detail,
    (case when sec.fold(r.code) = ${folded} or sec.fold(d.code) = ${folded} then 1 else 0.7 end)::real as weight
  from requests.request r left join requests.decision d on d.request_id = r.id and d.superseded_by is null
  where strpos(sec.fold(concat_ws(' ', r.code, d.code, r.subject, r.requester)), ${folded}) > 0`

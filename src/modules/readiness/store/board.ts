import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'

export interface BoardCandidacy {
  id: string
  code: string
  personId: string
  name: string
  service: string
  mission: string
  position: Localized | null
  candidacyState: string
  departure: Day
  end: Day
  pdtCompletedOn: Day | null
}

/** Everybody who has accepted an offer (also where its terms changed since) or is away, with what the board shows besides the gates; one query. */
export async function boardCandidacies(
  tx: Tx,
  today: Day,
  o: { q: string | null; mission: string | null; id?: string },
): Promise<BoardCandidacy[]> {
  const { rows } = await sql<BoardCandidacy>`
    select k.id, k.code, k.person_id as "personId", coalesce(p.given_names || ' ' || p.family_name, k.code) as name,
      s.short as service, m.code as mission, x.title as position, k.state as "candidacyState", k.planned_departure as departure,
      k.planned_end as "end",
      (select max(t.concluded_on) from training.pdt_seat t where t.candidacy_id = k.id and t.state = 'completed') as "pdtCompletedOn"
    from candidacies.candidacy k
    join missions.mission m on m.id = k.mission_id
    join people.service s on s.id = k.service_id
    left join people.person p on p.id = k.person_id
    left join missions.position x on x.id = k.position_id
    where ${
      o.id
        ? // Whoever may not see the officer has no file of theirs: the desk of one mission sees those who go there.
          sql`k.id = ${o.id} and p.id is not null`
        : sql`(k.state = 'accepted' or (k.state = 'deployed' and k.planned_end > ${today})
        or (k.state = 'offered' and exists (select from readiness.instruction_package a where a.candidacy_id = k.id and a.kind = 'joining')))`
    }
      and (${o.q}::text is null or sec.fold(k.code || ' ' || coalesce(p.given_names || ' ' || p.family_name, '')) like '%' || sec.fold(${o.q}) || '%')
      and (${o.mission}::text is null or sec.fold(m.code) like '%' || sec.fold(${o.mission}) || '%')
    order by k.planned_departure, k.id`.execute(tx)
  return rows
}

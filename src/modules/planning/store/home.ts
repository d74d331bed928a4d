import { sql } from 'kysely'
import { addMonths, type Day, firstOfMonth } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { AwayOfficer, LeavesWith, QueuedRequest, ServiceMonths } from '../vocabulary/home.ts'

/** The day itself, and the first of each month that follows. */
export const monthsFrom = (day: Day, count: number): Day[] => [
  day,
  ...Array.from({ length: count - 1 }, (_, i) => addMonths(firstOfMonth(day), i + 1)),
]

/** Each service that the reader may count, with who is away by month and the number it lets be abroad; one query. */
export async function servicesByMonth(
  tx: Tx,
  days: readonly Day[],
  serviceId: string | null,
): Promise<ServiceMonths[]> {
  const { rows } = await sql<ServiceMonths>`
    with counted as materialized (select * from planning.away_on(${days}::date[]))
    select s.id as "serviceId", s.name, s.short, s.kind,
      (select jsonb_agg(jsonb_build_object('day', d.day, 'away', coalesce(c.away, 0), 'planned', coalesce(c.planned, 0),
          'cap', (select k.number from people.service_cap k where k.service_id = s.id and k.superseded_at is null and k.valid @> d.day))
          order by d.day)
        from unnest(${days}::date[]) d(day) left join counted c on c.service_id = s.id and c.day = d.day) as months
    from people.service s
    where s.id in (select v from planning.counted_services() v)
      and ${
        serviceId === null
          ? sql`(s.id in (select c.service_id from counted c)
        or exists (select from people.service_cap k where k.service_id = s.id and k.superseded_at is null)
        or s.id = any ((select sec.services())::uuid[]))`
          : sql`s.id = ${serviceId}::uuid`
      }
    order by s.short`.execute(tx)
  return rows
}

/** What leaves a service with those who are away on a day; counts only. */
export async function leavesWith(tx: Tx, serviceId: string, day: Day): Promise<LeavesWith[]> {
  const { rows } =
    await sql<LeavesWith>`select kind, label, number, back from planning.leaves_with(${serviceId}, ${day}::date)
    order by array_position(array['rank', 'language', 'position', 'leadership'], kind), number desc, label::text`.execute(
      tx,
    )
  return rows
}

/** Who it is, for the service's own people: row policies hold everybody else off. */
export async function officersAway(tx: Tx, serviceId: string, day: Day): Promise<AwayOfficer[]> {
  const { rows } = await sql<AwayOfficer>`
    select d.id as "deploymentId", p.given_names || ' ' || p.family_name as name, m.code as mission,
      coalesce(d.departed_on, d.planned_departure) as "from", coalesce(d.returned_on, d.ended_on, d.planned_end) as back,
      d.departed_on is null as planned
    from deployments.deployment d join people.person p on p.id = d.person_id join missions.mission m on m.id = d.mission_id
    where d.service_id = ${serviceId} and d.state <> 'cancelled' and coalesce(d.returned_on, d.ended_on, d.planned_end) > ${day}::date
    order by "from", p.sort_name limit 500`.execute(tx)
  return rows
}

/** Requests that wait for a decision and ask for officers, in the order of the queue. */
export async function queueOf(tx: Tx): Promise<QueuedRequest[]> {
  const { rows } = await sql<QueuedRequest>`
    select r.id, r.code, r.subject, r.requester, r.received_on as "receivedOn", r.answer_by as "answerBy", r.asked_number as asked,
      q.place, q.reason
    from requests.request r left join planning.queue_place q on q.request_id = r.id and q.superseded_at is null
    where r.state in ('received', 'acknowledged', 'assessing')
    order by q.place nulls last, r.answer_by nulls last, r.received_on, r.code`.execute(tx)
  return rows
}

/** How many more the services could let go on a day, those that said a number; and how many services have not said. */
export async function roomOn(tx: Tx, day: Day): Promise<{ room: number; capped: number; silent: number }> {
  const { rows } = await sql<{ room: number; capped: number; silent: number }>`
    with away as (select * from planning.away_on(array[${day}::date])),
    caps as (select k.service_id, k.number from people.service_cap k where k.superseded_at is null and k.valid @> ${day}::date)
    select coalesce(sum(greatest(c.number - coalesce(a.away, 0) - coalesce(a.planned, 0), 0)), 0)::int as room, count(c.*)::int as capped,
      (select count(*)::int from away w where w.service_id not in (select service_id from caps)) as silent
    from caps c left join away a on a.service_id = c.service_id`.execute(tx)
  return rows[0]!
}

export async function writeQueuePlace(
  tx: Tx,
  one: { id: string; requestId: string; place: number | null; reason: string },
  by: { at: string; day: Day; account: string },
): Promise<void> {
  await sql`update planning.queue_place set superseded_at = ${by.at}
    where request_id = ${one.requestId} and superseded_at is null`.execute(tx)
  await sql`insert into planning.queue_place (id, request_id, place, reason, recorded_on, recorded_at, recorded_by)
    values (${one.id}, ${one.requestId}, ${one.place}, ${one.reason}, ${by.day}, ${by.at}, ${by.account})`.execute(tx)
}

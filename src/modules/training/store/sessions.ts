import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { PdtSeat, PdtSession, SeatState, SessionState } from '../vocabulary.ts'

const columns = sql`s.id, s.code, s.starts, s.ends, s.place, s.capacity, s.state, s.version`

/** One session; `lock` holds it until the end of the transaction, so that seats are given one after the other. */
export async function findSession(tx: Tx, id: string, lock = false): Promise<PdtSession | null> {
  const { rows } = await sql<PdtSession>`select ${columns} from training.pdt_session s where s.id = ${id}
    ${lock ? sql`for update of s` : sql``}`.execute(tx)
  return rows[0] ?? null
}

/** The next free seat of a session, whoever holds the others; one above the capacity where it is full. */
export async function nextSeat(tx: Tx, sessionId: string): Promise<number> {
  const { rows } = await sql<{ seat: number }>`select training.next_seat(${sessionId}) as seat`.execute(tx)
  return rows[0]?.seat ?? 0
}

/** Sessions that have not begun, with the number of free seats. */
export async function sessionsAhead(tx: Tx, today: Day): Promise<(PdtSession & { free: number })[]> {
  const { rows } = await sql<PdtSession & { free: number }>`select ${columns},
      (s.capacity - (select count(*) from training.pdt_seat t where t.session_id = s.id and t.state <> 'lost'))::int as free
    from training.pdt_session s where s.state = 'planned' and s.starts > ${today}::date order by s.starts`.execute(tx)
  return rows
}

export async function insertSession(
  tx: Tx,
  one: Omit<PdtSession, 'state' | 'version'>,
  by: { at: string; account: string },
): Promise<void> {
  await sql`insert into training.pdt_session (id, code, starts, ends, place, capacity, state, recorded_at, recorded_by)
    values (${one.id}, ${one.code}, ${one.starts}, ${one.ends}, ${JSON.stringify(one.place)}::jsonb, ${one.capacity}, 'planned',
      ${by.at}, ${by.account})`.execute(tx)
}

export async function moveSession(tx: Tx, id: string, state: SessionState): Promise<void> {
  await sql`update training.pdt_session set state = ${state}, version = version + 1 where id = ${id}`.execute(tx)
}

export type SessionSeat = Pick<
  PdtSeat,
  'id' | 'seat' | 'candidacyId' | 'personId' | 'state' | 'confirmedOn' | 'concludedOn' | 'reason' | 'version'
> & {
  officer: string
  candidacy: string | null
}

/** The seats of a session with who sits there, lost ones last. */
export async function seatsOfSession(tx: Tx, sessionId: string): Promise<SessionSeat[]> {
  const { rows } =
    await sql<SessionSeat>`select t.id, t.seat, t.candidacy_id as "candidacyId", t.person_id as "personId", t.state,
      t.confirmed_on as "confirmedOn", t.concluded_on as "concludedOn", t.reason, t.version,
      p.given_names || ' ' || p.family_name as officer, c.code as candidacy
    from training.pdt_seat t join people.person p on p.id = t.person_id
    left join candidacies.candidacy c on c.id = t.candidacy_id
    where t.session_id = ${sessionId} order by t.state = 'lost', t.seat, t.recorded_at`.execute(tx)
  return rows
}

export async function insertSeat(
  tx: Tx,
  one: {
    id: string
    sessionId: string
    seat: number
    candidacyId: string
    personId: string
    serviceId: string
    on: Day
  },
  by: { at: string; account: string },
): Promise<void> {
  await sql`insert into training.pdt_seat (id, session_id, seat, candidacy_id, person_id, service_id, state, confirmed_on,
      recorded_at, recorded_by)
    values (${one.id}, ${one.sessionId}, ${one.seat}, ${one.candidacyId}, ${one.personId}, ${one.serviceId}, 'confirmed', ${one.on},
      ${by.at}, ${by.account})`.execute(tx)
}

export async function concludeSeat(
  tx: Tx,
  id: string,
  what: { state: SeatState; on: Day; reason?: string | null },
): Promise<void> {
  await sql`update training.pdt_seat set state = ${what.state}, concluded_on = ${what.on}, reason = ${what.reason ?? null},
    version = version + 1 where id = ${id}`.execute(tx)
}

export interface SessionLine extends PdtSession {
  taken: number
}

/** All sessions with how many seats are taken. */
export async function listSessions(
  tx: Tx,
  query: ListQuery & { state: SessionState | null },
): Promise<ListData<SessionLine>> {
  const conditions = [
    sql`true`,
    ...(query.state ? [sql`s.state = ${query.state}`] : []),
    ...(query.q
      ? [
          sql`(upper(s.code) like '%' || upper(${query.q}) || '%' or sec.fold(s.place::text) like '%' || sec.fold(${query.q}) || '%')`,
        ]
      : []),
  ]
  const list = listOf<SessionLine>(
    sql`select ${columns}, (select count(*) from training.pdt_seat t where t.session_id = s.id and t.state <> 'lost')::int as taken
      from training.pdt_session s where ${sql.join(conditions, sql` and `)}`,
    query,
    { code: sql`code`, starts: sql`starts`, capacity: sql`capacity`, taken: sql`taken`, state: sql`state` },
    { sort: 'starts', dir: 'desc' },
  )
  return list.read((await list.query.execute(tx)).rows)
}

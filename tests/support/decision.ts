import { randomUUID } from 'node:crypto'
import type { Superuser } from './candidate.ts'

/** A decision that grants officers, written past the room of requests. */
export async function sampleDecision(
  db: { pool: Superuser },
  o: { number?: number; valid?: string; maxTourMonths?: number; armed?: boolean } = {},
): Promise<string> {
  const [requestId, id] = [randomUUID(), randomUUID()]
  await db.pool.query(
    `insert into requests.request (id, code, requester_kind, requester, subject, text, received_on, state, recorded_at, recorded_by)
     values ($1, $2, 'un', 'UN', 'Trainers', 'Text', '2026-01-01', 'decided', '2026-01-01', $1)`,
    [requestId, `REQ-${requestId.slice(0, 8)}`],
  )
  await db.pool.query(
    `insert into requests.decision (id, code, request_id, outcome, level, number, valid, max_tour_months, armed, reasons, decided_on, recorded_at, recorded_by)
     values ($1, $2, $3, 'approved', 'ministerial', $4, $5, $6, $7, 'Agreed', '2026-01-15', '2026-01-15', $1)`,
    [
      id,
      `DEC-${id.slice(0, 8)}`,
      requestId,
      o.number ?? 20,
      o.valid ?? '[2026-02-01,2028-02-01)',
      o.maxTourMonths ?? null,
      o.armed ?? null,
    ],
  )
  return id
}

import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { Message } from '../vocabulary/exchanges.ts'
import { isoInstant } from './instants.ts'
import type { By } from './intake.ts'

/** What was said on a request, in order; of a question, how long its answer took. */
export async function messagesOf(tx: Tx, requestId: string): Promise<Message[]> {
  const { rows } = await sql<Message>`
    select m.id, m.kind, m.text, m.author_duty as author, access.name_of(m.recorded_by) as by,
      (select p.name from requests.partner p where p.organisation = m.department and p.valid @> m.on_day limit 1) as department,
      m.asked_of as "askedOf", m.answer_by as "answerBy", m.about_id as "aboutId", ${isoInstant('m.recorded_at')} as at, m.on_day as "on",
      ${isoInstant('a.recorded_at')} as "answeredAt",
      round(extract(epoch from a.recorded_at - m.recorded_at) / 3600, 1)::float8 as "answeredInHours",
      m.recorded_by as "saidBy"
    from requests.message m left join requests.message a on a.about_id = m.id and a.kind = 'answer'
    where m.request_id = ${requestId} order by m.recorded_at, m.id`.execute(tx)
  return rows
}

/** The middle of the times from question to answer, over every request: in hours; null where nothing was answered. */
export async function medianAnswerHours(tx: Tx): Promise<number | null> {
  const { rows } = await sql<{ median: number | null }>`
    select round((percentile_cont(0.5) within group (order by extract(epoch from a.recorded_at - q.recorded_at) / 3600))::numeric, 1)::float8 as median
    from requests.message q join requests.message a on a.about_id = q.id and a.kind = 'answer' where q.kind = 'question'`.execute(
    tx,
  )
  return rows[0]?.median ?? null
}

export interface MessageSaid extends Message {
  requestId: string
}

export async function findMessage(tx: Tx, id: string): Promise<MessageSaid | null> {
  const { rows } = await sql<MessageSaid>`
    select m.id, m.kind, m.text, m.author_duty as author, null as by, null as department, m.asked_of as "askedOf", m.answer_by as "answerBy",
      m.about_id as "aboutId", ${isoInstant('m.recorded_at')} as at, m.on_day as "on", m.request_id as "requestId", m.recorded_by as "saidBy",
      (select ${isoInstant('a.recorded_at')} from requests.message a where a.about_id = m.id and a.kind = 'answer') as "answeredAt",
      null as "answeredInHours"
    from requests.message m where m.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

export async function insertMessage(
  tx: Tx,
  m: Pick<Message, 'id' | 'kind' | 'text' | 'author' | 'askedOf' | 'answerBy' | 'aboutId' | 'on'> & {
    requestId: string
    department: string | null
  },
  by: By,
): Promise<void> {
  await sql`insert into requests.message (id, request_id, kind, text, author_duty, department, asked_of, answer_by, about_id, on_day,
      recorded_at, recorded_by)
    values (${m.id}, ${m.requestId}, ${m.kind}, ${m.text}, ${m.author}, ${m.department}, ${m.askedOf}, ${m.answerBy}, ${m.aboutId}, ${m.on},
      ${by.at}, ${by.account})`.execute(tx)
}

/** What a letter about a message says, without the message itself. */
export async function messageLetter(
  tx: Tx,
  id: string,
): Promise<{ code: string; subject: string; askedOf: string | null; author: string; asker: string | null } | null> {
  const { rows } = await sql<{
    code: string
    subject: string
    askedOf: string | null
    author: string
    asker: string | null
  }>`
    select r.code, r.subject, m.asked_of as "askedOf", m.author_duty as author,
      (select q.recorded_by from requests.message q where q.id = m.about_id) as asker
    from requests.message m join requests.request r on r.id = m.request_id where m.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

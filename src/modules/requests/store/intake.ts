import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type {
  Acknowledgement,
  Answer,
  EarlierVersion,
  IntakeFacts,
  LetterText,
  LinkKind,
  Paper,
  ProfileLine,
} from '../vocabulary/intake.ts'
import type { Asked, RequestRecord } from '../vocabulary.ts'
import { isoInstant } from './instants.ts'

export interface By {
  at: string
  account: string
}

const profile = sql`
  select p.id, p.number, p.role, p.stream, p.ranks, p.languages, p.armed, p.skills, p.place, p.months
  from requests.profile_line p where p.request_id = r.id and p.ended_at is null order by p.recorded_at, p.id`
const papers = sql`
  select p.id, p.kind, p.title, p.attachment_id as "attachmentId", p.on_day as "on"
  from requests.paper p where p.request_id = r.id order by p.recorded_at, p.id`
const links = sql`
  select l.id, o.id as "otherId", o.code, o.subject, l.kind, l.request_id = r.id as "from"
  from requests.link l join requests.request o on o.id = case when l.request_id = r.id then l.other_id else l.request_id end
  where r.id in (l.request_id, l.other_id) and l.ended_at is null order by l.recorded_at, l.id`
const answers = sql`
  select a.id, a.decision_id as "decisionId", d.code as "decisionCode", a.answered_on as "answeredOn", a.channel, a.reference, a.remarks,
    access.name_of(a.recorded_by) as by
  from requests.answer a join requests.decision d on d.id = a.decision_id where a.request_id = r.id order by a.recorded_at desc`

/** What intake keeps of one request, in one statement. */
export async function intakeOf(tx: Tx, requestId: string): Promise<IntakeFacts> {
  const list = (select: typeof profile) => sql`(select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (${select}) x)`
  const { rows } = await sql<IntakeFacts>`
    select ${list(profile)} as profile, ${list(papers)} as papers, ${list(links)} as links, ${list(answers)} as answers,
      (select count(*)::int from requests.request_version v where v.request_id = r.id) as corrections,
      (select min(d.decided_on) from requests.decision d where d.request_id = r.id and d.outcome <> 'deferred') as "decidedOn"
    from requests.request r where r.id = ${requestId}`.execute(tx)
  return rows[0] ?? { profile: [], papers: [], links: [], answers: [], corrections: 0, decidedOn: null }
}

/** The prospect that became this request, if one did. */
export async function prospectOf(
  tx: Tx,
  requestId: string,
): Promise<{ id: string; code: string; title: string } | null> {
  const { rows } = await sql<{ id: string; code: string; title: string }>`
    select id, code, title from requests.prospect where request_id = ${requestId} order by code limit 1`.execute(tx)
  return rows[0] ?? null
}

/** The request says something else from now on; what it said before is kept. */
export async function correctAsked(
  tx: Tx,
  r: { id: string; before: Asked; after: Asked; versionId: string; because: string },
  by: By,
): Promise<void> {
  await sql`insert into requests.request_version (id, request_id, said, because, corrected_at, corrected_by)
    values (${r.versionId}, ${r.id}, ${JSON.stringify(r.before)}::jsonb, ${r.because}, ${by.at}, ${by.account})`.execute(
    tx,
  )
  const a = r.after
  await sql`update requests.request set requester_kind = ${a.requesterKind}, requester = ${a.requester}, requester_code = ${a.requesterCode},
      subject = ${a.subject}, text = ${a.text}, asked_number = ${a.askedNumber}, host_country = ${a.hostCountry},
      received_on = ${a.receivedOn}, answer_by = ${a.answerBy}, channel = ${a.channel}, note_reference = ${a.noteReference},
      note_dated = ${a.noteDated}, version = version + 1
    where id = ${r.id}`.execute(tx)
}

/** What the request said before each correction, the newest first. */
export async function versionsOf(tx: Tx, requestId: string): Promise<EarlierVersion[]> {
  const { rows } = await sql<EarlierVersion>`
    select v.id, v.said, v.because, ${isoInstant('v.corrected_at')} as "correctedAt", access.name_of(v.corrected_by) as by
    from requests.request_version v where v.request_id = ${requestId} order by v.corrected_at desc, v.id`.execute(tx)
  return rows
}

/** Profile lines that stand no longer: until when they stood, and who ended them. */
export async function endedLines(
  tx: Tx,
  requestId: string,
): Promise<(ProfileLine & { endedAt: string; by: string | null; replaced: boolean })[]> {
  const { rows } = await sql<ProfileLine & { endedAt: string; by: string | null; replaced: boolean }>`
    select p.id, p.number, p.role, p.stream, p.ranks, p.languages, p.armed, p.skills, p.place, p.months,
      ${isoInstant('p.ended_at')} as "endedAt", access.name_of(p.ended_by) as by, p.replaced_by is not null as replaced
    from requests.profile_line p where p.request_id = ${requestId} and p.ended_at is not null order by p.ended_at desc, p.id`.execute(
    tx,
  )
  return rows
}

export async function lineForUpdate(tx: Tx, id: string): Promise<(ProfileLine & { requestId: string }) | null> {
  const { rows } = await sql<ProfileLine & { requestId: string }>`
    select p.id, p.number, p.role, p.stream, p.ranks, p.languages, p.armed, p.skills, p.place, p.months, p.request_id as "requestId"
    from requests.profile_line p where p.id = ${id} and p.ended_at is null for update`.execute(tx)
  return rows[0] ?? null
}

export async function insertLine(tx: Tx, requestId: string, l: ProfileLine, by: By): Promise<void> {
  await sql`insert into requests.profile_line (id, request_id, number, role, stream, ranks, languages, armed, skills, place, months,
      recorded_at, recorded_by)
    values (${l.id}, ${requestId}, ${l.number}, ${l.role}, ${l.stream}, ${l.ranks}, ${l.languages}::text[], ${l.armed}, ${l.skills},
      ${l.place}, ${l.months}, ${by.at}, ${by.account})`.execute(tx)
}

/** A line that stands no longer; `replacedBy` says which one took its place. */
export async function endLine(tx: Tx, id: string, replacedBy: string | null, by: By): Promise<void> {
  await sql`update requests.profile_line set ended_at = ${by.at}, ended_by = ${by.account}, replaced_by = ${replacedBy}
    where id = ${id}`.execute(tx)
}

/** Whatever hangs on a request changed: whoever looked at it before looks again. */
export async function touchRequest(tx: Tx, id: string): Promise<void> {
  await sql`update requests.request set version = version + 1 where id = ${id}`.execute(tx)
}

export async function insertPaper(tx: Tx, requestId: string, paper: Paper, by: By): Promise<void> {
  await sql`insert into requests.paper (id, request_id, kind, title, attachment_id, on_day, recorded_at, recorded_by)
    values (${paper.id}, ${requestId}, ${paper.kind}, ${paper.title}, ${paper.attachmentId}, ${paper.on}, ${by.at}, ${by.account})`.execute(
    tx,
  )
}

export async function insertLink(
  tx: Tx,
  link: { id: string; requestId: string; otherId: string; kind: LinkKind },
  by: By,
): Promise<void> {
  await sql`insert into requests.link (id, request_id, other_id, kind, recorded_at, recorded_by)
    values (${link.id}, ${link.requestId}, ${link.otherId}, ${link.kind}, ${by.at}, ${by.account})`.execute(tx)
}

export async function linkForUpdate(
  tx: Tx,
  id: string,
): Promise<{ id: string; requestId: string; kind: LinkKind; codes: string } | null> {
  const { rows } = await sql<{ id: string; requestId: string; kind: LinkKind; codes: string }>`
    select l.id, l.request_id as "requestId", l.kind, a.code || ' · ' || b.code as codes
    from requests.link l join requests.request a on a.id = l.request_id join requests.request b on b.id = l.other_id
    where l.id = ${id} and l.ended_at is null for update of l`.execute(tx)
  return rows[0] ?? null
}

export async function endLinks(tx: Tx, ids: readonly string[], at: string): Promise<void> {
  await sql`update requests.link set ended_at = ${at} where id = any(${`{${ids.join(',')}}`}::uuid[]) and ended_at is null`.execute(
    tx,
  )
}

/** Other requests that this one may be linked to: the newest three hundred, and never itself. */
export async function otherRequests(
  tx: Tx,
  requestId: string,
): Promise<{ id: string; code: string; subject: string }[]> {
  const { rows } = await sql<{ id: string; code: string; subject: string }>`
    select id, code, subject from requests.request where id <> ${requestId} order by received_on desc, code limit 300`.execute(
    tx,
  )
  return rows
}

export async function insertAcknowledgement(
  tx: Tx,
  a: { requestId: string; sentOn: Day; letter: Record<'en' | 'fr', LetterText>; contact: string | null },
  by: By,
): Promise<void> {
  await sql`insert into requests.acknowledgement (request_id, sent_on, letter, contact, recorded_at, recorded_by)
    values (${a.requestId}, ${a.sentOn}, ${JSON.stringify(a.letter)}::jsonb, ${a.contact}, ${by.at}, ${by.account})`.execute(
    tx,
  )
}

export async function acknowledgementOf(tx: Tx, requestId: string): Promise<Acknowledgement | null> {
  const { rows } = await sql<Acknowledgement>`
    select sent_on as "sentOn", letter, contact, access.name_of(recorded_by) as by
    from requests.acknowledgement where request_id = ${requestId}`.execute(tx)
  return rows[0] ?? null
}

/** How the office was reached in the acknowledgement before: the next one starts with it. */
export async function lastContact(tx: Tx): Promise<string | null> {
  const { rows } = await sql<{ contact: string | null }>`
    select contact from requests.acknowledgement where contact is not null order by recorded_at desc limit 1`.execute(
    tx,
  )
  return rows[0]?.contact ?? null
}

export async function insertAnswer(
  tx: Tx,
  requestId: string,
  a: Omit<Answer, 'decisionCode' | 'by'>,
  by: By,
): Promise<void> {
  await sql`insert into requests.answer (id, request_id, decision_id, answered_on, channel, reference, remarks, recorded_at, recorded_by)
    values (${a.id}, ${requestId}, ${a.decisionId}, ${a.answeredOn}, ${a.channel}, ${a.reference}, ${a.remarks}, ${by.at}, ${by.account})`.execute(
    tx,
  )
}

export async function closeAs(
  tx: Tx,
  id: string,
  o: { on: Day; because: NonNullable<RequestRecord['closedBecause']>; note: string | null },
): Promise<void> {
  await sql`update requests.request set state = 'closed', closed_on = ${o.on}, closed_because = ${o.because}, closing_note = ${o.note},
      version = version + 1 where id = ${id}`.execute(tx)
}

/** The request goes on where it stood before it was closed or withdrawn. */
export async function reopen(tx: Tx, id: string): Promise<void> {
  await sql`update requests.request r set closed_on = null, closed_because = null, closing_note = null, withdrawn_on = null,
      version = version + 1,
      state = case
        when exists (select from requests.decision d where d.request_id = r.id and d.superseded_by is null and d.outcome <> 'deferred') then 'decided'
        when exists (select from requests.departmental_position p where p.request_id = r.id) then 'assessing'
        when r.acknowledged_on is not null then 'acknowledged' else 'received' end
    where r.id = ${id}`.execute(tx)
}

export async function withdraw(tx: Tx, id: string, on: Day): Promise<void> {
  await sql`update requests.request set state = 'withdrawn', withdrawn_on = ${on}, version = version + 1 where id = ${id}`.execute(
    tx,
  )
}

export async function lookAgain(tx: Tx, id: string, on: Day): Promise<void> {
  await sql`update requests.request set look_again_on = ${on}, version = version + 1 where id = ${id}`.execute(tx)
}

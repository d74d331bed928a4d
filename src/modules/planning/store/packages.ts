import { sql } from 'kysely'
import { parseRangeText, toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { PdfBlock } from '#platform/pdf/index.ts'
import type { PackageVersion, Proposal } from '../vocabulary/package.ts'

type Who = Pick<Circumstances, 'actor' | 'now' | 'today'>

/** What was submitted, in both languages: never assembled again. */
export interface Frozen {
  title: { en: string; fr: string }
  blocks: { en: PdfBlock[]; fr: PdfBlock[] }
}

export interface StoredPackage extends PackageVersion {
  requestId: string
  proposal: Proposal
  content: Frozen | null
}

interface Row {
  id: string
  request_id: string
  number: number
  state: PackageVersion['state']
  mission_id: string | null
  contribution: string | null
  recommendation: Proposal['recommendation']
  why: string | null
  options: string | null
  level: Proposal['level']
  proposed_number: number | null
  proposed: string | null
  max_tour_months: number | null
  armed: boolean | null
  language: Proposal['language']
  countries: string[] | null
  duty_place: string | null
  conditions: string | null
  drawn: Proposal['drawn']
  content: Frozen | null
  hash: string | null
  submitted_on: string | null
  version: number
}

const packageFrom = (row: Row): StoredPackage => ({
  id: row.id,
  requestId: row.request_id,
  number: row.number,
  state: row.state,
  submittedOn: row.submitted_on,
  hash: row.hash,
  version: row.version,
  content: row.content,
  proposal: {
    missionId: row.mission_id,
    contribution: row.contribution,
    recommendation: row.recommendation,
    why: row.why,
    options: row.options,
    level: row.level,
    number: row.proposed_number,
    valid: row.proposed === null ? null : parseRangeText(row.proposed),
    maxTourMonths: row.max_tour_months,
    armed: row.armed,
    language: row.language,
    countries: row.countries,
    dutyPlace: row.duty_place,
    conditions: row.conditions,
    drawn: row.drawn,
  },
})

/** Every version of a request's package that the reader may see, the newest first. */
export async function packagesOf(tx: Tx, requestId: string, lock = false): Promise<StoredPackage[]> {
  const { rows } = await sql<Row>`select p.*, p.proposed::text as proposed from planning.package p
    where p.request_id = ${requestId} order by p.number desc ${lock ? sql`for update` : sql``}`.execute(tx)
  return rows.map(packageFrom)
}

/** Writes the draft: the one that is there, or the next version. */
export async function writeDraft(
  tx: Tx,
  draft: { id: string; requestId: string; number: number; proposal: Proposal },
  c: Who,
): Promise<void> {
  const p = draft.proposal
  await sql`insert into planning.package (id, request_id, number, state, mission_id, contribution, recommendation, why, options, level,
      proposed_number, proposed, max_tour_months, armed, language, countries, duty_place, conditions, drawn, recorded_at, recorded_by)
    values (${draft.id}, ${draft.requestId}, ${draft.number}, 'draft', ${p.missionId}, ${p.contribution}, ${p.recommendation}, ${p.why},
      ${p.options}, ${p.level}, ${p.number}, ${p.valid === null ? null : toRangeText(p.valid)}::daterange, ${p.maxTourMonths}, ${p.armed},
      ${p.language}, ${p.countries}::text[], ${p.dutyPlace}, ${p.conditions}, ${JSON.stringify(p.drawn)}::jsonb, ${c.now},
      ${c.actor.accountId})
    on conflict (id) do update set mission_id = excluded.mission_id, contribution = excluded.contribution,
      recommendation = excluded.recommendation, why = excluded.why, options = excluded.options, level = excluded.level,
      proposed_number = excluded.proposed_number, proposed = excluded.proposed, max_tour_months = excluded.max_tour_months,
      armed = excluded.armed, language = excluded.language, countries = excluded.countries, duty_place = excluded.duty_place,
      conditions = excluded.conditions, drawn = excluded.drawn, version = planning.package.version + 1,
      recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`.execute(tx)
}

/** Freezes a draft with what it says in both languages. */
export async function freeze(tx: Tx, id: string, content: Frozen, hash: string, c: Who): Promise<void> {
  await sql`update planning.package set state = 'submitted', content = ${JSON.stringify(content)}::jsonb, hash = ${hash},
      submitted_on = ${c.today}, submitted_at = ${c.now}, version = version + 1
    where id = ${id}`.execute(tx)
}

/** Whether a text names an officer who is on record, or gives an address; nothing of who it is leaves the query. */
export async function namesAPerson(tx: Tx, text: string): Promise<boolean> {
  if (/\S@[^\s@]+\.[a-z]{2,}/i.test(text)) return true
  const { rows } = await sql<{ named: boolean }>`select exists (select from people.person p
    where strpos(${' '}::text || regexp_replace(sec.fold(${text}), '[^a-z0-9]+', ' ', 'g') || ' ',
      ' ' || regexp_replace(p.search_name, '[^a-z0-9]+', ' ', 'g') || ' ') > 0
      or strpos(upper(${text}), p.code) > 0) as named`.execute(tx)
  return rows[0]!.named
}

import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { shownTitle } from '#modules/missions/index.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { RecordedFinding } from './rules/recorded-finding.ts'
import type { Waiver } from './vocabulary.ts'

interface PageRow {
  service: Localized
  code: string
  title: Localized
  screener: string | null
  reason: string | null
}

/** What the page of a candidacy says besides: names, and the initial selection. */
export async function pageRow(tx: Tx, id: string): Promise<PageRow | null> {
  const { rows } =
    await sql<PageRow>`select s.name as service, b.code, b.title, k.screened_by_name as screener, k.screening_reason as reason
    from candidacies.candidacy k join people.service s on s.id = k.service_id join postings.posting b on b.id = k.posting_id
    where k.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

export interface FileParts {
  consents: { kind: 'apply' | 'offer' | 'changed-terms'; givenOn: Day; superseded: boolean }[]
  waivers: Waiver[]
  offers: {
    position: string
    title: Localized
    departure: Day
    ends: Day
    answer: string | null
    superseded: boolean
  }[]
}

const nothing = { consents: [], waivers: [], offers: [], decided: null }

/** Consents, waivers and offers in their order, and the findings of the day of the recommendation, in one query. */
export async function fileRow(tx: Tx, id: string): Promise<FileParts & { decided: RecordedFinding[] | null }> {
  const { rows } = await sql<FileParts & { decided: RecordedFinding[] | null }>`select
      (select r.findings from candidacies.recommendation r where r.candidacy_id = ${id}) as decided,
      coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'givenOn', s.given_on, 'superseded', s.superseded_at is not null)
        order by s.recorded_at) from candidacies.consent s where s.candidacy_id = ${id}), '[]') as consents,
      coalesce((select jsonb_agg(jsonb_build_object('criterionCode', w.criterion_code, 'step', w.step, 'authority', w.authority,
        'reason', w.reason, 'until', w.until, 'grantedOn', w.granted_on) order by w.recorded_at)
        from candidacies.waiver w where w.candidacy_id = ${id}), '[]') as waivers,
      coalesce((select jsonb_agg(jsonb_build_object('position', coalesce(p.code, ''), 'title', ${shownTitle(sql`p.title`)}, 'departure', o.departure, 'ends', o.ends,
        'answer', o.answer, 'superseded', o.superseded_at is not null) order by o.recorded_at)
        from candidacies.offer o left join missions.position p on p.id = o.position_id where o.candidacy_id = ${id}), '[]') as offers`.execute(
    tx,
  )
  return rows[0] ?? nothing
}

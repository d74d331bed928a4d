import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { ApplicationPackage, ModuleCertificate } from './contents.ts'

export type Head = Omit<ApplicationPackage, 'items'>

export async function packageHead(tx: Tx, candidacyId: string): Promise<Head | null> {
  const { rows } = await sql<Head>`
    select k.id as "candidacyId", k.person_id as "personId", k.service_id as "serviceId", k.code,
      p.given_names || ' ' || p.family_name as officer, b.title as posting, m.code as mission
    from candidacies.candidacy k join people.person p on p.id = k.person_id join postings.posting b on b.id = k.posting_id
      join missions.mission m on m.id = k.mission_id
    where k.id = ${candidacyId} and (k.state <> 'withdrawn' or k.person_id = (select sec.person()))`.execute(tx)
  return rows[0] ?? null
}

export interface PackageFacts {
  modules: ModuleCertificate[]
  certificates: {
    name: Localized
    issuedOn: string
    expiresOn: string | null
    attachmentId: string | null
    verifiedByName: string | null
  }[]
  assignment: {
    submittedOn: string | null
    mark: number | null
    text: string | null
    attachmentId: string | null
    country: string
  } | null
  release: { from: string; to: string; signedOn: string } | null
  outcomes: { kind: 'medical' | 'psychological'; outcome: string; declaredOn: string; validTo: string | null }[]
  clearance: { clear: boolean; declaredOn: string; until: string | null } | null
}

/** Everything that goes into the package, in one query. Health and vetting give their word and validity, nothing else. */
export async function packageFacts(tx: Tx, head: Head, today: string): Promise<PackageFacts> {
  const { rows } = await sql<{ facts: PackageFacts }>`select jsonb_build_object(
    'modules', coalesce((select jsonb_agg(jsonb_build_object('code', mc.code, 'officer', ${head.officer}::text, 'moduleCode', om.code,
        'moduleTitle', om.title, 'mark', mc.mark, 'issuedOn', mc.issued_on) order by om.code)
      from training.module_certificate mc join training.enrolment e on e.id = mc.enrolment_id join training.online_module om on om.id = e.module_id
      where e.candidacy_id = ${head.candidacyId}), '[]'),
    'certificates', coalesce((select jsonb_agg(jsonb_build_object('name', coalesce(ct.name, to_jsonb(c.type_code)), 'issuedOn', c.issued_on,
        'expiresOn', c.expires_on, 'attachmentId', c.attachment_id, 'verifiedByName', c.verified_by_name) order by c.type_code, c.issued_on desc)
      from people.certificate c left join people.certificate_type ct on ct.code = c.type_code and ct.valid @> ${today}::date
      where c.person_id = ${head.personId} and c.verified_on is not null and c.revoked_on is null
        and (c.expires_on is null or c.expires_on >= ${today}::date)), '[]'),
    'assignment', (select jsonb_build_object('submittedOn', r.submitted_on, 'mark', r.mark, 'text', r.text, 'attachmentId', r.attachment_id,
        'country', r.country) from training.research_assignment r where r.candidacy_id = ${head.candidacyId} and r.state = 'marked'),
    'release', (select jsonb_build_object('from', e.release_from, 'to', e.release_to, 'signedOn', e.signed_on)
      from candidacies.endorsement e where e.candidacy_id = ${head.candidacyId} and e.ended_on is null and e.decision = 'endorsed'),
    'outcomes', coalesce((select jsonb_agg(jsonb_build_object('kind', o.kind, 'outcome', o.outcome, 'declaredOn', o.declared_on,
        'validTo', o.valid_to) order by o.kind) from health.outcome o
      where o.candidacy_id = ${head.candidacyId} and o.superseded_at is null), '[]'),
    'clearance', (select jsonb_build_object('clear', c.clear, 'declaredOn', c.declared_on, 'until', c.until) from conduct.clearance c
      where c.person_id = ${head.personId} and c.superseded_at is null order by c.declared_on desc limit 1)) as facts`.execute(
    tx,
  )
  return rows[0]!.facts
}

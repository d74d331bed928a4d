import type { Db, Tx } from '#platform/database/connection.ts'
import { insertPartners } from './store/load-partners.ts'

const names = {
  GAC: { en: 'Global Affairs Canada', fr: 'Affaires mondiales Canada' },
  PS: { en: 'Public Safety Canada', fr: 'Sécurité publique Canada' },
  RCMP: { en: 'Royal Canadian Mounted Police', fr: 'Gendarmerie royale du Canada' },
}

/** The partners of the arrangement as they stand in tests; nothing where the pack brought its own. */
export async function samplePartners(db: Db, valid = '[2013-06-26,)'): Promise<void> {
  const partner = (organisation: keyof typeof names, role: string) => ({
    organisation,
    name: names[organisation],
    role,
    valid,
    source: {},
    verified: true,
  })
  await db.pool.query('delete from requests.partner')
  await insertPartners(db.kysely as unknown as Tx, [
    partner('GAC', 'foreign-affairs'),
    partner('GAC', 'development'),
    partner('PS', 'public-safety'),
    partner('RCMP', 'police'),
  ])
}

/** What a form of `requests.register-request` says. */
export const sampleRequest = (o: Record<string, unknown> = {}) => ({
  requesterKind: 'un',
  requester: 'UN Department of Peace Operations',
  subject: 'Police officers for a stabilization mission',
  text: 'The United Nations would be grateful for officers who speak French.',
  askedNumber: 20,
  hostCountry: 'Haiti',
  receivedOn: '2026-03-02',
  answerBy: '2026-04-30',
  ...o,
})

/** What a form of `requests.decide-request` says. */
export const sampleDecision = (o: Record<string, unknown> = {}) => ({
  outcome: 'approved',
  level: 'ministerial',
  number: 20,
  from: '2026-04-01',
  until: '2028-03-31',
  maxTourMonths: 12,
  armed: 'unarmed',
  conditions: 'Not beyond the capital.',
  reasons: 'Agreed by the three departments.',
  ...o,
})

/** What a form of `requests.record-position` says in full. */
export const sampleAssessment = (o: Record<string, unknown> = {}) => ({
  stance: 'support',
  considerations: 'It fits the priorities.',
  policyFit: 'strong',
  policyFitReasons: 'The region is a priority.',
  skillFit: 'partial',
  skillFitReasons: 'Enough trainers speak French.',
  domesticSecurity: 'Nothing speaks against it.',
  riskLevel: 'medium',
  risk: 'Road travel outside the capital.',
  costLines: '2026-2027 1250000.00\n2027-2028 300000.50',
  costCovers: 'Salaries, travel, insurance.',
  ...o,
})

/** A decision that stands, written at once: its id and code. */
export async function sampleStandingDecision(
  db: { pool: { query(text: string, values?: unknown[]): Promise<unknown> } },
  o: Record<string, unknown> = {},
): Promise<{ id: string; requestId: string; code: string }> {
  const [id, requestId, by] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const code = `DEC-${id.slice(0, 8)}`
  await db.pool.query(
    `insert into requests.request (id, code, requester_kind, requester, subject, text, received_on, state, recorded_at, recorded_by)
     values ($1, $2, 'un', 'UN', 'Officers', 'Officers.', '2026-01-05', 'decided', '2026-01-05T12:00:00Z', $3)`,
    [requestId, `REQ-${requestId.slice(0, 8)}`, by],
  )
  await db.pool.query(
    `insert into requests.decision (id, code, request_id, outcome, level, number, valid, max_tour_months, armed, language, countries,
       duty_place, reasons, decided_on, recorded_at, recorded_by)
     values ($1, $2, $3, 'approved', $4, $5, $6, $7, $8, $9, $10, $11, 'So.', '2026-01-20', '2026-01-20T12:00:00Z', $12)`,
    [
      id,
      code,
      requestId,
      o.level ?? 'ministerial',
      o.number ?? 20,
      o.valid ?? '[2026-01-20,2029-01-01)',
      o.maxTourMonths ?? null,
      o.armed ?? null,
      o.language ?? null,
      o.countries ?? null,
      o.dutyPlace ?? null,
      by,
    ],
  )
  return { id, requestId, code }
}

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

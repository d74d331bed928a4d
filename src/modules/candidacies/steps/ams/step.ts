import { addMonths, type Day } from '#kernel/calendar.ts'
import { type Certificate, certificatesOf } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { type Case, defineStep, type Judgement } from '../../step.ts'
import { nominationsOf } from '../../store-of-children.ts'
import { evidenceByCase, personsOf } from '../evidence-by-case.ts'
import { clearanceOn } from './clearance.ts'
import { words } from './words.ts'

const settings = { type: field.text(60), months: field.whole(1, 120) }

interface AmsEvidence {
  certificates: readonly Certificate[]
  plannedInMission: Day | null
}

/** The Assessment for Mission Service: a clearance of at most 24 months, or a test planned in mission (S3-34). */
export const amsStep = defineStep<typeof settings, AmsEvidence>({
  name: 'ams',
  settings,
  compartment: 'ordinary',
  owner: 'irss-officer',
  recordedBy: ['people.add-certificate', 'people.verify-certificate', 'candidacies.nominate'],
  waivable: true,
  evidence: readEvidence,
  judge(evidence, { type, months }, on): Judgement {
    const own = (evidence?.certificates ?? []).filter((one) => one.typeCode === type)
    const cleared = clearanceOn(own, months, on)
    if (cleared)
      return {
        result: 'met',
        code: 'cleared',
        value: { en: `Cleared ${cleared.issuedOn}`, fr: `Habilité le ${cleared.issuedOn}` },
        validUntil: cleared.until,
      }
    if (evidence?.plannedInMission)
      return { result: 'met', code: 'planned-in-mission', params: { day: evidence.plannedInMission } }
    const last = own.filter((one) => one.revokedOn === null).sort((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1))[0]
    if (!last) return { result: 'pending', code: 'no-clearance' }
    if (last.verifiedOn === null) return { result: 'pending', code: 'not-verified' }
    const until = addMonths(last.issuedOn, months)
    return { result: 'not-met', code: 'runs-out', params: { day: until, months }, validUntil: until }
  },
  words,
})

async function readEvidence(tx: Tx, cases: readonly Case[]): Promise<Map<string, AmsEvidence>> {
  const certificates = evidenceByCase(cases, await certificatesOf(tx, personsOf(cases)))
  const nominations = await nominationsOf(
    tx,
    cases.map((one) => one.candidacyId),
  )
  return new Map(
    cases.map(({ candidacyId: id }) => {
      const planned = nominations.get(id)?.amsPlannedOn ?? null
      return [id, { certificates: certificates.get(id) ?? [], plannedInMission: planned }]
    }),
  )
}

import { addMonths } from '#kernel/calendar.ts'
import { field } from '#platform/fields.ts'
import { defineStep, type Judgement } from '../../step.ts'
import { selfCheckWords } from '../../words-of-self-check.ts'
import { certificateQuestions, certificatesIn } from '../certificate/answered.ts'
import { AMS_CLEARANCE, clearanceOn } from './clearance.ts'
import { type AmsEvidence, amsEvidence } from './evidence.ts'
import { words } from './words.ts'

const settings = { validity_months: field.whole(1, 120), planned_test_in_mission: field.flag() }

/** The Assessment for Mission Service: a clearance of at most 24 months, or a test planned in mission (S3-34). */
export const amsStep = defineStep<typeof settings, AmsEvidence>({
  name: 'ams',
  settings,
  compartment: 'ordinary',
  owner: 'irss-officer',
  recordedBy: ['people.record-certificate', 'people.verify-certificate', 'candidacies.nominate'],
  waivable: true,
  evidence: amsEvidence,
  judge(evidence, { validity_months: months, planned_test_in_mission }, on): Judgement {
    const own = (evidence?.certificates ?? []).filter((one) => one.typeCode === AMS_CLEARANCE)
    const cleared = clearanceOn(own, months, on)
    if (cleared)
      return {
        result: 'met',
        code: 'cleared',
        value: { en: `Cleared ${cleared.issuedOn}`, fr: `Habilité le ${cleared.issuedOn}` },
        validUntil: cleared.until,
      }
    if (planned_test_in_mission && evidence?.plannedInMission)
      return { result: 'met', code: 'planned-in-mission', params: { day: evidence.plannedInMission } }
    const last = own.filter((one) => one.revokedOn === null).sort((a, b) => (a.issuedOn < b.issuedOn ? 1 : -1))[0]
    if (!last) return { result: 'pending', code: 'no-clearance' }
    if (last.verifiedOn === null) return { result: 'pending', code: 'not-verified' }
    const until = addMonths(last.issuedOn, months)
    return { result: 'not-met', code: 'runs-out', params: { day: until, months }, validUntil: until }
  },
  selfCheck: {
    questions: (_settings, known) => certificateQuestions(AMS_CLEARANCE, known),
    evidence: (answers, known, today) => ({
      certificates: certificatesIn(answers, known, today),
      plannedInMission: null,
    }),
    codes: selfCheckWords.codes.ams,
  },
  words,
})

import { isAfter } from '#kernel/calendar.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { issueOfRisk, periodOfIssue } from '../rules/issuing.ts'
import { closeVersion, issueRisk, lockStanding, markDone, riskScaleOn } from '../store/risk.ts'
import { type MitigationSubject, mitigationSubject, riskSubject } from '../subject-of-record.ts'
import { riskPath, roomHref } from '../vocabulary/risk.ts'
import { riskActionWords } from '../words-of-risk-acts.ts'
import { writers } from './record-writers.ts'

/** The draft counts from a day on, in the place of what stood: every officer of the mission is asked to acknowledge what remains. */
export const issueRiskAssessment = defineAction({
  name: 'missions.issue-risk-assessment',
  doneBy: writers,
  input: { assessmentId: field.id(), from: field.day(), reviewOn: field.optionalDay() },
  subject: 'assessmentId',
  danger: true,
  async load(tx, input, c) {
    const subject = await riskSubject(tx, input.assessmentId)
    return (
      subject && {
        ...subject,
        scale: await riskScaleOn(tx, input.from ?? c.today),
        standing: await lockStanding(tx, subject.file),
      }
    )
  },
  openWhen: ({ file }) => {
    if (file.state !== 'draft') return refuse('no-draft-any-more')
    return file.risks.length > 0 ? null : refuse('no-risks-yet')
  },
  decide: ({ file, scale, standing }, input, c) => {
    if (!scale) return refuse('no-risk-scale')
    const valid = periodOfIssue(input.from, standing, c.today)
    if (isRefusal(valid)) return valid
    const issue = issueOfRisk(file, scale, input)
    return isRefusal(issue) ? issue : { ...issue, valid }
  },
  async save(tx, { file, standing }, issue, _c) {
    for (const one of standing) await closeVersion(tx, 'risk_assessment', one, issue.valid.from)
    await issueRisk(tx, file.id, issue)
    const { missionId } = file
    return {
      id: missionId,
      facts: [
        {
          name: 'missions.issued-risk-assessment',
          about: { missionId, assessmentId: file.id, from: issue.valid.from },
        },
      ],
      about: { kind: 'risk-assessment', id: file.id },
    }
  },
  prefill: async (_tx, _subject, c) => ({ from: c.today }),
  goTo: (saved, lang) => roomHref(riskPath, saved.id, lang),
  constraints: { risk_in_force_once: 'stale' },
  words: riskActionWords.issueRiskAssessment,
})

/** What was to be done about a risk is done. The assessment stays as it was written. */
export const completeMitigation = defineAction({
  name: 'missions.complete-mitigation',
  doneBy: writers,
  input: { mitigationId: field.id(), doneOn: field.day() },
  subject: 'mitigationId',
  load: (tx, input) => mitigationSubject(tx, input.mitigationId),
  openWhen: ({ mitigation }: MitigationSubject) => {
    if (mitigation.doneOn !== null) return refuse('mitigation-done')
    return mitigation.standing ? null : refuse('no-draft-any-more')
  },
  decide: (_subject, { doneOn }, c) => (isAfter(doneOn, c.today) ? refuse('day-in-the-future') : { doneOn }),
  async save(tx, { mitigation }, { doneOn }) {
    await markDone(tx, mitigation.id, doneOn)
    return { id: mitigation.missionId, facts: [], about: { kind: 'risk-assessment', id: mitigation.assessmentId } }
  },
  prefill: async (_tx, _subject, c) => ({ doneOn: c.today }),
  goTo: (saved, lang) => roomHref(riskPath, saved.id, lang),
  words: riskActionWords.completeMitigation,
})

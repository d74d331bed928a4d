import { isAfter } from '#kernel/calendar.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { findStagedForUpdate } from '#platform/files/attachment-store.ts'
import { insertNeeds, keepReport } from '../store/needs.ts'
import { missionSubject } from '../subject.ts'
import { needsPath, taskLevels, visibilities } from '../vocabulary/record.ts'
import { roomHref } from '../vocabulary/risk.ts'
import { recordActionWords } from '../words-of-record-acts.ts'

/** S2.10: what training standards are met and what is missing, as found on a day by the one who signs. */
export const recordNeedsAssessment = defineAction({
  name: 'missions.record-needs-assessment',
  doneBy: {
    'rcmp-planner': 'programme',
    'mission-desk': 'own-mission',
    'contingent-commander': 'own-mission',
  },
  input: {
    missionId: field.id(),
    title: field.text(200),
    madeOn: field.day(),
    level: field.optionalChoice(taskLevels),
    standards: field.longText(8_000),
    findings: field.longText(8_000),
    visibleTo: field.choice(visibilities),
    report: field.optionalFile(),
  },
  subject: 'missionId',
  async load(tx, input, c) {
    const subject = await missionSubject(tx, input.missionId, c.today)
    return (
      subject && {
        ...subject,
        report: input.report ? await findStagedForUpdate(tx, input.report, c.actor.accountId) : null,
      }
    )
  },
  openWhen: () => null,
  decide: ({ id, report }, input, c) => {
    if (input.report && report?.compartment !== 'ordinary') return refuse('file-not-found')
    if (isAfter(input.madeOn, c.today)) return refuse('day-in-the-future')
    const { title, madeOn, level, standards, findings, visibleTo } = input
    const author = { byDuty: c.actor.duty, byAccount: c.actor.accountId }
    return {
      ...{ id: c.fresh(), missionId: id, code: c.freshCode('TNA') },
      ...{ title, madeOn, level, standards, findings, visibleTo, ...author },
    }
  },
  async save(tx, subject, assessment, c, input) {
    await insertNeeds(tx, assessment, c.now)
    if (input.report) {
      const to = { kind: 'needs-assessment', id: assessment.id, scope: { missionId: subject.id } }
      const kept = await c.tools.attachments.attach(tx, c, input.report, to)
      if (isRefusal(kept)) return kept
      await keepReport(tx, assessment.id, kept.id)
    }
    return {
      id: subject.id,
      facts: [{ name: 'missions.assessed-needs', about: { missionId: subject.id, assessmentId: assessment.id } }],
      about: { kind: 'needs-assessment', id: assessment.id },
    }
  },
  prefill: async (_tx, _subject, c) => ({ madeOn: c.today, visibleTo: 'programme' }),
  goTo: (saved, lang) => roomHref(needsPath, saved.id, lang),
  words: recordActionWords.recordNeedsAssessment,
})

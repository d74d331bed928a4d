import { defineStep } from '#modules/candidacies/index.ts'
import { field } from '#platform/fields.ts'
import { judgeAssignment } from '../rules/judge-assignment.ts'
import { judgeModules } from '../rules/judge-modules.ts'
import { judgePdt } from '../rules/judge-pdt.ts'
import { assignmentsOf } from '../store/assignments.ts'
import { progressOf } from '../store/progress.ts'
import { seatsOf } from '../store/seats.ts'
import type { ModuleProgress, PdtSeat, ResearchAssignment } from '../vocabulary.ts'
import { stepWords } from '../words-steps.ts'

const idsOf = (cases: readonly { candidacyId: string }[]) => cases.map((one) => one.candidacyId)

const marked = {
  /** What the bulletin asks for where that is more than the pass mark itself. */
  pass_mark_percent: field.optionalWhole(0, 100),
}
type Marked = typeof marked

/** As the pack describes the training; sessions outside these weeks cannot be planned. */
const attended = {
  place: field.optionalText(100),
  weeks_least: field.optionalWhole(1, 10),
  weeks_most: field.optionalWhole(1, 10),
}

/** Every online module at its pass mark. */
export const onlineModulesStep = defineStep<Marked, ModuleProgress[]>({
  name: 'online-modules',
  settings: marked,
  compartment: 'ordinary',
  owner: 'training-officer',
  recordedBy: ['training.assign-modules', 'training.record-attempt'],
  waivable: true,
  evidence: (tx, cases) => progressOf(tx, idsOf(cases)),
  judge: (modules, settings) => judgeModules(modules, (settings.pass_mark_percent ?? 0) * 100),
  words: stepWords.onlineModules,
})

/** The research assignment, submitted and marked. */
export const researchAssignmentStep = defineStep<Marked, ResearchAssignment>({
  name: 'research-assignment',
  settings: marked,
  compartment: 'ordinary',
  owner: 'candidate',
  recordedBy: ['training.assign-research', 'training.submit-research-assignment', 'training.mark-research-assignment'],
  waivable: true,
  evidence: (tx, cases) => assignmentsOf(tx, idsOf(cases)),
  judge: (assignment, settings) => judgeAssignment(assignment, (settings.pass_mark_percent ?? 0) * 100),
  words: stepWords.researchAssignment,
})

/** Pre-deployment training, completed. */
export const pdtStep = defineStep<typeof attended, PdtSeat[]>({
  name: 'pdt',
  settings: attended,
  compartment: 'ordinary',
  owner: 'training-officer',
  recordedBy: ['training.confirm-seat', 'training.record-attendance'],
  waivable: true,
  evidence: (tx, cases) => seatsOf(tx, idsOf(cases)),
  judge: (seats, _settings, on) => judgePdt(seats, on),
  words: stepWords.pdt,
})

import { defineStep } from '#modules/candidacies/index.ts'
import { judgeAssignment } from '../rules/judge-assignment.ts'
import { judgeModules } from '../rules/judge-modules.ts'
import { judgePdt } from '../rules/judge-pdt.ts'
import { assignmentsOf } from '../store/assignments.ts'
import { progressOf } from '../store/progress.ts'
import { seatsOf } from '../store/seats.ts'
import type { ModuleProgress, PdtSeat, ResearchAssignment } from '../vocabulary.ts'
import { stepWords } from '../words-steps.ts'

const idsOf = (cases: readonly { candidacyId: string }[]) => cases.map((one) => one.candidacyId)
type None = Record<never, never>

/** Every online module at its pass mark. */
export const onlineModulesStep = defineStep<None, ModuleProgress[]>({
  name: 'online-modules',
  settings: {},
  compartment: 'ordinary',
  owner: 'training-officer',
  recordedBy: ['training.assign-modules', 'training.record-attempt'],
  waivable: true,
  evidence: (tx, cases) => progressOf(tx, idsOf(cases)),
  judge: (modules) => judgeModules(modules),
  words: stepWords.onlineModules,
})

/** The research assignment, submitted and marked. */
export const researchAssignmentStep = defineStep<None, ResearchAssignment>({
  name: 'research-assignment',
  settings: {},
  compartment: 'ordinary',
  owner: 'candidate',
  recordedBy: ['training.assign-research', 'training.submit-research-assignment', 'training.mark-research-assignment'],
  waivable: true,
  evidence: (tx, cases) => assignmentsOf(tx, idsOf(cases)),
  judge: (assignment) => judgeAssignment(assignment),
  words: stepWords.researchAssignment,
})

/** Pre-deployment training, completed. */
export const pdtStep = defineStep<None, PdtSeat[]>({
  name: 'pdt',
  settings: {},
  compartment: 'ordinary',
  owner: 'training-officer',
  recordedBy: ['training.confirm-seat', 'training.record-attendance'],
  waivable: true,
  evidence: (tx, cases) => seatsOf(tx, idsOf(cases)),
  judge: (seats, _settings, on) => judgePdt(seats, on),
  words: stepWords.pdt,
})

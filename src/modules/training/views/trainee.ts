import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { assignModules, modulesSubject } from '../actions/assign-modules.ts'
import { assignResearch, researchSubject } from '../actions/assign-research.ts'
import { assignmentSubject } from '../actions/assignment-subject.ts'
import { confirmSeat, type SeatingSubject, seatingSubject } from '../actions/confirm-seat.ts'
import { loseSeat } from '../actions/lose-seat.ts'
import { markResearchAssignment } from '../actions/mark-research-assignment.ts'
import { enrolmentSubject, recordAttempt } from '../actions/record-attempt.ts'
import { recordAttendance } from '../actions/record-attendance.ts'
import { returnResearchAssignment } from '../actions/return-research-assignment.ts'
import { seatSubject } from '../actions/seat-subject.ts'
import { submitResearchAssignment } from '../actions/submit-research-assignment.ts'
import { assignmentsOf } from '../store/assignments.ts'
import { type Enrolment, enrolmentsOf } from '../store/enrolments.ts'
import { attemptsOf, progressOf } from '../store/progress.ts'
import type { Attempt, ModuleProgress, PdtSeat, ResearchAssignment } from '../vocabulary.ts'
import { pageWords } from '../words-pages.ts'

export interface TraineeData {
  candidacyId: string
  personId: string
  serviceId: string
  code: string
  officer: string
  modules: ModuleProgress[]
  attempts: Attempt[]
  assignment: ResearchAssignment | null
  seats: PdtSeat[]
}

/** What the acts need beside what is shown: kept out of the answer. */
const subjects = new WeakMap<TraineeData, Subjects>()
interface Subjects {
  enrolments: Enrolment[]
  seating: SeatingSubject
  modules: NonNullable<Awaited<ReturnType<typeof modulesSubject>>>
  research: NonNullable<Awaited<ReturnType<typeof researchSubject>>>
}

/** The training of one candidacy: modules with their attempts, the assignment, the seats. */
export const traineeView = defineView({
  name: 'training.trainee',
  seenBy: {
    'training-officer': 'programme',
    'irss-officer': 'programme',
    'readiness-officer': 'programme',
    'service-coordinator': 'own-service',
    'rcmp-adviser': 'own-service',
    candidate: 'self',
  },
  query: { id: field.id() },
  async load(tx, query, c): Promise<TraineeData | null> {
    const seating = await seatingSubject(tx, query.id, c)
    const modules = await modulesSubject(tx, query.id, c)
    const research = await researchSubject(tx, query.id, c)
    if (!seating || !modules || !research) return null
    const { id, code, personId, serviceId } = seating.candidacy
    const data: TraineeData = {
      candidacyId: id,
      personId,
      serviceId,
      code,
      officer: seating.officer,
      modules: (await progressOf(tx, [id])).get(id) ?? [],
      attempts: await attemptsOf(tx, id),
      assignment: (await assignmentsOf(tx, [id])).get(id) ?? null,
      seats: seating.seats,
    }
    subjects.set(data, { enrolments: await enrolmentsOf(tx, id), seating, modules, research })
    return data
  },
  scope: ({ personId, serviceId }) => ({ personId, serviceId }),
  about: ({ candidacyId, personId }) => ({ kind: 'candidacy', id: candidacyId, personId }),
  offers(data) {
    const known = subjects.get(data)
    if (!known) return []
    const { assignment, officer } = data
    return [
      on(confirmSeat, known.seating),
      on(assignModules, known.modules),
      on(assignResearch, known.research),
      ...known.enrolments.map((one) => on(recordAttempt, enrolmentSubject(one))),
      ...(assignment
        ? [
            on(submitResearchAssignment, assignmentSubject(assignment, officer)),
            on(markResearchAssignment, assignmentSubject(assignment, officer)),
            on(returnResearchAssignment, assignmentSubject(assignment, officer)),
          ]
        : []),
      ...data.seats.flatMap((seat) => [
        on(recordAttendance, seatSubject(seat, officer)),
        on(loseSeat, seatSubject(seat, officer)),
      ]),
    ]
  },
  words: { title: pageWords.trainee },
})

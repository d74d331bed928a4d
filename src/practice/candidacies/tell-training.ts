import { addDays, type Day } from '#kernel/calendar.ts'
import { instantOf, type World } from '../world.ts'
import { stoppedOn } from './tell-health.ts'
import type { Told } from './told.ts'

/** Online modules and the research assignment, where the bulletin asks for them: until all are passed or the candidacy ends. */
export function tellLearning(world: World, told: Told): void {
  const { course, bulletin } = told
  if (!world.happened(course.screened) || course.fate === 'not-selected') return
  const asks = (step: string) => bulletin.criteria.some((one) => one.step === step)
  if (asks('online-modules')) tellModules(world, told, addDays(course.screened, 1))
  if (asks('research-assignment')) tellResearch(world, told, addDays(course.screened, 1))
}

function tellModules(world: World, told: Told, assigned: Day): void {
  const { bulletin, officer, service } = told
  if (!world.happened(assigned)) return
  const by = world.holder('training-officer')
  const modules = world.reference.modules.filter(
    (one) =>
      (one.kinds.length === 0 || one.kinds.includes(bulletin.mission.kind)) &&
      one.valid.from <= assigned &&
      (one.valid.to === null || assigned < one.valid.to),
  )
  for (const [index, module] of modules.entries()) {
    const dice = world.dice.for(`module ${module.code} ${told.id}`)
    const who = { person_id: officer.id, service_id: service.id }
    const enrolmentId = dice.uuid()
    world.record(
      'training.enrolment',
      {
        id: enrolmentId,
        candidacy_id: told.id,
        ...who,
        module_id: module.id,
        assigned_on: assigned,
        due_on: addDays(assigned, 56),
      },
      { on: assigned, by },
    )
    const fails = told.turnedDownFor === 'modules' && index === 0
    const marks = fails
      ? [dice.int(6_400, 7_998), 7_999]
      : dice.chance(0.2)
        ? [dice.int(5_500, 7_999), dice.int(8_000, 9_700)]
        : [dice.int(8_000, 10_000)]
    let taken = addDays(assigned, dice.int(4, 24))
    const attempts: { mark: number; takenOn: Day }[] = []
    for (const [at, mark] of marks.entries()) {
      attempts.push({ mark, takenOn: taken })
      if (goesOn(world, told, taken))
        tellAttempt(world, {
          enrolmentId,
          who,
          number: at + 1,
          mark,
          taken,
          passMark: module.passMark,
          uuids: [dice.uuid(), dice.uuid()],
        })
      taken = addDays(taken, dice.int(3, 20))
    }
    told.modules.push({
      code: module.code,
      title: module.title,
      passMark: module.passMark,
      attempts: attempts.filter(({ takenOn }) => (stoppedOn(told) ?? '9') > takenOn),
    })
  }
}

function tellAttempt(
  world: World,
  o: {
    enrolmentId: string
    who: { person_id: string; service_id: string }
    number: number
    mark: number
    taken: Day
    passMark: number
    uuids: [string, string]
  },
): void {
  const by = world.holder('training-officer')
  const { enrolmentId: enrolment_id, who, mark } = o
  world.record(
    'training.attempt',
    { id: o.uuids[0], enrolment_id, ...who, number: o.number, mark, taken_on: o.taken },
    { on: o.taken, by },
  )
  if (mark < o.passMark) return
  world.rows.add('training.module_certificate', {
    id: o.uuids[1],
    enrolment_id,
    ...who,
    code: world.code('CRT'),
    issued_on: o.taken,
    mark,
    recorded_at: instantOf(o.taken, o.uuids[1]),
  })
}

function tellResearch(world: World, told: Told, assigned: Day): void {
  if (!world.happened(assigned)) return
  const { bulletin, officer, service } = told
  const dice = world.dice.for(`research ${told.id}`)
  const submitted = addDays(assigned, dice.int(16, 34))
  const marked = addDays(submitted, dice.int(10, 24))
  const by = world.holder('training-officer')
  const state = goesOn(world, told, marked)
    ? 'marked'
    : goesOn(world, told, submitted)
      ? world.everyOther('handed in')
        ? 'returned'
        : 'submitted'
      : 'assigned'
  const country = bulletin.mission.hostCountries[0] ?? 'CA'
  const handedIn = state !== 'assigned'
  const mark = dice.int(8_000, 9_800)
  if ((stoppedOn(told) ?? '9') > marked)
    told.research = {
      assignedOn: assigned,
      dueOn: addDays(assigned, 56),
      submittedOn: submitted,
      markedOn: marked,
      mark,
      passMark: 8_000,
    }
  world.record(
    'training.research_assignment',
    {
      id: dice.uuid(),
      candidacy_id: told.id,
      person_id: officer.id,
      service_id: service.id,
      country,
      assigned_on: assigned,
      due_on: addDays(assigned, 56),
      state,
      text: handedIn ? researchText[officer.language] : null,
      attachment_id: null,
      submitted_on: handedIn ? submitted : null,
      mark: state === 'marked' ? mark : null,
      pass_mark: 8_000,
      remarks: state === 'returned' ? returned[officer.language] : null,
      marked_by_name: state === 'marked' || state === 'returned' ? by.name : null,
      marked_on: state === 'marked' ? marked : null,
      version: handedIn ? 2 : 1,
    },
    { on: assigned, by },
  )
}

/** Whether something of that day has happened, and the candidacy was still on its way then. */
const goesOn = (world: World, told: Told, day: Day): boolean => world.happened(day) && (stoppedOn(told) ?? '9') > day

const researchText = {
  en: 'History, institutions and police of the host country; the mandate of the mission and what it means for daily work. (Invented for the practice copy.)',
  fr: 'Histoire, institutions et police du pays hôte ; le mandat de la mission et ce qu’il implique au quotidien. (Texte inventé pour la copie d’exercice.)',
}
const returned = {
  en: 'Please say more about the structure of the national police.',
  fr: 'Veuillez préciser la structure de la police nationale.',
}

import { addDays } from '#kernel/calendar.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { serviceToldOf } from '../rules/route-interest.ts'
import { insertInterest } from '../store/interests.ts'
import { coursesForManagers, servicesThere, standardOn } from '../store/published.ts'
import { type Course, genders, interestNotedHref, managers, type ServiceChoice, type Standard } from '../vocabulary.ts'
import { sayInterestWords } from '../words-of-interests.ts'

export interface CoursesSubject {
  id: string
  scope: object
  courses: readonly Course[]
  services: readonly ServiceChoice[]
  standard: Standard | null
}

/** S2-109..110: a manager says interest in a senior course, and exactly one contact hears of it. */
export const sayInterest = defineAction({
  name: 'enquiries.say-interest',
  doneBy: 'anyone',
  input: {
    course: field.pick(),
    audience: field.choice(managers),
    service: field.optionalPick(),
    name: field.text(120),
    rank: field.optionalText(80),
    email: field.email(),
    gender: field.optionalChoice(genders),
  },
  load: async (tx, _input, c): Promise<CoursesSubject> => ({
    id: c.fresh(),
    scope: {},
    courses: await coursesForManagers(tx, c.today),
    services: await servicesThere(tx),
    standard: await standardOn(tx, 'course-interest', c.today),
  }),
  openWhen: ({ courses, standard }) => (courses.length > 0 && standard ? null : refuse('no-course-to-choose')),
  decide({ courses, services, standard, id }, input, c) {
    if (!standard || !courses.some(({ code }) => code === input.course)) return refuse('none-of-these')
    const service = serviceToldOf(input, services)
    if (isRefusal(service)) return service
    const { course, audience, name, rank, email } = input
    const interest = {
      ...{ id, code: c.freshCode('INT'), course, audience, service, name, rank, email, pageLanguage: c.language },
      ...{ saidOn: c.today, dueOn: addDays(c.today, standard.targetDays), keptDays: standard.keptDays, at: c.now },
    }
    return { interest, counted: { id: c.fresh(), gender: input.gender ?? ('not-said' as const) } }
  },
  async save(tx, { id }, { interest, counted }) {
    await insertInterest(tx, interest, counted)
    return {
      id: interest.code,
      facts: [{ name: 'enquiries.said-interest', about: { interestId: id } }],
      about: { kind: 'course-interest', id },
    }
  },
  choices: async (_tx, { courses, services }) => ({
    course: courses.map(({ code, name }) => ({ value: code, label: name })),
    service: services.filter(({ kind }) => kind !== 'federal').map(({ code, name }) => ({ value: code, label: name })),
  }),
  goTo: ({ id }, lang) => interestNotedHref(id, lang),
  words: sayInterestWords,
})

import type { Day } from '#kernel/calendar.ts'
import { field } from '#platform/fields.ts'
import type { CountryNames } from '#platform/format.ts'
import { defineView } from '#platform/view.ts'
import { contactsOn, countryNames } from '../store.ts'
import { courseOn, coursesOn } from '../store-of-courses.ts'
import type { PublishedCourse } from '../vocabulary/serving.ts'
import type { PublishedContact } from '../vocabulary.ts'
import { courseWords } from '../words-of-courses.ts'

export interface CoursesData {
  asAt: Day
  courses: PublishedCourse[]
  contacts: PublishedContact[]
  countries: CountryNames
}

export interface CourseData {
  asAt: Day
  course: PublishedCourse
  /** Those to whom its audiences turn. */
  contacts: PublishedContact[]
  countries: CountryNames
}

/** S2-94..121: training abroad that officers can take part in or teach, as at any day. */
export const coursesView = defineView({
  name: 'public-site.courses',
  seenBy: 'anyone',
  compartment: 'public',
  query: { asAt: field.optionalDay() },
  async load(tx, query, c): Promise<CoursesData> {
    const asAt = query.asAt ?? c.today
    return {
      asAt,
      courses: await coursesOn(tx, asAt),
      contacts: await contactsOn(tx, asAt),
      countries: await countryNames(tx),
    }
  },
  words: { title: courseWords.title, intro: courseWords.intro },
})

export const courseView = defineView({
  name: 'public-site.course',
  seenBy: 'anyone',
  compartment: 'public',
  query: { code: field.text(60), asAt: field.optionalDay() },
  async load(tx, query, c): Promise<CourseData | null> {
    const asAt = query.asAt ?? c.today
    const course = await courseOn(tx, query.code, asAt)
    if (!course) return null
    const contacts = (await contactsOn(tx, asAt)).filter(({ audience }) => course.contacts.includes(audience))
    return { asAt, course, contacts, countries: await countryNames(tx) }
  },
  words: { title: courseWords.title },
})

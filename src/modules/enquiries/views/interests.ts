import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { answerInterest, eraseInterest, interestSubjectOf } from '../actions/answer-interest.ts'
import { type FigureRow, interestFigures } from '../rules/interest-figures.ts'
import { countInterests, findInterest, type InterestLine, listInterests, yearsCounted } from '../store/interests.ts'
import { coursesForManagers } from '../store/published.ts'
import type { Course, CourseInterest } from '../vocabulary.ts'
import { interestPageWords } from '../words-of-interests.ts'

export type { InterestLine } from '../store/interests.ts'

const seenBy = { 'service-coordinator': 'own-service', 'rcmp-adviser': 'own-service' } as const

export interface InterestsData extends ListData<InterestLine> {
  courses: Course[]
}

export const interestsList = defineView({
  name: 'enquiries.interests',
  seenBy,
  query: { ...listFields, state: field.optionalChoice(['open', 'answered']), course: field.optionalPick() },
  load: async (tx, query, c): Promise<InterestsData> => ({
    ...(await listInterests(tx, query, c.today)),
    courses: await coursesForManagers(tx, c.today),
  }),
  words: { title: interestPageWords.list, intro: interestPageWords.listIntro },
})

export const interestView = defineView({
  name: 'enquiries.interest',
  seenBy,
  query: { id: field.id() },
  async load(tx, query): Promise<{ interest: CourseInterest } | null> {
    const interest = await findInterest(tx, query.id)
    return interest && { interest }
  },
  scope: ({ interest }) => ({ serviceId: interest.serviceId }),
  about: ({ interest }) => ({ kind: 'course-interest', id: interest.id }),
  offers: ({ interest }) => {
    const subject = interestSubjectOf(interest)
    return [on(answerInterest, subject), on(eraseInterest, subject)]
  },
  words: { title: interestPageWords.one },
})

export interface FiguresData {
  year: number
  years: number[]
  rows: FigureRow[]
  total: FigureRow
  /** Nobody has said interest in the year. */
  nobody: boolean
}

/** S2-110: whether the encouragement reaches women, without a cell that points at anybody. */
export const interestFiguresView = defineView({
  name: 'enquiries.interest-figures',
  seenBy: {
    'communications-officer': 'programme',
    'evaluation-officer': 'programme',
    'training-officer': 'programme',
  },
  query: { year: field.optionalWhole(2009, 2200) },
  async load(tx, query, c): Promise<FiguresData> {
    const year = query.year ?? Number(c.today.slice(0, 4))
    const counts = await countInterests(tx, year)
    const years = await yearsCounted(tx)
    return {
      year,
      years: years.includes(year) ? years : [year, ...years].sort((a, b) => b - a),
      ...interestFigures(counts, await coursesForManagers(tx, c.today)),
      nobody: counts.length === 0,
    }
  },
  words: { title: interestPageWords.figures, intro: interestPageWords.figuresIntro },
})

import { addDays, addMonths, type Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { type Named, type SelfChecked, selfCheck } from '#modules/candidacies/index.ts'
import { type Criterion, layerWords } from '#modules/postings/index.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { bulletinCriteria, bulletinOf, namedOn } from '../store-of-bulletins.ts'
import { courseOn } from '../store-of-courses.ts'
import type { BulletinCriterion, CourseCriterion } from '../vocabulary/serving.ts'
import { opportunityWords, selfCheckPageWords } from '../words-of-opportunities.ts'

export interface SelfCheckData {
  code: string
  title: Localized
  /** The last day on which one can apply; null where none is published. */
  closesOn: Day | null
  /** What was typed, given back as it was; null: nothing was asked yet. */
  typed: Readonly<Record<string, string>> | null
  checked: SelfChecked
  /** What each layer of criteria is called. */
  layers: Record<Criterion['layer'], Localized>
  of: 'bulletin' | 'course'
}

const asCriterion = (one: BulletinCriterion, place: number): Criterion => ({
  ...one,
  id: one.code,
  versionId: '',
  serviceId: one.service,
  sortOrder: place,
})

const ofCourse = (one: CourseCriterion, place: number): Criterion => ({
  ...one,
  id: one.code,
  versionId: '',
  layer: 'host',
  serviceId: null,
  marginDays: 0,
  phase: 'eligibility',
  effect: 'required',
  sortOrder: place,
})

/** Scales of one service are called by it; what several share, by the others. */
function withScales(named: Named): Named {
  const scales: Record<string, Localized> = {}
  for (const { scale } of named.ranks) {
    const own = named.services.filter((one) => one.scale === scale)
    scales[scale] = own.length === 1 ? own[0]!.name : opportunityWords.otherServices
  }
  return { ...named, scales }
}

const lastOfMonth = (first: Day): Day => addDays(addMonths(first, 1), -1)

/**
 * S0.26 an anonymous reader against the criteria of a bulletin, by the rules of the steps themselves. What begins in a month is judged for its
 * last day. Asked by POST: nothing of it stands in an address, is written or is logged.
 */
export const opportunitySelfCheck = defineView({
  name: 'public-site.opportunity-self-check',
  seenBy: 'anyone',
  compartment: 'public',
  query: { code: field.text(60), answers: field.answers() },
  async load(tx, query, c): Promise<SelfCheckData | null> {
    const bulletin = await bulletinOf(tx, query.code, c.today)
    if (!bulletin || bulletin.opensOn > c.today) return null
    const criteria = (await bulletinCriteria(tx, bulletin.code)).map(asCriterion)
    const named = withScales(await namedOn(tx, c.today))
    const frame = { today: c.today, begins: lastOfMonth(bulletin.departureMonth), months: bulletin.tourMonths }
    return {
      code: bulletin.code,
      title: bulletin.title,
      closesOn: bulletin.endedOn ? addDays(bulletin.endedOn, -1) : bulletin.closesOn,
      typed: query.answers,
      checked: selfCheck(criteria, frame, query.answers, named),
      layers: layerWords,
      of: 'bulletin',
    }
  },
  words: { title: selfCheckPageWords.title, intro: selfCheckPageWords.intro },
})

/** R13, R14: the same against what a course asks for. */
export const courseSelfCheck = defineView({
  name: 'public-site.course-self-check',
  seenBy: 'anyone',
  compartment: 'public',
  query: { code: field.text(60), answers: field.answers() },
  async load(tx, query, c): Promise<SelfCheckData | null> {
    const course = await courseOn(tx, query.code, c.today)
    if (!course) return null
    const named = withScales(await namedOn(tx, c.today))
    const frame = { today: c.today, begins: c.today, months: 1 }
    return {
      code: course.code,
      title: course.name,
      closesOn: null,
      typed: query.answers,
      checked: selfCheck(course.criteria.map(ofCourse), frame, query.answers, named),
      layers: layerWords,
      of: 'course',
    }
  },
  words: { title: selfCheckPageWords.title, intro: selfCheckPageWords.intro },
})

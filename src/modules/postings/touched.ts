import { sql } from 'kysely'
import { tasksWaiting } from '#modules/missions/index.ts'
import { defineTouched } from '#platform/consequences.ts'
import { postingView } from './views/one.ts'
import { postingHref } from './words-of-addresses.ts'
import { touchedWords } from './words-of-touched.ts'

/** Kinds of changes after which a bulletin no longer says what is so. */
const saysOtherwise = ['missions.tour-length', 'missions.duty-place', 'missions.language', 'missions.arming']

/** Bulletins that a change of their mission makes wrong, or empty. */
export const bulletinsTouched = defineTouched({
  name: 'postings.bulletins',
  view: postingView,
  href: postingHref,
  touched(change, c) {
    const ask = saysOtherwise.includes(change.kind)
      ? sql`'correct-bulletin'`
      : change.kind === 'missions.suspended'
        ? sql`'bulletin-waits'`
        : change.kind === 'missions.closed'
          ? sql`'cancel-bulletin'`
          : change.kind === 'missions.drawdown'
            ? sql`case when b.planned_departure > ${change.about.ends}::date then 'cancel-bulletin' else 'shorten-tour' end`
            : null
    if (ask === null) return null
    const late =
      change.kind === 'missions.drawdown'
        ? sql`and (b.planned_departure + make_interval(months => b.tour_months))::date > ${change.about.ends}::date`
        : sql`and b.planned_departure >= ${change.from}::date`
    return sql`select b.id as reference, b.code, coalesce(nullif(b.title ->> ${c.language}, ''), b.title ->> 'en') as name, ${ask} as ask,
        case when b.state = 'published' then b.closes_on end as due
      from postings.posting b where b.mission_id = ${change.subjectId}::uuid and b.state in ('draft', 'published') ${late}`
  },
  named: (
    c,
  ) => sql`select b.id as reference, b.code, coalesce(nullif(b.title ->> ${c.language}, ''), b.title ->> 'en') as name
    from postings.posting b`,
  asks: {
    'correct-bulletin': { label: touchedWords.correct, owner: 'irss-officer' },
    'cancel-bulletin': { label: touchedWords.cancel, owner: 'irss-officer' },
    'shorten-tour': { label: touchedWords.shorten, owner: 'irss-officer' },
    'bulletin-waits': { label: touchedWords.waits },
  },
  words: { kind: touchedWords.kind, waits: touchedWords.waiting },
})

export const bulletinTasks = tasksWaiting(bulletinsTouched)

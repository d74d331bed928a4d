import { addMonths, addYears, type Day, fullYearsBetween, isDay } from '#kernel/calendar.ts'
import { parseHundredths } from '#kernel/decimal.ts'
import type { Answers, Named, Question } from '../step.ts'

/** Why an answer cannot be; the code is worded, the params fill it. */
export interface Impossible {
  question: string
  code:
    | 'not-a-day'
    | 'in-the-future'
    | 'too-long-ago'
    | 'served-as-a-child'
    | 'before-birth'
    | 'served-too-long'
    | 'training-before-joining'
    | 'more-leave-than-service'
    | 'rank-of-another-service'
    | 'not-a-number'
    | 'not-minutes'
    | 'not-a-stage'
    | 'not-a-choice'
  params?: Record<string, number>
}

type Value = string | number | boolean

const YOUNGEST = 16
const LONGEST_SERVICE = 50

/** What was typed, read by the kind of its question; what cannot be is said, and counts as not answered. */
export function readAnswers(
  typed: Readonly<Record<string, string>>,
  questions: readonly Question[],
  named: Named,
  today: Day,
): { answers: Answers; impossible: Impossible[] } {
  const values = new Map<string, Value>()
  const impossible: Impossible[] = []
  for (const question of questions) {
    const text = Object.hasOwn(typed, question.name) ? (typed[question.name] ?? '').trim() : ''
    if (text === '') continue
    const read = readOne(question, text, today)
    if (typeof read === 'object') impossible.push({ question: question.name, code: read.cannotBe })
    else values.set(question.name, read)
  }
  impossible.push(...together(values, named, today))
  for (const { question } of impossible) values.delete(question)
  const get =
    <T extends Value>(type: string) =>
    (name: string): T | null =>
      typeof values.get(name) === type ? (values.get(name) as T) : null
  return {
    answers: {
      day: get<string>('string'),
      yes: get<boolean>('boolean'),
      number: get<number>('number'),
      choice: get('string'),
    },
    impossible,
  }
}

function readOne({ kind, options }: Question, text: string, today: Day): Value | { cannotBe: Impossible['code'] } {
  switch (kind) {
    case 'past-day':
    case 'day':
      if (!isDay(text)) return { cannotBe: 'not-a-day' }
      if (kind === 'past-day' && text > today) return { cannotBe: 'in-the-future' }
      return text < addYears(today, -100) ? { cannotBe: 'too-long-ago' } : text
    case 'yes-no':
      return text === 'yes' ? true : text === 'no' ? false : { cannotBe: 'not-a-choice' }
    case 'months':
      return /^\d{1,3}$/.test(text) ? Number(text) : { cannotBe: 'not-a-number' }
    case 'minutes':
      return minutes(text) ?? { cannotBe: 'not-minutes' }
    case 'stage': {
      const stage = parseHundredths(text)
      return stage !== null && stage >= 100 && stage <= 2_200 ? stage : { cannotBe: 'not-a-stage' }
    }
    case 'choice':
      return options?.some(({ value }) => value === text) ? text : { cannotBe: 'not-a-choice' }
  }
}

/** "4:40", "4 min 40 s" or "280": hundredths of a second. */
function minutes(text: string): number | null {
  const parts = /^(\d{1,2})\s*(?::|min)\s*([0-5]?\d)\s*s?$/.exec(text)
  const seconds = parts ? Number(parts[1]) * 60 + Number(parts[2]) : /^\d{2,4}$/.test(text) ? Number(text) : null
  return seconds !== null && seconds >= 60 && seconds <= 1_800 ? seconds * 100 : null
}

/** Answers that can be each for itself, and not beside one another. */
function together(values: ReadonlyMap<string, Value>, named: Named, today: Day): Impossible[] {
  const day = (name: string) => values.get(name) as Day | undefined
  const found: Impossible[] = []
  const born = day('born')
  const joined = day('joined')
  const trained = day('training-ended')
  const leave = values.get('leave-months') as number | undefined
  if (joined !== undefined && fullYearsBetween(joined, today) >= LONGEST_SERVICE)
    found.push({ question: 'joined', code: 'served-too-long', params: { years: fullYearsBetween(joined, today) } })
  else if (born !== undefined && joined !== undefined && joined < addYears(born, YOUNGEST))
    found.push(
      joined < born
        ? { question: 'joined', code: 'before-birth' }
        : { question: 'joined', code: 'served-as-a-child', params: { age: fullYearsBetween(born, joined) } },
    )
  if (joined !== undefined && trained !== undefined && trained < joined)
    found.push({ question: 'training-ended', code: 'training-before-joining' })
  if (joined !== undefined && leave !== undefined && addMonths(joined, leave) > today)
    found.push({ question: 'leave-months', code: 'more-leave-than-service' })
  if (born !== undefined)
    for (const [name, value] of values)
      if (/^(certificate|fitness|licence)-/.test(name) && typeof value === 'string' && isDay(value) && value < born)
        found.push({ question: name, code: 'before-birth' })
  const rank = named.ranks.find(({ code }) => code === values.get('rank'))
  const scale = named.services.find(({ code }) => code === values.get('service'))?.scale
  if (rank && scale && rank.scale !== scale) found.push({ question: 'rank', code: 'rank-of-another-service' })
  return found
}

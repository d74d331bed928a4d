import { addMonths, type Day, maxDay } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Criterion } from '#modules/postings/index.ts'
import { dutyNames } from '#platform/access/words.ts'
import { checkInput } from '#platform/fields.ts'
import { sentences } from '#platform/sentence.ts'
import { binds, type Evidence, judged } from './judge.ts'
import { judgedOn } from './rules/anchor-day.ts'
import { type Impossible, readAnswers } from './rules/answers.ts'
import type { Finding } from './rules/finding.ts'
import { showFinding } from './show-finding.ts'
import { type Case, type Named, phases, type Question, stepNamed } from './step.ts'
import type { ShownFinding } from './vocabulary-of-pages.ts'
import { selfCheckWords as words } from './words-of-self-check.ts'

/** A bulletin or a course, as far as its days go: the last day on which it may begin, and how long it lasts. */
export interface CheckedFor {
  today: Day
  begins: Day
  months: number
}

export interface SelfChecked {
  questions: Question[]
  /** Answers that cannot be; nothing is judged while there are any. */
  impossible: { question: string; text: Localized }[]
  /** Null until something was answered. */
  findings: (ShownFinding & { decidedBy: Localized | null })[] | null
  /** By what can be said here and counts for applying. */
  verdict: 'met' | 'not-met' | 'incomplete'
  /** The day from which everything that waits for time alone is met; null where time alone does not do it. */
  qualifiesOn: Day | null
}

const ANYBODY = 'anybody'

/** The questions that criteria ask; one name is asked once. */
export function questionsOf(criteria: readonly Criterion[], named: Named): Question[] {
  const asked = new Map<string, Question>()
  if (criteria.some(({ serviceId, step }) => serviceId !== null || step === 'rank'))
    asked.set('service', ofService(named))
  for (const criterion of criteria) {
    const step = stepNamed(criterion.step)
    const settings = step?.selfCheck && checkInput(step.settings, criterion.settings)
    if (!step?.selfCheck || !settings?.ok) continue
    for (const one of step.selfCheck.questions(settings.value, named)) asked.set(one.name, asked.get(one.name) ?? one)
  }
  return [...asked.values()]
}

const ofService = (named: Named): Question => ({
  name: 'service',
  kind: 'choice',
  ...words.questions.service,
  options: named.services.map(({ code, name }) => ({ value: code, label: name })),
})

/**
 * Judges answers that nobody signed by the criteria of a bulletin (S0.26): the same steps, anchor days and settings as an officer's own
 * eligibility. Nothing is read and nothing is kept.
 */
export function selfCheck(
  criteria: readonly Criterion[],
  frame: CheckedFor,
  typed: Readonly<Record<string, string>> | null,
  named: Named,
): SelfChecked {
  const questions = questionsOf(criteria, named)
  const { answers, impossible } = readAnswers(typed ?? {}, questions, named, frame.today)
  if (typed === null || impossible.length > 0)
    return {
      questions,
      impossible: impossible.map((one) => ({ question: one.question, text: why(one, questions) })),
      findings: null,
      verdict: 'incomplete',
      qualifiesOn: null,
    }
  const one = caseOfAnybody(frame, answers.choice('service'))
  const wanted = criteria.filter((criterion) => binds(criterion, one, phases))
  const evidence: Evidence = new Map(
    [...new Set(wanted.map(({ step }) => step))].flatMap((name) => {
      const found = stepNamed(name)?.selfCheck?.evidence(answers, named, frame.today)
      return found === undefined ? [] : [[name, new Map([[ANYBODY, found]])] as const]
    }),
  )
  const findings = judgeAll(wanted, one, evidence)
  const counted = findings.filter(({ criterion }) => countsForApplying(criterion))
  const unmet = counted.filter(({ judgement }) => judgement.result === 'not-met')
  return {
    questions,
    impossible: [],
    findings: findings.map(shown),
    verdict:
      unmet.length > 0
        ? 'not-met'
        : counted.some(({ judgement }) => judgement.result === 'pending')
          ? 'incomplete'
          : 'met',
    qualifiesOn: unmet.length > 0 ? qualifyingDay(wanted.filter(countsForApplying), unmet, one, evidence) : null,
  }
}

const countsForApplying = (criterion: Criterion): boolean =>
  criterion.phase === 'eligibility' &&
  criterion.effect === 'required' &&
  stepNamed(criterion.step)?.selfCheck !== undefined

const caseOfAnybody = ({ today, begins, months }: CheckedFor, service: string | null): Case => ({
  candidacyId: ANYBODY,
  personId: ANYBODY,
  serviceId: service ?? '',
  missionId: '',
  appliedOn: today,
  nominatedOn: null,
  pdtStart: null,
  plannedDeparture: begins,
  plannedArrival: begins,
  plannedEnd: addMonths(begins, months),
  today,
})

const judgeAll = (criteria: readonly Criterion[], one: Case, evidence: Evidence): Finding[] =>
  criteria.map((criterion) => {
    const on = judgedOn(one, criterion)
    return { criterion, on, waiver: null, judgement: judged(criterion, on, one, evidence) }
  })

/** The first of the days on which single criteria will be met on which all are, judged anew as if one applied, or began, on that day. */
function qualifyingDay(
  criteria: readonly Criterion[],
  unmet: readonly Finding[],
  one: Case,
  evidence: Evidence,
): Day | null {
  const days = unmet.map(({ judgement }) => judgement.qualifiesOn ?? null)
  if (days.includes(null)) return null
  for (const day of [...new Set(days as Day[])].sort()) {
    const begins = maxDay(one.plannedDeparture, day)
    const later: Case = {
      ...one,
      today: day,
      appliedOn: day,
      plannedDeparture: begins,
      plannedArrival: begins,
      plannedEnd: maxDay(one.plannedEnd, begins),
    }
    if (judgeAll(criteria, later, evidence).every(({ judgement }) => judgement.result !== 'not-met')) return day
  }
  return null
}

function shown(finding: Finding): ShownFinding & { decidedBy: Localized | null } {
  const own = showFinding(finding)
  const step = stepNamed(finding.criterion.step)
  if (!step) return { ...own, decidedBy: null }
  if (!step.selfCheck) {
    const who = dutyNames[step.owner]
    const text =
      step.owner === 'candidate' ? sentences(words.later, { next: step.words.next }) : sentences(words.person, { who })
    return { ...own, text, value: null, validUntil: null, next: null, decidedBy: who }
  }
  const said = step.selfCheck.codes[finding.judgement.code]
  return { ...own, text: said ? sentences(said, finding.judgement.params) : own.text, next: null, decidedBy: null }
}

function why({ question, code, params }: Impossible, questions: readonly Question[]): Localized {
  const label = questions.find(({ name }) => name === question)?.label ?? { en: question, fr: question }
  return sentences(words.impossible[code], { ...params, label })
}

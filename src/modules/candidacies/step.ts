import type { Day } from '#kernel/calendar.ts'
import type { Compartment } from '#kernel/compartments.ts'
import type { Localized } from '#kernel/language.ts'
import type { CertificateType } from '#modules/people/index.ts'
import { knowSteps } from '#modules/postings/index.ts'
import type { Duty } from '#platform/access/actor.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Fields, InputOf } from '#platform/fields.ts'

export { type Anchor, anchors, type Phase, phases } from '#modules/postings/index.ts'

/** What a judgement may depend on besides the evidence: who, and the dates of the case. */
export interface Case {
  candidacyId: string
  personId: string
  serviceId: string
  missionId: string
  appliedOn: Day
  nominatedOn: Day | null
  pdtStart: Day | null
  plannedDeparture: Day
  plannedArrival: Day
  plannedEnd: Day
  today: Day
}

/** What comes out: met, not met, or still to come; never the reason behind a closed compartment. */
export interface Judgement {
  result: 'met' | 'not-met' | 'pending'
  /** A code that the step's words explain, filled with `params`. */
  code: string
  params?: Record<string, string | number>
  /** The value that was used, as shown: "4 years 11 months", "79.99 %". */
  value?: Localized
  /** The last day on which this judgement holds, where it will run out. */
  validUntil?: Day | null
  /** The day from which it will be met by the passing of time alone. */
  qualifiesOn?: Day | null
}

/**
 * A thing that a bulletin can require. Its folder lives with the module that owns the evidence and it registers through
 * `modules/index.ts`; bulletin form, eligibility, checklist, readiness board, API and access matrix pick it up from here.
 */
export interface Step<S extends Fields = Fields, E = unknown> {
  /** As the pack's criteria name it: `certificate`, `fitness`, `medical`, … */
  name: string
  /** What a bulletin sets: a threshold, a certificate type, a language. */
  settings: S
  compartment: Compartment
  /** Who has it while it is missing. */
  owner: Duty
  /** The actions that record its evidence: named on the checklist, offered to those who may. */
  recordedBy: readonly string[]
  /** Health and vetting cannot be waived. */
  waivable: boolean
  /** The evidence for any number of cases, in a fixed number of queries; a case without evidence is absent. */
  evidence(tx: Tx, cases: readonly Case[]): Promise<Map<string, E>>
  /** Pure. `on` is the anchor day with the margin added: it must hold on that day. */
  judge(evidence: E | undefined, settings: InputOf<S>, on: Day, one: Case): Judgement
  /** How somebody who gives no name checks it by themselves; left out where a person decides, or where it comes later. */
  selfCheck?: SelfCheck<S, E>
  words: {
    title: Localized
    /** What happens next while it is missing. */
    next: Localized
    /** The wording of each judgement code, with `{params}`. */
    codes: Record<string, Localized>
  }
}

/** What is asked of whoever checks by themselves whether they qualify. One name is one question, whichever steps ask it. */
export interface Question {
  name: string
  kind: QuestionKind
  label: Localized
  hint?: Localized
  options?: readonly { value: string; label: Localized; group?: Localized }[]
}
export type QuestionKind = 'past-day' | 'day' | 'yes-no' | 'months' | 'minutes' | 'stage' | 'choice'

/** Reference data that questions and answers name: what the files are judged by, as it is published. */
export interface Named {
  services: readonly { code: string; name: Localized; scale: string | null }[]
  ranks: readonly { code: string; scale: string; level: number; name: Localized }[]
  /** What a scale of ranks is called. */
  scales: Readonly<Record<string, Localized>>
  certificates: readonly Pick<CertificateType, 'code' | 'name' | 'validity' | 'validityMonths' | 'countsAfterDays'>[]
  protocols: readonly {
    code: string
    name: Localized
    short: Localized
    measure: 'seconds' | 'stage'
    lowerIsBetter: boolean
  }[]
}

/** Answers that can be: null where nothing was answered. */
export interface Answers {
  day(question: string): Day | null
  yes(question: string): boolean | null
  /** Whole hundredths of a second or of a stage; whole months. */
  number(question: string): number | null
  choice(question: string): string | null
}

/** The step's own `judge` judges the answers: they become the evidence that a file would hold, as if it were verified. */
export interface SelfCheck<S extends Fields, E> {
  questions(settings: InputOf<S>, named: Named): readonly Question[]
  evidence(answers: Answers, named: Named, today: Day): E | undefined
  /** The codes of the judgement, said to the reader. */
  codes: Record<string, Localized>
}

export function defineStep<S extends Fields, E>(step: Step<S, E>): Step<S, E> {
  return step
}

// biome-ignore lint/suspicious/noExplicitAny: steps of every shape stand in one registry
type AnyStep = Step<any, any>
const registered = new Map<string, AnyStep>()

/** Called once, by `modules/index.ts`. */
export function registerSteps(steps: readonly AnyStep[]): void {
  registered.clear()
  for (const step of steps) {
    if (registered.has(step.name)) throw new Error(`Step declared twice: ${step.name}`)
    registered.set(step.name, step)
  }
  // Bulletins need a step's name and settings only; they stand upstream.
  knowSteps(steps.map((step) => ({ name: step.name, settings: step.settings, title: step.words.title })))
}

export const stepNamed = (name: string): AnyStep | undefined => registered.get(name)
export const allSteps = (): readonly AnyStep[] => [...registered.values()]

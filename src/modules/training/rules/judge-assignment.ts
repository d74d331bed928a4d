import { formatHundredths, type Hundredths } from '#kernel/decimal.ts'
import type { Judgement } from '#modules/candidacies/index.ts'
import type { ResearchAssignment } from '../vocabulary.ts'

/** Marked, and at the pass mark or above. */
export const hasPassedAssignment = (
  one: Pick<ResearchAssignment, 'state' | 'mark' | 'passMark'>,
  atLeast: Hundredths = 0,
): boolean => one.state === 'marked' && one.mark !== null && one.mark >= Math.max(one.passMark, atLeast)

/** S0-61: "as well as a short research assignment on the mission country prior to attending pre-deployment training". */
export function judgeAssignment(one: ResearchAssignment | undefined, atLeast: Hundredths = 0): Judgement {
  if (!one) return { result: 'pending', code: 'not-assigned' }
  if (one.state !== 'marked' || one.mark === null)
    return { result: 'pending', code: one.state === 'marked' ? 'submitted' : one.state, params: { due: one.dueOn } }
  const value = { en: `${formatHundredths(one.mark, 'en')} %`, fr: `${formatHundredths(one.mark, 'fr')} %` }
  return hasPassedAssignment(one, atLeast)
    ? { result: 'met', code: 'passed', value }
    : { result: 'not-met', code: 'below-pass-mark', value }
}

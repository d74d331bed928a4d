import { formatHundredths, type Hundredths } from '#kernel/decimal.ts'
import type { Judgement } from '#modules/candidacies/index.ts'
import type { ModuleProgress } from '../vocabulary.ts'

/** S0-63: "80% minimum mark as a prerequisite to attending training". Whole hundredths, no rounding: 79.99 is not 80. */
export const hasPassed = (one: Pick<ModuleProgress, 'best' | 'passMark'>, atLeast: Hundredths = 0): boolean =>
  one.best !== null && one.best >= Math.max(one.passMark, atLeast)

/** Every assigned module at its own pass mark, or the bulletin's where that asks more. An attempt below it can be repeated; until then it stands against the candidate. */
export function judgeModules(modules: readonly ModuleProgress[] | undefined, atLeast: Hundredths = 0): Judgement {
  if (!modules || modules.length === 0) return { result: 'pending', code: 'not-assigned' }
  const passed = modules.filter((one) => hasPassed(one, atLeast)).length
  const total = modules.length
  const below = modules.filter((one) => one.best !== null && !hasPassed(one, atLeast))
  const lowest = below.reduce((least, one) => Math.min(least, one.best ?? 0), 10_000)
  if (below.length > 0) {
    const [en, fr] = [formatHundredths(lowest, 'en'), formatHundredths(lowest, 'fr')]
    return {
      result: 'not-met',
      code: 'below-pass-mark',
      params: { below: below.length, total },
      value: { en: `lowest mark ${en} %`, fr: `note la plus basse\u00a0: ${fr} %` },
    }
  }
  const value = { en: `${passed} of ${total} passed`, fr: `${passed} sur ${total} réussis` }
  return passed === total
    ? { result: 'met', code: 'all-passed', params: { total }, value }
    : { result: 'pending', code: 'outstanding', params: { passed, total }, value }
}

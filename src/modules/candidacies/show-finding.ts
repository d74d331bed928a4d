import type { Localized } from '#kernel/language.ts'
import { withDaysWritten } from '#platform/format.ts'
import { sentences } from '#platform/sentence.ts'
import type { Finding } from './rules/finding.ts'
import { type RecordedFinding, recordedFinding } from './rules/recorded-finding.ts'
import { stepNamed } from './step.ts'
import type { ShownFinding } from './vocabulary-of-pages.ts'
import { commonCodes } from './words-of-one.ts'

/** A finding in the words of its step. */
export const showFinding = (finding: Finding): ShownFinding => showRecorded(recordedFinding(finding))

/** A finding that a decision kept, in the words of its step as they are today. */
export function showRecorded({ judgement, on, waiver, ...criterion }: RecordedFinding): ShownFinding {
  const step = stepNamed(criterion.step)
  const words = step?.words.codes[judgement.code] ??
    commonCodes[judgement.code] ?? { en: judgement.code, fr: judgement.code }
  const { source } = criterion
  return {
    code: criterion.code,
    message: criterion.message,
    layer: criterion.layer,
    phase: criterion.phase,
    effect: criterion.effect,
    step: criterion.step,
    stepTitle: step?.words.title ?? { en: criterion.step, fr: criterion.step },
    result: judgement.result,
    text: sentences(words, judgement.params),
    value: judgement.value ? written(judgement.value) : null,
    on,
    validUntil: judgement.validUntil ?? null,
    qualifiesOn: judgement.qualifiesOn ?? null,
    owner: judgement.result === 'met' ? null : (step?.owner ?? null),
    next: judgement.result === 'met' ? null : (step?.words.next ?? null),
    source: sourceText(source),
    verified: criterion.verified,
    waiver,
  }
}

const written = (value: Localized): Localized => ({
  en: withDaysWritten('en', value.en),
  fr: withDaysWritten('fr', value.fr),
})

/** "S0-39", which names its source; "W16, p. 4", where the place alone does not; or on whose word it stands. */
function sourceText({ id, ref, by }: RecordedFinding['source']): string {
  if (id && ref?.startsWith(`${id}-`)) return ref
  return [id, ref].filter(Boolean).join(', ') || (by ?? '')
}

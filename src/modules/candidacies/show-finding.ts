import type { Language, Localized } from '#kernel/language.ts'
import { fill } from '#platform/refusals.ts'
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
    text: { en: filled(words, 'en', judgement.params), fr: filled(words, 'fr', judgement.params) },
    value: judgement.value ?? null,
    on,
    validUntil: judgement.validUntil ?? null,
    qualifiesOn: judgement.qualifiesOn ?? null,
    owner: judgement.result === 'met' ? null : (step?.owner ?? null),
    next: judgement.result === 'met' ? null : (step?.words.next ?? null),
    source: [source.id, source.ref].filter(Boolean).join(', ') || (source.by ?? ''),
    verified: criterion.verified,
    waiver,
  }
}

/** Days stay as they are written here; a page writes them out for its reader. */
const filled = (words: Localized, language: Language, params: Record<string, string | number> = {}): string =>
  fill(words[language], params)

import type { Language } from '#kernel/language.ts'
import { Tag, type Tone } from '#platform/web/components/index.ts'
import type { EvaluationState, RecommendationState } from '../vocabulary.ts'
import { evaluationStateWords, recommendationStateWords } from '../words-of-evaluation.ts'
import { ownerOptions } from '../words-of-plan.ts'

const stateTones: Record<EvaluationState, Tone> = { 'under-way': 'info', reported: 'warning', closed: 'good' }
const tones: Record<RecommendationState, Tone> = {
  'awaits-response': 'warning',
  'in-hand': 'info',
  overdue: 'bad',
  'not-agreed': 'neutral',
  closed: 'good',
}
export const EvaluationTag = ({ state, lang }: { state: EvaluationState; lang: Language }) => (
  <Tag tone={stateTones[state]} text={evaluationStateWords[state][lang]} />
)
export const StateTag = ({ state, lang }: { state: RecommendationState; lang: Language }) => (
  <Tag tone={tones[state]} text={recommendationStateWords[state][lang]} />
)
export const owner = (duty: string | null, lang: Language) => (duty ? (ownerOptions[duty]?.[lang] ?? duty) : '–')

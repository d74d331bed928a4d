import type { Finding } from './finding.ts'

/** A finding as a decision keeps it, word for word: what was judged, for which day, with which result and by which source. */
export type RecordedFinding = Pick<
  Finding['criterion'],
  'code' | 'layer' | 'step' | 'phase' | 'effect' | 'message' | 'source' | 'verified'
> &
  Pick<Finding, 'on' | 'judgement' | 'waiver'>

export function recordedFinding({ criterion, judgement, on, waiver }: Finding): RecordedFinding {
  const { code, layer, step, phase, effect, message, source, verified } = criterion
  return { code, layer, step, phase, effect, message, source, verified, on, judgement, waiver }
}

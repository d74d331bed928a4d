import type { Anchor, Phase } from '../vocabulary.ts'

const ofEligibility = ['service-years', 'age', 'rank', 'driving', 'computer', 'integrity']
const ofReadiness = ['pdt', 'joining-instructions', 'passport', 'ams']

/**
 * Until when a standard criterion must be met. What belongs to the person decides eligibility; what takes time to obtain
 * decides selection; a certificate that must hold on a later day stays a gate of departure until that day.
 */
export function phaseOf(step: string, anchor: Anchor): Phase {
  if (ofEligibility.includes(step)) return 'eligibility'
  // the language part of the UN's assessment comes with its clearance
  if (step === 'language') return anchor === 'application' ? 'eligibility' : 'readiness'
  if (ofReadiness.includes(step)) return 'readiness'
  if (step === 'certificate') return anchor === 'application' || anchor === 'nomination' ? 'selection' : 'readiness'
  return 'selection'
}

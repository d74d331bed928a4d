import type { Criterion } from '#modules/postings/index.ts'
import type { Finding } from './rules/finding.ts'
import type { Judgement, Phase } from './step.ts'

/** A finding for rule tests. */
export const sampleFinding = (
  result: Judgement['result'],
  o: { phase?: Phase; code?: string; effect?: 'required' | 'warning'; waivedUntil?: string } = {},
): Finding => ({
  criterion: {
    id: 'c',
    versionId: 'v',
    code: o.code ?? 'criterion',
    layer: 'programme',
    serviceId: null,
    step: 'certificate',
    settings: {},
    anchor: 'departure',
    marginDays: 0,
    phase: o.phase ?? 'eligibility',
    effect: o.effect ?? 'required',
    message: { en: 'Criterion', fr: 'Critère' },
    sortOrder: 1,
    source: {},
    verified: true,
  } satisfies Criterion,
  judgement: { result, code: result },
  on: '2026-06-01',
  waiver:
    o.waivedUntil === undefined
      ? null
      : {
          criterionCode: 'criterion',
          step: 'certificate',
          authority: 'Director',
          reason: 'Experience',
          until: o.waivedUntil,
          grantedOn: '2026-01-01',
        },
})

import { z } from 'zod'
import { code, dated, datedWords, localized, missionKind, wholeNumber } from './value-types.ts'

/** certificate-types.yaml: how long each certificate counts, and from when. */
export const certificateTypesFile = z.strictObject({
  certificate_types: z.array(
    datedWords({
      code,
      name: localized,
      kind: z.enum(['qualification', 'licence', 'clearance', 'travel-document', 'vaccination', 'training']),
      /** Absent: the certificate carries its own end, or none was published (`validity`). */
      validity_months: wholeNumber.positive().optional(),
      validity: z.enum(['months-from-issue', 'as-printed-on-it', 'for-life', 'configurable']),
      /** Days after issue before it counts. */
      counts_after_days: wholeNumber.optional(),
      for_armed_only: z.boolean().default(false),
    }),
  ),
})

/** fitness-protocols.yaml: tests as data; the threshold belongs to the bulletin. */
export const fitnessProtocolsFile = z.strictObject({
  protocols: z.array(
    datedWords({
      code,
      version: z.string(),
      name: localized,
      short: localized,
      measure: z.enum(['seconds', 'stage']),
      better: z.enum(['lower', 'higher']),
      decimals: wholeNumber,
      standards_seen: z.array(dated({ context: localized, value: z.number(), fr_verified: z.boolean() })).default([]),
      levels: z.array(z.strictObject({ level: wholeNumber, shuttles: wholeNumber, speed_kmh: z.number() })).optional(),
    }),
  ),
})

export const stepName = z.enum([
  'service-years',
  'age',
  'language',
  'rank',
  'certificate',
  'fitness',
  'driving',
  'computer',
  'integrity',
  'release',
  'medical',
  'psychological',
  'conduct',
  'preliminary-instructions',
  'online-modules',
  'research-assignment',
  'ams',
  'pdt',
  'joining-instructions',
  'passport',
  'mission-experience',
])
export const anchor = z.enum(['application', 'nomination', 'pdt-start', 'departure', 'arrival', 'end-of-tour'])
const settingValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])

/** criteria.yaml: the three layers of criteria that bulletins are made from. */
export const criteriaFile = z.strictObject({
  criteria: z.array(
    datedWords({
      code,
      layer: z.enum(['host', 'programme', 'service']),
      step: stepName,
      settings: z.record(z.string(), settingValue),
      anchor,
      /** Days that must still be left on the anchor day. */
      margin_days: wholeNumber,
      effect: z.enum(['required', 'warning']),
      applies: z
        .strictObject({
          kinds: z.array(missionKind).optional(),
          armed: z.boolean().optional(),
          services: z.array(code).optional(),
          /** Only where the bulletin asks for it. */
          when_bulletin_asks: z.boolean().optional(),
        })
        .default({}),
      message: localized,
    }),
  ),
})

const item = datedWords({
  code,
  text: localized,
  due_days: wholeNumber.optional(),
  kinds: z.array(missionKind).optional(),
})

/** process.yaml: the steps in order, instruction packages, follow-ups and lead times. */
export const processFile = z.strictObject({
  steps: z.array(
    datedWords({
      step: stepName,
      order: wholeNumber,
      name: localized,
      /** Kinds that require it; `all` without exception. */
      required_for: z.union([z.literal('all'), z.array(missionKind)]),
      waivable: z.boolean(),
      owner: code,
    }),
  ),
  instruction_packages: z.array(
    datedWords({
      code: z.enum(['preliminary', 'joining']),
      name: localized,
      purpose: localized,
      items: z.array(item).min(1),
    }),
  ),
  follow_ups: z.array(
    datedWords({
      code,
      audience: z.enum(['health', 'employer', 'family']),
      days_after_return: wholeNumber,
      owner: code,
      text: localized,
    }),
  ),
  lead_times: z.array(
    datedWords({
      code,
      what: localized,
      kinds: z.array(missionKind),
      months: z.strictObject({ least: z.number().positive(), most: z.number().positive() }),
      use: z.enum(['selection', 'assessment-visit', 'posting-period', 'visa', 'whole-chain']),
    }),
  ),
  /** Months before the end of a tour at which a successor's posting is proposed. */
  rotation: z.array(dated({ kind: missionKind, propose_months_before_end: wholeNumber.positive() })),
  /** What a kind of mission brings with it: papers, who selects, as what officers serve, who pays, days of handing over. */
  mission_kinds: z.array(
    datedWords({
      kind: missionKind,
      nomination_form: z.enum(['easp', 'p-11', 'cfc', 'national']),
      selecting_body: localized,
      legal_status: code,
      pays_salary: localized,
      pays_allowance: localized,
      handover: z.strictObject({ days: wholeNumber, counted: z.boolean() }),
    }),
  ),
  pdt: datedWords({
    place: localized,
    weeks: z.strictObject({ least: wholeNumber, most: wholeNumber }),
    sections: z.array(z.strictObject({ code, name: localized })),
  }),
  certificate_warnings_days: dated({ value: z.array(wholeNumber).min(1) }),
  online_modules: z.strictObject({
    pass_mark_percent: dated({ value: wholeNumber }),
    /** `sample`: the source says that modules exist, and gives no titles. */
    modules: z.array(
      datedWords({ code, title: localized, content: z.enum(['seen', 'sample']), kinds: z.array(missionKind) }),
    ),
  }),
})

export type CertificateTypeRecord = z.infer<typeof certificateTypesFile>['certificate_types'][number]
export type FitnessProtocolRecord = z.infer<typeof fitnessProtocolsFile>['protocols'][number]
export type CriterionRecord = z.infer<typeof criteriaFile>['criteria'][number]
export type StepName = z.infer<typeof stepName>
export type Anchor = z.infer<typeof anchor>
export type ProcessRecord = z.infer<typeof processFile>
export type InstructionPackageRecord = ProcessRecord['instruction_packages'][number]
export type OnlineModuleRecord = ProcessRecord['online_modules']['modules'][number]

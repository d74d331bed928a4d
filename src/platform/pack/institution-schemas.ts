import { z } from 'zod'
import { duties } from '#kernel/duties.ts'
import { code, dated, datedWords, localized, officialLanguage, partialDate, wholeNumber } from './value-types.ts'

/** pack.yaml: what the pack is, and every source that its values name. */
export const packFile = z.strictObject({
  code,
  country: z.string().length(2),
  languages: z.array(officialLanguage).min(2),
  time_zone: z.string(),
  record_begins: partialDate,
  names: z.array(datedWords({ name: localized, short: localized, standing: z.enum(['official', 'also-seen']) })).min(1),
  sources: z.array(
    z.strictObject({
      id: code,
      title: localized,
      kind: z.enum(['seed', 'web-page', 'data-file', 'project']),
      as_at: partialDate,
      circa: z.boolean(),
      url: z.url().optional(),
      note: z.string().optional(),
    }),
  ),
})

/** organisations.yaml: departments, units and bodies, whose names changed over time. */
export const organisationsFile = z.strictObject({
  organisations: z.array(
    z.strictObject({
      code,
      kind: z.enum([
        'department',
        'unit',
        'decision-body',
        'selecting-body',
        'international-organisation',
        'partner-body',
      ]),
      part_of: code.optional(),
      successor: code.optional(),
      names: z.array(datedWords({ name: localized, short: localized.optional() })).min(1),
      aliases: z.array(datedWords({ name: localized })).default([]),
      functions: z.array(datedWords({ text: localized })).default([]),
    }),
  ),
  /** Who decides together under the Canadian Police Arrangement, and in which years. */
  cpa_partners: z.array(
    dated({ organisation: code, role: z.enum(['foreign-affairs', 'development', 'public-safety', 'police']) }),
  ),
  /** Seats of the country in the governance of organisations. */
  memberships: z
    .array(
      datedWords({
        organisation: code,
        body: localized,
        role: z.enum(['member', 'chair', 'vice-chair', 'observer', 'donor', 'founder']),
        held_by: z.string().optional(),
      }),
    )
    .default([]),
})

/** duties.yaml: the pack's names for the typed duties of the code. */
export const dutiesFile = z.strictObject({
  duties: z.array(datedWords({ code: z.enum(duties), name: localized, unit: code.optional(), summary: localized })),
})

const serviceKind = z.enum(['federal', 'provincial', 'regional', 'municipal', 'indigenous'])

/** services.yaml: police services; known partners apart from examples. */
export const servicesFile = z.strictObject({
  services: z.array(
    datedWords({
      code,
      short: z.string(),
      kind: serviceKind,
      /** Two-letter province; CA for the federal service. */
      province: z.string().length(2),
      partnership: z.enum(['known-partner', 'example']),
      name: localized,
      aliases: z.array(z.string()).default([]),
      seat: z.string().optional(),
      rank_scale: code,
      participation: z.array(dated({})).default([]),
    }),
  ),
})

/** ranks.yaml: scales with their equivalence to the RCMP ladder (level 1 = highest). */
export const ranksFile = z.strictObject({
  reference_scale: code,
  scales: z.array(
    z.strictObject({
      code,
      name: localized,
      ranks: z.array(
        datedWords({
          code,
          /** Place on the service's own scale, 1 = highest. */
          order: wholeNumber,
          name: localized,
          /** Level of the RCMP ladder that it is equivalent to. */
          equivalent_level: wholeNumber,
        }),
      ),
    }),
  ),
})

/** contacts.yaml: who to turn to, by audience. A service's own coordinator is found at run time. */
export const contactsFile = z.strictObject({
  contacts: z.array(
    datedWords({
      code,
      audience: z.enum([
        'partner-officer',
        'rcmp-member',
        'management-partner',
        'management-rcmp',
        'health-question',
        'public',
        'media',
        'family',
        'partner-service',
        'host-country',
      ]),
      name: localized,
      reaches: z.enum(['own-service-coordinator', 'organisation']),
      organisation: code.optional(),
      phone: z.string().optional(),
      email: z.email().optional(),
      guidance: localized,
    }),
  ),
})

/** countries.yaml: ISO 3166 codes and names as ICU prints them. */
export const countriesFile = z.strictObject({
  countries: z.array(
    datedWords({ code: z.string().regex(/^[A-Z]{2}$/), name: localized, called: localized.optional() }),
  ),
})

export type OrganisationRecord = z.infer<typeof organisationsFile>['organisations'][number]
export type CpaPartnerRecord = z.infer<typeof organisationsFile>['cpa_partners'][number]
export type DutyRecord = z.infer<typeof dutiesFile>['duties'][number]
export type ServiceRecord = z.infer<typeof servicesFile>['services'][number]
export type RankScaleRecord = z.infer<typeof ranksFile>['scales'][number]
export type RankRecord = RankScaleRecord['ranks'][number]
export type ContactRecord = z.infer<typeof contactsFile>['contacts'][number]
export type CountryRecord = z.infer<typeof countriesFile>['countries'][number]
export type SourceRecord = z.infer<typeof packFile>['sources'][number]

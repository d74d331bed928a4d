import { z } from 'zod'
import {
  code,
  dated,
  datedWords,
  localized,
  missionKind,
  officialLanguage,
  partialDate,
  sourceRef,
  validity,
  wholeNumber,
} from './value-types.ts'

const country = z.string().regex(/^[A-Z]{2}$/)

/** Where an operation stands in a published list. Operations that share a block share its printed facts. */
const listing = datedWords({
  list: z.enum(['current-operations-2016', 'places-2025', 'past-since-2012']),
  section: z.enum(['operations', 'specialised-postings']),
  block: wholeNumber,
  order: wholeNumber,
  /** Number and letter as printed before the heading; a letter that the page lost is absent. */
  number: wholeNumber.optional(),
  letter: z.string().optional(),
  heading: localized,
  /** London stands only in the text alternative of the map. */
  named_in: z.enum(['text', 'image-description']),
})

const words = { fr_verified: z.boolean() }

/** One attribute of a mission over one period. */
export const missionFact = z.discriminatedUnion('attribute', [
  dated({ attribute: z.literal('name'), value: localized, ...words }),
  dated({ attribute: z.literal('aliases'), value: localized, ...words }),
  dated({ attribute: z.literal('summary'), value: localized, ...words }),
  dated({ attribute: z.literal('language'), value: officialLanguage }),
  dated({ attribute: z.literal('armed'), value: z.boolean() }),
  dated({
    attribute: z.literal('duty-location'),
    value: z.strictObject({ country, place: localized.optional() }),
    ...words,
  }),
  /** `not-listed`: the official list no longer names it, and no source gives the end. */
  dated({ attribute: z.literal('status'), value: z.enum(['active', 'suspended', 'ended', 'not-listed']) }),
  dated({
    attribute: z.literal('since'),
    value: z.strictObject({ date: partialDate, phase: localized.optional() }),
    ...words,
  }),
  dated({ attribute: z.literal('tour-months'), value: wholeNumber.positive() }),
])

/** A phase, or a kind of deployment beside others, with its own length, criteria and costs (S2-40, S2-41). */
const phase = datedWords({
  kind: z.enum(['long-term', 'short-term', 'reform']),
  name: localized,
  since: partialDate,
  tour_months: wholeNumber.positive().optional(),
  criteria: localized.optional(),
  costs: localized.optional(),
})

const position = datedWords({
  code,
  title: localized,
  language: officialLanguage,
  armed: z.boolean(),
  tour_months: wholeNumber.positive(),
  leadership: z.boolean(),
  roles: z.array(code),
  /** Levels of the RCMP ladder, 1 = highest; absent where no source gives them. */
  rank_levels: z.strictObject({ highest: wholeNumber, lowest: wholeNumber }).optional(),
  since: partialDate.optional(),
  home_service: code.optional(),
})

export const missionsFile = z.strictObject({
  /** Months, unless the mission or the position says otherwise. */
  default_tour_months: dated({ value: wholeNumber.positive() }),
  role_tags: z.array(
    datedWords({
      code,
      name: localized,
      /** What reports of this role are about; the category is the role. */
      objective: localized.optional(),
      /** The recruitment stream of the UN (W20) to which a post of this role belongs; an inference. */
      stream: z.enum(['command', 'operations', 'capacity-building', 'administration']),
      /** Reports of it are for the mission's desk and their author alone. */
      sensitive: z.boolean().default(false),
      /** Posts of it are of restricted visibility. */
      restricted: z.boolean().default(false),
    }),
  ),
  team_themes: z.array(
    datedWords({
      code,
      name: localized,
      /** Types of certificates of which every member has one. */
      requires: z.array(code),
    }),
  ),
  /** Missions that share one authorized strength. */
  groups: z.array(
    datedWords({ code, name: localized, members: z.array(z.strictObject({ mission: code, valid: validity })).min(1) }),
  ),
  missions: z.array(
    z.strictObject({
      code,
      kind: missionKind,
      /** The countries that it serves; may be more than one, and may differ from where officers are on duty. */
      host_countries: z.array(country).min(1),
      partner: code.optional(),
      predecessor: z.strictObject({ mission: code, source: sourceRef, verified: z.boolean() }).optional(),
      listings: z.array(listing).default([]),
      facts: z.array(missionFact).min(1),
      phases: z.array(phase).default([]),
      positions: z.array(position).default([]),
    }),
  ),
  /** Deployments named only by place as past ones. */
  past_deployments: z.array(
    datedWords({ code, name: localized, country: country.optional(), missions: z.array(code).default([]) }),
  ),
})

/**
 * A number seen in a source. It counts from the last day that `observed` can mean until the day before the next
 * observation of the same scope, or until `holds_to`. What was not published has no record.
 */
const strengthObservation = z.strictObject({
  code,
  scope: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('mission'), code }),
    z.strictObject({ kind: z.literal('group'), code }),
    z.strictObject({ kind: z.literal('programme') }),
  ]),
  measure: z.enum(['authorized', 'policy-cap']),
  number: wholeNumber,
  up_to: z.boolean(),
  as_printed: z.strictObject({ en: z.string().optional(), fr: z.string().optional() }),
  observed: partialDate,
  circa: z.boolean(),
  bounds: z.strictObject({ not_before: partialDate.optional(), not_after: partialDate.optional() }).optional(),
  holds_to: partialDate.optional(),
  source: sourceRef,
  verified: z.boolean(),
  note: z.string().optional(),
})

export const authorizedStrengthFile = z.strictObject({ observations: z.array(strengthObservation) })

/** programme-numbers.yaml: what the programme said about itself, as said on the day. */
export const programmeNumbersFile = z.strictObject({
  numbers: z.array(
    z.strictObject({
      code,
      measure: z.enum([
        'officers-since-1989',
        'missions-since-1989',
        'countries-since-1989',
        'officers-deployed',
        'countries-deployed',
        'participating-services',
        'authorized-missions',
        'authorized-countries',
        'annual-funding-millions-cad',
        'deployments-since-1989',
        'partner-share-percent',
        'women-share-target-percent',
      ]),
      number: z.number().nonnegative(),
      qualifier: z.enum(['exactly', 'about', 'more-than', 'nearly']),
      observed: partialDate,
      circa: z.boolean(),
      source: sourceRef,
      verified: z.boolean(),
      note: z.string().optional(),
    }),
  ),
})

export type MissionRecord = z.infer<typeof missionsFile>['missions'][number]
export type MissionFact = z.infer<typeof missionFact>
export type MissionListing = MissionRecord['listings'][number]
export type PositionRecord = MissionRecord['positions'][number]
export type MissionGroupRecord = z.infer<typeof missionsFile>['groups'][number]
export type PastDeploymentRecord = z.infer<typeof missionsFile>['past_deployments'][number]
export type StrengthObservation = z.infer<typeof strengthObservation>
export type ProgrammeNumber = z.infer<typeof programmeNumbersFile>['numbers'][number]

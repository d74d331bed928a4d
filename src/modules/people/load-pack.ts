import { toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Pack } from '#platform/pack/pack.ts'
import { daysOf, type SourceRef, type Validity } from '#platform/pack/value-types.ts'
import { type GuideRow, publishGuide } from './store/guide.ts'
import { insertPackRows } from './store/load.ts'
import { publishParticipation } from './store/participation.ts'

const valid = (validity: Validity) => toRangeText(daysOf(validity))
const from = (one: { source: SourceRef; verified: boolean; note?: string | undefined }) => ({
  source: { ...one.source, ...(one.note ? { note: one.note } : {}) },
  verified: one.verified,
})

/** Organisations with their dated names, services, ranks, certificate types, fitness protocols and contact points. */
export async function loadPack(tx: Tx, pack: Pack, c: Circumstances): Promise<void> {
  const organisations = pack.organisations.organisations.map((one) => ({ ...one, id: c.fresh() }))
  const nameOf = new Map(organisations.map((one) => [one.code, one.names.at(-1)?.name]))
  const services = pack.services.services.map((one) => ({ ...one, id: c.fresh() }))
  const windows = pack.process.certificate_warnings_days
  await insertPackRows(tx, {
    participations: services.flatMap(({ id, participation }) =>
      participation.map((one) => ({ service_id: id, valid: valid(one.valid), ...from(one) })),
    ),
    competencies: pack.competencies.competencies.map((one) => ({
      id: c.fresh(),
      code: one.code,
      family: one.group,
      name: one.name,
      valid: valid(one.valid),
      ...from(one),
    })),
    warnings: windows.value.map((days) => ({ days, valid: valid(windows.valid), ...from(windows) })),
    organisations: organisations.map(({ id, code, kind, names }) => ({
      id,
      code,
      kind,
      source: names[0]?.source ?? {},
    })),
    organisationNames: organisations.flatMap(({ id, names }) =>
      names.map((one) => ({
        organisation_id: id,
        name: one.name,
        short_name: one.short ?? null,
        valid: valid(one.valid),
        ...from(one),
      })),
    ),
    services: services.map((one) => ({
      id: one.id,
      code: one.code,
      short: one.short,
      kind: one.kind,
      province: one.province === 'CA' ? null : one.province,
      name: one.name,
      rank_scale: one.rank_scale,
      partnership: one.partnership,
      ...from(one),
    })),
    ranks: pack.ranks.scales.flatMap((scale) =>
      scale.ranks.map((one) => ({
        id: c.fresh(),
        code: one.code,
        scale: scale.code,
        level: one.equivalent_level,
        place: one.order,
        name: one.name,
        ...from(one),
      })),
    ),
    certificateTypes: pack.certificateTypes.certificate_types.map((one) => ({
      code: one.code,
      name: one.name,
      kind: one.kind,
      validity: one.validity,
      validity_months: one.validity_months ?? null,
      counts_after_days: one.counts_after_days ?? 0,
      for_armed_only: one.for_armed_only,
      valid: valid(one.valid),
      ...from(one),
    })),
    protocols: pack.fitnessProtocols.protocols.map((one) => ({
      code: one.code,
      name: one.name,
      short: one.short,
      decimals: one.decimals,
      measure: one.measure,
      lower_is_better: one.better === 'lower',
      valid: valid(one.valid),
      ...from(one),
    })),
    contacts: pack.contacts.contacts.map((one) => ({
      id: c.fresh(),
      code: one.code,
      audience: one.audience,
      label: one.name,
      reaches: one.reaches,
      organisation: one.organisation ?? null,
      organisation_name: (one.organisation && nameOf.get(one.organisation)) ?? null,
      guidance: one.guidance,
      email: one.email ?? null,
      phone: one.phone ?? null,
      valid: valid(one.valid),
      ...from(one),
    })),
  })
  await publishParticipation(tx, null)
  await publishGuide(tx, guideRows(pack), pack.decisionGuide.reviewed_on)
}

/** The decision guide of the pack: topics, facts, and in what somebody may help at home. */
function guideRows({ decisionGuide: guide }: Pack): GuideRow[] {
  const dated = (one: { valid: Validity; source: object; verified: boolean; fr_verified: boolean }) => ({
    valid: valid(one.valid),
    source: one.source,
    verified: one.verified,
    fr_verified: one.fr_verified,
  })
  return [
    ...guide.topics.map((one, at): GuideRow => {
      const { code, title, subject, know, caution, statements, talk, helps, ask } = one
      const content = { title, subject, know, caution: caution ?? null, statements, talk, helps, ask }
      return { kind: 'topic', code, sort_order: at, content, ...dated(one) }
    }),
    ...guide.facts.map((one, at): GuideRow => {
      const { code, title, text } = one
      return { kind: 'fact', code, sort_order: at, content: { title, text }, ...dated(one) }
    }),
    ...guide.help_areas.map(({ code, text, ...one }, at): GuideRow => {
      return { kind: 'help-area', code, sort_order: at, content: { text }, ...dated(one) }
    }),
  ]
}

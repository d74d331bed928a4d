import { toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Pack } from '#platform/pack/pack.ts'
import { daysOf, type SourceRef, type Validity } from '#platform/pack/value-types.ts'
import { insertPublished } from './store/load.ts'

const from = (one: { valid: Validity; source: SourceRef; verified: boolean }) => ({
  valid: toRangeText(daysOf(one.valid)),
  source: one.source,
  verified: one.verified,
})

/** Guides, support services and how soon visitors are answered, published as the pack has them. */
export async function loadPack(tx: Tx, pack: Pack, c: Circumstances): Promise<void> {
  const nameOf = new Map(pack.organisations.organisations.map((one) => [one.code, one.names.at(-1)?.name]))
  await insertPublished(tx, {
    guides: pack.guides.guides.map((one, place) => ({
      id: c.fresh(),
      code: one.code,
      title: one.title,
      summary: one.summary,
      audience: one.audience,
      phase: one.phase,
      languages: one.languages,
      edition: one.edition ?? null,
      link: one.link ?? null,
      sort_order: place,
      fr_verified: one.fr_verified,
      ...from(one),
    })),
    services: pack.supportServices.services.map((one, place) => ({
      id: c.fresh(),
      code: one.code,
      name: one.name,
      what: one.what,
      phases: one.phases,
      organisation: (one.organisation && nameOf.get(one.organisation)) ?? null,
      contact: one.contact ?? null,
      guides: one.guides,
      sort_order: place,
      fr_verified: one.fr_verified,
      ...from(one),
    })),
    police: pack.services.services.map((one) => ({
      code: one.code,
      name: one.name,
      kind: one.kind,
      province: one.province === 'CA' ? null : one.province,
      source: one.source,
      verified: one.verified,
    })),
    standards: pack.guides.standards.map((one) => ({
      id: c.fresh(),
      kind: one.kind,
      target_days: one.target_days,
      kept_days: one.kept_days,
      ...from(one),
    })),
  })
}

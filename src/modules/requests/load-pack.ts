import { toRangeText } from '#kernel/period.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Pack } from '#platform/pack/pack.ts'
import { daysOf } from '#platform/pack/value-types.ts'
import { insertPartners } from './store/load-partners.ts'

/** The partners of the arrangement in each year, under the name that the department last had in that time. */
export async function loadPack(tx: Tx, pack: Pack): Promise<void> {
  const names = new Map(pack.organisations.organisations.map((one) => [one.code, one.names]))
  await insertPartners(
    tx,
    pack.organisations.cpa_partners.map((partner) => ({
      organisation: partner.organisation,
      name: names.get(partner.organisation)?.at(-1)?.name ?? { en: partner.organisation, fr: partner.organisation },
      role: partner.role,
      valid: toRangeText(daysOf(partner.valid)),
      source: partner.source,
      verified: partner.verified,
    })),
  )
}

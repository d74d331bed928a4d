import { toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { CriterionRecord, Pack } from '#platform/pack/pack.ts'
import { daysOf } from '#platform/pack/value-types.ts'
import { phaseOf } from './rules/phase-of.ts'
import { insertStandardCriteria, serviceIds } from './store-of-library.ts'

/** The library of standard criteria, one row for each and one for each service that a criterion of the service layer names. */
export async function loadPack(tx: Tx, pack: Pack, c: Circumstances): Promise<void> {
  const order = new Map(pack.process.steps.map((step) => [step.step, step.order]))
  const rows = pack.criteria.criteria.flatMap((one, place) =>
    forServices(one).map(({ code, service }) => ({ one, code, service, place })),
  )
  const idOf = await serviceIds(tx)
  const records = rows.map(({ one, code, service, place }) => ({
    id: c.fresh(),
    code,
    layer: one.layer,
    service_id: service === null ? null : (idOf.get(service) ?? null),
    step: one.step,
    settings: one.settings,
    anchor: one.anchor,
    margin_days: one.margin_days,
    phase: phaseOf(one.step, one.anchor),
    effect: one.effect,
    applies: one.applies,
    message: one.message,
    sort_order: (order.get(one.step) ?? 99) * 100 + place,
    valid: toRangeText(daysOf(one.valid)),
    source: one.source,
    verified: one.verified,
  }))
  await insertStandardCriteria(tx, records)
}

function forServices(one: CriterionRecord): { code: string; service: string | null }[] {
  const services = one.applies.services ?? []
  if (services.length === 0) return [{ code: one.code, service: null }]
  if (services.length === 1) return [{ code: one.code, service: services[0] ?? null }]
  return services.map((service) => ({ code: `${one.code}-${service.toLowerCase()}`, service }))
}

import { toRangeText } from '#kernel/period.ts'
import { invented, type World } from '../world.ts'

/** Services that say how many officers they let be abroad, and since when they take part; invented and marked so. */
export function tellHome(world: World): void {
  const services = new Map<string, number>()
  for (const row of world.rows.of('people.service_membership'))
    services.set(String(row.service_id), (services.get(String(row.service_id)) ?? 0) + 1)
  const away = new Map<string, number>()
  for (const row of world.rows.of('deployments.deployment'))
    if (['departed', 'arrived', 'on-duty'].includes(String(row.state)))
      away.set(String(row.service_id), (away.get(String(row.service_id)) ?? 0) + 1)
  for (const [serviceId, officers] of [...services].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const dice = world.dice.for(`home ${serviceId}`)
    const since = dice.int(2008, 2019)
    world.record(
      'people.service_participation',
      {
        id: dice.uuid(),
        service_id: serviceId,
        valid: toRangeText({ from: `${since}-04-01`, to: null }),
        source: invented,
        verified: false,
        agreement: 'Memorandum of understanding, invented for the practice copy',
      },
      { on: `${since}-04-01`, by: world.holder('rcmp-planner') },
    )
    // One in five has not said a number; some let go as many as are away, or fewer.
    if (officers < 2 || dice.chance(0.2)) continue
    world.record(
      'people.service_cap',
      {
        id: dice.uuid(),
        service_id: serviceId,
        number: Math.max(1, (away.get(serviceId) ?? 0) + dice.int(-1, 3)),
        valid: toRangeText({ from: `${world.anchor.slice(0, 4)}-01-01`, to: null }),
        source: 'Order of the chief, invented for the practice copy',
      },
      { on: world.anchor, by: world.holder('rcmp-planner') },
    )
  }
}

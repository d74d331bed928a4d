import { toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Pack } from '#platform/pack/pack.ts'
import { daysOf, type SourceRef, type Validity } from '#platform/pack/value-types.ts'
import { insertFacts } from './store/facts.ts'
import { insertRecordRows } from './store/load-record.ts'

interface Sourced {
  valid: Validity
  source: SourceRef
  verified: boolean
  fr_verified?: boolean | undefined
  note?: string | undefined
}

/** What the pack tells of a mission beside its facts; called when missions stand, before they are published. */
export async function loadRecord(
  tx: Tx,
  pack: Pack,
  missionIds: ReadonlyMap<string, string>,
  c: Circumstances,
): Promise<void> {
  const { missions, activities, tasks, risk_categories, risk_scale } = pack.missionRecords
  const from = ({ valid, source, verified, note }: Sourced) => ({
    valid: toRangeText(daysOf(valid)),
    source: { ...source, ...(note ? { note } : {}) },
    verified,
  })
  /** A text of ours is verified only in both languages. */
  const bothWays = (one: Sourced) => ({ ...from(one), verified: one.verified && one.fr_verified !== false })
  const catalogue = (
    [
      ['activity', activities],
      ['task', tasks],
      ['risk', risk_categories],
    ] as const
  ).flatMap(([family, items]) =>
    items.map((item, index) => ({ family, code: item.code, name: item.name, sort_order: index, ...bothWays(item) })),
  )
  const of = <T>(pick: (one: (typeof missions)[number], mission_id: string) => readonly T[]): T[] =>
    missions.flatMap((one) => [...pick(one, missionIds.get(one.mission) ?? '')])
  await insertRecordRows(
    tx,
    {
      organisations: pack.organisations.organisations.flatMap(({ code, names }) =>
        names.map((one) => ({ code, name: one.name, short: one.short ?? null, ...bothWays(one) })),
      ),
      catalogue,
      partners: of((one, mission_id) =>
        one.partners.map((partner) => ({
          id: c.fresh(),
          mission_id,
          role: partner.role,
          organisation: partner.organisation ?? null,
          country: partner.country ?? null,
          ...from(partner),
        })),
      ),
      tags: of((one, mission_id) => [
        ...one.activities.map((tag) => ({
          id: c.fresh(),
          mission_id,
          family: 'activity',
          code: tag.code,
          ...from(tag),
        })),
        ...one.tasks.map((tag) => ({
          id: c.fresh(),
          mission_id,
          family: 'task',
          code: tag.code,
          level: tag.level ?? null,
          ...from(tag),
        })),
      ]),
      links: of((one, mission_id) =>
        one.links.map((link) => ({
          id: c.fresh(),
          mission_id,
          organisation: link.organisation,
          title: link.title,
          address: link.address,
          ...bothWays(link),
        })),
      ),
      scales: risk_scale.map(({ code, likelihoods, impacts, levels, ...one }) => ({
        code,
        likelihoods,
        impacts,
        levels,
        ...bothWays(one),
      })),
    },
    { at: c.now, by: c.actor.accountId },
  )
  const facts = of((one, missionId) => [
    ...one.mandates.map((fact) => ({ missionId, attribute: 'mandate', value: fact.text, ...factFrom(fact) })),
    ...one.selection_paths.map((fact) => ({
      missionId,
      attribute: 'selection-path',
      value: fact.value,
      ...factFrom(fact),
    })),
  ])
  await insertFacts(tx, facts, { at: c.now, account: c.actor.accountId, fresh: c.fresh })
}

const factFrom = (one: Sourced) => ({
  valid: daysOf(one.valid),
  source: { ...one.source, ...(one.note ? { note: one.note } : {}) },
  verified: one.verified && one.fr_verified !== false,
})

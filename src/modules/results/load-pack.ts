import { toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Pack } from '#platform/pack/pack.ts'
import { daysOf, type SourceRef, type Validity } from '#platform/pack/value-types.ts'
import { bodiesOf } from './bodies-of.ts'
import { insertPackRows, missionIds } from './store/load.ts'
import { publishBodies, publishSources } from './store/publish-bodies.ts'

const valid = (validity: Validity) => toRangeText(daysOf(validity))
const from = (one: { source: SourceRef; verified: boolean; note?: string | undefined }) => ({
  source: { ...one.source, ...(one.note ? { note: one.note } : {}) },
  verified: one.verified,
})

/** The programme as the pack has it: names, rationale, objectives, which mission serves which, and what happened. */
export async function loadPack(tx: Tx, pack: Pack, c: Circumstances): Promise<void> {
  const { rationale, objectives, missions, history } = pack.programme
  const ids = new Map(objectives.map(({ code }) => [code, c.fresh()]))
  const missionOf = await missionIds(tx)
  await insertPackRows(tx, c, {
    programme_fact: [
      ...pack.pack.names.map((one) => ({
        attribute: one.standing === 'official' ? 'name' : 'also-named',
        value: { ...one.name, ...(one.short ? { short: one.short } : {}) },
        valid: valid(one.valid),
        ...from(one),
      })),
      ...rationale.map((one) => ({ attribute: 'rationale', value: one.text, valid: valid(one.valid), ...from(one) })),
    ],
    history: history.map((one) => ({ code: one.code, happened: one.happened, value: one.text, ...from(one) })),
    said_number: pack.programmeNumbers.numbers.map(({ code, measure, number, qualifier, observed, ...one }) => ({
      code,
      measure,
      number,
      qualifier,
      observed,
      ...from(one),
    })),
    objective: objectives.map(({ code, kind, serves }, place) => ({
      id: ids.get(code),
      code,
      kind,
      serves: serves ? ids.get(serves) : null,
      place,
      version: 1,
    })),
    statement: objectives.map((one) => ({
      objective_id: ids.get(one.code),
      value: one.text,
      valid: valid(one.valid),
      released_on: c.today,
      ...from(one),
    })),
    mission_link: missions.flatMap((link) =>
      link.missions.map((code) => ({
        mission_id: missionOf.get(code),
        objective_id: ids.get(link.objective),
        valid: valid(link.valid),
        ...from(link),
      })),
    ),
  })
  await publishSources(tx, pack.pack.sources)
  await publishBodies(tx, bodiesOf(pack.organisations), c)
}

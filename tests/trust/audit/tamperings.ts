import type { Damage, DamageKind } from '#platform/audit/verify.ts'
import type { Dice } from '../../../src/practice/dice.ts'

/** One change that somebody who owns the server makes, and where it must be found. */
export interface Tampering {
  name: string
  sql: string
  /** Whether these damages name it. */
  located(damages: readonly Damage[]): boolean
  /** How many damages it may be named by, where that is not one. */
  damages?: number
}

interface Place {
  shard: number
  seq: number
}

const at = ({ shard, seq }: Place) => `shard = ${shard} and seq = ${seq}`

const content =
  'at, account_id, duty, act, outcome, code, object_kind, object_id, person_id, compartment, request_id, detail'

/** The hash that the row would have had. */
const newHash = `sha256(prev || convert_to(audit.canonical(array[shard::text, seq::text, audit.instant(at), account_id::text, duty, act,
  outcome, code, object_kind, object_id, person_id::text, compartment, request_id, detail::text]), 'UTF8'))`

const exactly =
  (...wanted: (Place & { kind: DamageKind })[]) =>
  (damages: readonly Damage[]) =>
    wanted.every((one) =>
      damages.some(
        ({ kind, shard, seq, through }) =>
          kind === one.kind && shard === one.shard && seq === one.seq && (through ?? seq) === seq,
      ),
    )

type Kind = (place: Place, other: Place, dice: Dice) => Tampering

const otherwise = [
  `act = 'x.y'`,
  `outcome = 'failed'`,
  `account_id = gen_random_uuid()`,
  `person_id = null`,
  `object_id = object_id || '0'`,
  `detail = '{"x": 1}'`,
  `duty = 'auditor'`,
  `code = 'other'`,
]

/** Each at one row (a swap at two); any number of them at once, none beside another. */
const single: Kind[] = [
  (place, _, dice) => {
    const change = dice.pick(otherwise)
    return {
      name: `edited (${change}) ${at(place)}`,
      sql: `update audit.entry set ${change} where ${at(place)}`,
      located: exactly({ kind: 'changed', ...place }),
    }
  },
  (place) => ({
    name: `edited, with a new hash, ${at(place)}`,
    sql: `update audit.entry set act = 'x.y' where ${at(place)}; update audit.entry set hash = ${newHash} where ${at(place)}`,
    located: exactly({ kind: 'changed', ...place }),
  }),
  (place, _, dice) => ({
    name: `back-dated ${at(place)}`,
    sql: `update audit.entry set at = at - interval '${dice.int(1, 400)} days' where ${at(place)}`,
    located: exactly({ kind: 'changed', ...place }),
  }),
  (place) => ({
    name: `deleted ${at(place)}`,
    sql: `delete from audit.entry where ${at(place)}`,
    located: exactly({ kind: 'removed', ...place }),
  }),
  (place, other) => ({
    name: `swapped ${at(place)} with ${at(other)}`,
    sql: `update audit.entry e set (${content}) = (select ${content
      .split(', ')
      .map((name) => `o.${name}`)
      .join(', ')} from audit.entry o
        where (o.shard, o.seq) = (case when e.shard = ${place.shard} and e.seq = ${place.seq} then ${other.shard} else ${place.shard} end,
          case when e.shard = ${place.shard} and e.seq = ${place.seq} then ${other.seq} else ${place.seq} end))
      where (${at(place)}) or (${at(other)})`,
    damages: 2,
    located: exactly({ kind: 'swapped', ...place }, { kind: 'swapped', ...other }),
  }),
  (place, other) => ({
    name: `replayed ${at(other)} in the place of ${at(place)}`,
    sql: `update audit.entry e set (${content}, hash) = (select ${content}, hash from audit.entry where ${at(other)}) where ${at(place)}`,
    located: exactly({ kind: 'changed', ...place }),
  }),
]

/** As many as asked at random rows of all chains, at least three rows apart. */
export function scattered(chains: readonly number[], dice: Dice, count: number): Tampering[] {
  const used = new Set<string>()
  const place = (): Place => {
    for (;;) {
      const shard = dice.int(0, 7)
      if (chains[shard]! < 20) continue
      const seq = dice.int(1, chains[shard]!)
      if ([-2, -1, 0, 1, 2].some((near) => used.has(`${shard} ${seq + near}`))) continue
      used.add(`${shard} ${seq}`)
      return { shard, seq }
    }
  }
  return Array.from({ length: count }, () => {
    const kind = dice.pick(single)
    // At the end of a chain a deletion is a cut, which the other set makes.
    const one = place()
    const last = one.seq === chains[one.shard]
    return last ? single[1]!(one, one, dice) : kind(one, place(), dice)
  })
}

const near = 1500

type ChainKind = (shard: number, length: number, dice: Dice) => Tampering

/** Each takes a whole chain: a cut, a fork, a row put in or taken out with everything after it moved. */
const whole: ChainKind[] = [
  (shard, length, dice) => {
    const from = length - dice.int(0, Math.min(50, length - 2))
    return {
      name: `cut off from chain ${shard}, row ${from}`,
      sql: `delete from audit.entry where shard = ${shard} and seq >= ${from}`,
      located: cut(shard, from, length),
    }
  },
  (shard, length, dice) => {
    const from = length - dice.int(0, Math.min(50, length - 2))
    return {
      name: `cut off from chain ${shard}, row ${from}, and the head put back`,
      sql: `delete from audit.entry where shard = ${shard} and seq >= ${from}; update audit.chain
        set length = ${from - 1}, head = (select hash from audit.entry where shard = ${shard} and seq = ${from - 1}) where shard = ${shard}`,
      located: cut(shard, from, length),
    }
  },
  (shard, length, dice) => {
    const from = dice.int(Math.max(1, length - near), length)
    return {
      name: `forked chain ${shard} at row ${from}: all hashes from there to the head computed anew`,
      sql: `update audit.entry set act = 'x.y' where shard = ${shard} and seq = ${from};
        do $$ declare r record; before bytea := (select prev from audit.entry where shard = ${shard} and seq = ${from}); begin
          for r in select seq from audit.entry where shard = ${shard} and seq >= ${from} order by seq loop
            update audit.entry set prev = before where shard = ${shard} and seq = r.seq;
            update audit.entry set hash = ${newHash} where shard = ${shard} and seq = r.seq returning hash into before;
          end loop;
          update audit.chain set head = before where shard = ${shard};
        end $$`,
      located: exactly({ kind: 'rewritten', shard, seq: from }),
    }
  },
  (shard, length, dice) => {
    const from = dice.int(Math.max(1, length - near), length - 1)
    return {
      name: `removed from chain ${shard}, row ${from}, and everything after it moved up`,
      sql: `delete from audit.entry where shard = ${shard} and seq = ${from};
        update audit.entry set seq = -seq where shard = ${shard} and seq > ${from};
        update audit.entry set seq = -seq - 1 where shard = ${shard} and seq < 0; update audit.chain set length = length - 1 where shard = ${shard}`,
      // That the chain is now shorter than a checkpoint signed it is named besides.
      damages: 2,
      located: exactly({ kind: 'removed', shard, seq: from }),
    }
  },
  (shard, length, dice) => {
    const from = dice.int(Math.max(1, length - near), length - 1)
    return {
      name: `replayed a row into chain ${shard} at ${from}, and everything after it moved down`,
      sql: `update audit.entry set seq = -seq where shard = ${shard} and seq >= ${from};
        update audit.entry set seq = -seq + 1 where shard = ${shard} and seq < 0;
        insert into audit.entry (shard, seq, ${content}, prev, hash) select shard, ${from}, ${content}, prev, hash from audit.entry
          where shard = ${shard} and seq = ${dice.int(1, from)}  + case when ${from} = 1 then 1 else 0 end;
        update audit.chain set length = length + 1 where shard = ${shard}`,
      located: exactly({ kind: 'added', shard, seq: from }),
    }
  },
  (shard, length) => ({
    name: `added to chain ${shard} beyond its head`,
    sql: `insert into audit.entry (shard, seq, ${content}, prev, hash) select shard, ${length + 1}, ${content}, prev, hash from audit.entry
      where shard = ${shard} and seq = ${length}`,
    located: exactly({ kind: 'added', shard, seq: length + 1 }),
  }),
]

const cut = (shard: number, from: number, length: number) => (damages: readonly Damage[]) =>
  damages.some(
    (one) => one.kind === 'cut-off' && one.shard === shard && one.seq === from && (one.through ?? one.seq) === length,
  )

/** One on each chain. */
export function wholeChains(chains: readonly number[], dice: Dice): Tampering[] {
  const order = dice.shuffled(whole)
  return chains.flatMap((length, shard) => (length < 20 ? [] : [order[shard % order.length]!(shard, length, dice)]))
}

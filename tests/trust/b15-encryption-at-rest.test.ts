import { afterAll } from 'vitest'
import type { SealedBinding } from '#kernel/sealed.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { KeyHolder } from '#platform/files/key-holder.ts'
import { rotateDataKeys, sweepRetiredKeys } from '#platform/files/rotate-data-keys.ts'
import { Sealer } from '#platform/files/sealing.ts'
import {
  Canaries,
  inBase64,
  rowsHolding,
  searchEverywhere,
  sendThroughAllSealedFields,
  undeclared,
  waysToWrite,
} from './at-rest/canaries.ts'
import { destroyAndRestore } from './at-rest/destruction.ts'
import { listening } from './at-rest/listening.ts'
import { interruptedData, interruptedMaster, rotateUnderLoad } from './at-rest/rotation.ts'
import { openSealedWorld, type SealedWorld, sealedBy } from './at-rest/sealed-world.ts'
import { CarelessSealer, flipEachByte, manySealed, nonceReuse } from './at-rest/tampering.ts'
import { type Finding, trustRow } from './row.ts'

let opened: Promise<SealedWorld> | undefined
const theWorld = (): Promise<SealedWorld> => {
  opened ??= openSealedWorld({ people: 8 })
  return opened
}
afterAll(async () => {
  await (await opened)?.close()
})

/** Canaries through everything that is sealed, then every byte on the disk searched for them and for the master key. */
async function searched(world: SealedWorld, n: number): Promise<Finding> {
  const canaries = new Canaries()
  const { heard, result } = await listening(() => sendThroughAllSealedFields(world, canaries, n))
  const needles = [...waysToWrite(canaries.mark), world.master.key, ...inBase64(world.master.key)]
  const { found, bytes } = await searchEverywhere(world, needles, heard)
  const faults = [
    ...result,
    ...(await undeclared(world)),
    ...found.map((file) => `a canary or the master key lies readable in ${file}`),
    ...(await rowsHolding(world, canaries.mark)).map((rows) => `canaries in ${rows}`),
  ]
  return { n: canaries.made, faults, figure: `${canaries.made} canaries, ${Math.round(bytes / 1e6)} MB searched` }
}

/** Planted: writes what it is given behind the heading of a sealed value. */
class IdleSealer extends Sealer {
  override async seal(tx: Tx, place: SealedBinding, value: string | Uint8Array): Promise<Buffer> {
    const sealed = await super.seal(tx, place, value)
    return Buffer.concat([sealed.subarray(0, 45), Buffer.from(value as string)])
  }
}

/** Planted: a holder that forgets what was destroyed. */
const forgetful = (holder: KeyHolder): KeyHolder =>
  new Proxy(holder, {
    get(target, name) {
      if (name === 'refuseForGood') return async () => {}
      const value = target[name as keyof KeyHolder]
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

const planted = (what: string, run: (world: SealedWorld, n: number) => Promise<string[] | Finding>) => ({
  what,
  async run({ n }: { n: number }): Promise<Finding> {
    const found = await run(await theWorld(), n)
    return Array.isArray(found) ? { n, faults: found } : found
  },
})

trustRow({
  id: 'B15',
  what: 'sealed values are nowhere readable, keys rotate and are destroyed',
  everyday: 1000,
  full: 20_000,
  async run({ n, full }) {
    const world = await theWorld()
    const canaries = new Canaries()
    const search = await searched(world, n)
    const data = await rotateUnderLoad(world, { rotate: interruptedData, what: 'data', canaries })
    const master = await rotateUnderLoad(world, { rotate: interruptedMaster, what: 'master', canaries })
    const tampered = await flipEachByte(world, world.house.tools.sealer, { values: full ? 10 : 1 })
    const many = await manySealed(world, n)
    const destroyed = await destroyAndRestore(world, world.people[0]!.personId)
    return {
      n: search.n,
      faults: [
        ...search.faults,
        ...data.faults,
        ...master.faults,
        ...tampered.faults,
        ...nonceReuse(many.sealed, many.wrapped),
        ...destroyed.faults,
      ],
      figure:
        `${search.figure}; ${data.renewed + master.renewed} keys rotated under ${data.reads + master.reads} reads and ` +
        `${data.writes + master.writes} writes; ${tampered.flips} changed bytes; ${many.sealed.length} nonces`,
    }
  },
  planted: [
    planted('a sealer that does not encrypt', (world, n) =>
      searched(sealedBy(world, new IdleSealer(world.house.tools.sealer.holder)), Math.min(n, 100)),
    ),
    planted('a text that was in an ordinary row for a moment', async (world) => {
      const canaries = new Canaries()
      const text = canaries.some(1)
      await world.admin.query('begin')
      await world.admin.query('create table public.passing (note text)')
      await world.admin.query('insert into public.passing values ($1)', [text])
      await world.admin.query('drop table public.passing')
      await world.admin.query('commit')
      return (await searchEverywhere(world, waysToWrite(canaries.mark), '')).found
    }),
    planted('retired data keys removed at once, under readers', async (world) => {
      const rotate = async () => {
        const done = await rotateDataKeys(world.house, { progress: () => {} })
        await sweepRetiredKeys(world.house, '2099-01-01T00:00:00Z')
        return done
      }
      return (await rotateUnderLoad(world, { rotate, what: 'data', canaries: new Canaries() })).faults
    }),
    planted('a master key forgotten before anything was wrapped anew', async () => {
      // In a world of its own: nothing sealed under that key can be read again.
      const lost = await openSealedWorld({ people: 1 })
      try {
        await sendThroughAllSealedFields(lost, new Canaries(), 40)
        const rotate = async () => {
          const { holder } = lost.house.tools.sealer
          await holder.renew()
          return { renewed: await holder.forgetOld() }
        }
        const load = { rotate, what: 'master', canaries: new Canaries() } as const
        return (await listening(() => rotateUnderLoad(lost, load))).result.faults
      } finally {
        await lost.close()
      }
    }),
    planted('a sealer that does not look at the tag', async (world) => {
      const careless = new CarelessSealer(world.house.tools.sealer.holder)
      return (await flipEachByte(world, careless, { values: 1, bytes: 100 })).faults
    }),
    planted('a nonce that was used twice', async (world) => {
      const { sealed, wrapped } = await manySealed(world, 10)
      const again = Buffer.from(sealed.at(-1)!)
      again[again.length - 1]! ^= 1
      return nonceReuse([...sealed, again], wrapped)
    }),
    planted('a holder of the master keys that forgets what was destroyed', async (world) => {
      const sealer = new Sealer(forgetful(world.house.tools.sealer.holder))
      return (await destroyAndRestore(sealedBy(world, sealer), world.people[1]!.personId)).faults
    }),
  ],
})

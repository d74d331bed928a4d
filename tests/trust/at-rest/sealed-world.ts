import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { type ClosedCompartment, closedCompartments } from '#kernel/compartments.ts'
import type { Duty } from '#kernel/duties.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { asSystem, sampleAccount } from '#platform/access/samples.ts'
import { issueToken } from '#platform/access/tokens.ts'
import { Custodian } from '#platform/custody/custodian.ts'
import { CustodianClient } from '#platform/custody/custodian-client.ts'
import { listenOn } from '#platform/custody/custodian-socket.ts'
import { CustodyHolder } from '#platform/custody/custody-holder.ts'
import { clientConfig, type DatabaseRole, inTransaction, openDatabase, type Tx } from '#platform/database/connection.ts'
import { createDatabase } from '#platform/database/create-database.ts'
import { startEngine } from '#platform/database/engine.ts'
import { Attachments } from '#platform/files/attachments.ts'
import { freshMasterKey, type MasterKey } from '#platform/files/master-keys.ts'
import { Sealer } from '#platform/files/sealing.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { drain } from '#platform/jobs/drain.ts'
import { aboutCandidate, type SampleCandidate, sampleCandidate, tellFact } from '#tests/support/candidate.ts'
import { actorOf, houseOn } from '#tests/support/house.ts'
import { installPack, runMigrations } from '#tests/support/prepare-template.ts'

export const passphrase = 'velvet anchor orbit candle moss'
const cheap = { memoryCost: 1024, timeCost: 1, parallelism: 1 }
const prefix = 'atrest'

export const roleOf: Record<ClosedCompartment, DatabaseRole> = {
  health: 'app_health',
  psych: 'app_psych',
  conduct: 'app_conduct',
}
/** Who reads and writes in each closed compartment. */
export const keeperOf: Record<ClosedCompartment, Duty> = {
  health: 'physician',
  psych: 'psychologist',
  conduct: 'conduct-officer',
}

/** An installation with a server, files and a custodian of its own, so that every byte of it can be searched. */
export interface SealedWorld {
  house: House
  custodian: CustodianClient
  /** Cluster, log and files. */
  dataDir: string
  clusterDir: string
  keysDir: string
  dir: string
  admin: pg.Pool
  /** The master key that the custodian was given, to search for. */
  master: MasterKey
  people: SampleCandidate[]
  /** Of whoever keeps each compartment. */
  tokens: ReadonlyMap<ClosedCompartment, string>
  close(): Promise<void>
}

export async function openSealedWorld(o: { people: number }): Promise<SealedWorld> {
  const dir = await mkdtemp('/tmp/contingent-at-rest-')
  // As root the server runs as another user, who has to get in here.
  await chmod(dir, 0o711)
  const dataDir = join(dir, 'data')
  const keysDir = join(dir, 'data-keys')
  const engine = await startEngine({ dataDir })
  const address = { ...engine.address, database: 'contingent' }
  await createDatabase(address)
  await runMigrations(address, prefix)
  await installPack(address, prefix)
  const db = openDatabase({ ...address, user: undefined, prefix, max: 12 })
  const admin = new pg.Pool({ ...clientConfig(address), max: 3, allowExitOnIdle: true })
  // The server is stopped before the last connection has gone.
  admin.on('error', () => {})
  const master = freshMasterKey()
  const { client, stop } = await attended(dir, keysDir, master)
  const sealer = new Sealer(new CustodyHolder(client))
  const attachments = new Attachments(join(dataDir, 'files'), sealer)
  const house: House = { ...houseOn(db), tools: { sealer, attachments } }
  const people = await selectedPeople(house, admin, o.people)
  const tokens = await tokensOf(house)
  return {
    ...{
      house,
      custodian: client,
      dataDir,
      clusterDir: engine.clusterDir,
      keysDir,
      dir,
      admin,
      master,
      people,
      tokens,
    },
    async close() {
      stop()
      await Promise.all([db.close(), admin.end()])
      await engine.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** The same world, whose server seals in another way: for what is planted. */
export const sealedBy = (world: SealedWorld, sealer: Sealer): SealedWorld => ({
  ...world,
  house: { ...world.house, tools: { sealer, attachments: new Attachments(join(world.dataDir, 'files'), sealer) } },
})

/** Runs `work` under the role of a compartment, as whoever reads there. */
export function within<T>(
  world: SealedWorld,
  compartment: ClosedCompartment,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const c = circumstancesOf(world.house, actorOf(keeperOf[compartment]))
  return inTransaction(world.house.db, { role: roleOf[compartment], claims: claimsOf(c.actor, c.today) }, work)
}

async function attended(dir: string, keysDir: string, master: MasterKey) {
  mkdirSync(keysDir, { recursive: true })
  const custodian = new Custodian(keysDir, { cost: cheap, patience: () => 0 })
  const server = await listenOn(join(dir, 'socket'), custodian, { shared: false })
  const client = new CustodianClient(join(dir, 'socket'))
  await client.setUp({ name: 'Dr Roy', passphrase, keys: [master] })
  const stop = () => {
    client.close()
    server.close()
  }
  return { client, stop }
}

async function selectedPeople(house: House, admin: pg.Pool, count: number): Promise<SampleCandidate[]> {
  const people: SampleCandidate[] = []
  for (let i = 0; i < count; i += 1) people.push(await sampleCandidate(admin, people[0] ? { beside: people[0] } : {}))
  for (const one of people) await tellFact(admin, 'candidacies.selected-initially', aboutCandidate(one))
  await drain(house)
  return people
}

async function tokensOf(house: House): Promise<Map<ClosedCompartment, string>> {
  const tokens = new Map<ClosedCompartment, string>()
  for (const compartment of closedCompartments) {
    const email = `${randomUUID()}@example.ca`
    const duties = [{ duty: keeperOf[compartment] }]
    const { accountId, assignments } = await sampleAccount(house.db, { email, duties, password: null })
    const o = { accountId, assignmentId: assignments[0]!, label: 'B15', expiresAt: '2026-12-01T00:00:00Z' }
    const { token } = await asSystem(house.db, (tx) =>
      issueToken(tx, { ...o, now: '2026-01-02T00:00:00Z', sensitive: true }),
    )
    tokens.set(compartment, token)
  }
  return tokens
}

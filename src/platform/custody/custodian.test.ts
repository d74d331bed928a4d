import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keyFileName, openKeyFile, readKeyFile } from '#platform/files/key-file.ts'
import { UnknownMaster } from '#platform/files/master-keys.ts'
import { Custodian } from './custodian.ts'
import { CustodianClient } from './custodian-client.ts'
import { listenOn } from './custodian-socket.ts'
import { CustodyHolder } from './custody-holder.ts'
import { makeVault, newVaultKey, openVault, readVault } from './vault.ts'

const first = 'velvet anchor orbit candle moss'
const second = 'marble canyon whisper lantern fig'
const cheap = { memoryCost: 1024, timeCost: 1, parallelism: 1 }
const dataKey = Buffer.alloc(32, 7)

let dir: string
let servers: Server[]
let clients: CustodianClient[]
let custodian: Custodian
let client: CustodianClient
let holder: CustodyHolder

/** The custodian's process starts anew: locked. */
async function start(): Promise<void> {
  const socket = join(dir, `socket-${servers.length}`)
  custodian = new Custodian(dir, { patience: () => 0, cost: cheap })
  servers.push(await listenOn(socket, custodian, { shared: false }))
  client = new CustodianClient(socket)
  holder = new CustodyHolder(client)
  clients.push(client)
}

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'contingent-custody-'))
  servers = []
  clients = []
  await start()
})
afterEach(() => {
  for (const one of clients) one.close()
  for (const one of servers) one.close()
  rmSync(dir, { recursive: true, force: true })
})

const reason = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing',
    (fault) => fault.refusal?.code ?? fault.code ?? fault.message,
  )
const happened = async () => (await client.events()).map((one) => one.event)

describe('the custodian', () => {
  test('only the same user reaches its socket', () => {
    expect(statSync(join(dir, 'socket-0')).mode & 0o777).toBe(0o600)
  })

  test('starts locked, opens with a passphrase, and locks again', async () => {
    expect(await reason(holder.wrap(dataKey, 'here'))).toBe('sealed-unattended')
    await client.setUp({ name: 'Dr Roy', passphrase: first })
    const wrapped = await holder.wrap(dataKey, 'here')
    await start()
    expect(await client.state()).toMatchObject({ state: 'locked', custodians: ['Dr Roy'], openedBy: null })
    expect(await reason(holder.unwrap(wrapped, 'here'))).toBe('sealed-locked')
    expect((await holder.shut())?.refusal.params).toEqual({ custodians: 'Dr Roy' })
    expect(await client.unlock(first)).toBe('Dr Roy')
    expect(await holder.unwrap(wrapped, 'here')).toEqual(dataKey)
    await client.lock()
    expect(await reason(holder.wrap(dataKey, 'here'))).toBe('sealed-locked')
    expect(await happened()).toEqual(['set-up', 'unlock', 'lock'])
  })

  test('a wrong passphrase opens nothing and is remembered until it was taken', async () => {
    await client.setUp({ name: 'Dr Roy', passphrase: first })
    await client.lock()
    expect(await reason(client.unlock('velvet anchor orbit candle mosS'))).toBe('wrong-passphrase')
    expect((await client.state()).state).toBe('locked')
    const events = await client.events()
    expect(events.map((one) => one.event)).toEqual(['set-up', 'lock', 'wrong-passphrase'])
    await client.eventsTaken(events.slice(0, 2).map((one) => one.id))
    expect(await happened()).toEqual(['wrong-passphrase'])
  })

  test('each wrong try makes the next one wait longer', async () => {
    const waits: number[] = []
    const slow = new Custodian(dir, {
      cost: cheap,
      patience: (wrong) => {
        waits.push(wrong)
        return 0
      },
    })
    await slow.setUp({ name: 'Dr Roy', passphrase: first })
    for (let i = 0; i < 3; i += 1) await slow.unlock('not the passphrase at all').catch(() => {})
    await slow.unlock(first)
    await slow.unlock(first)
    expect(waits).toEqual([1, 2, 3])
  })

  test('a second custodian opens it too; a changed passphrase replaces the old one; the last one stays', async () => {
    await client.setUp({ name: 'Dr Roy', passphrase: first })
    const wrapped = await holder.wrap(dataKey, 'here')
    expect(await reason(client.add({ passphrase: second, name: 'Dr Lee', newPassphrase: second }))).toBe(
      'wrong-passphrase',
    )
    await client.add({ passphrase: first, name: 'Dr Lee', newPassphrase: second })
    await start()
    expect(await client.unlock(second)).toBe('Dr Lee')
    expect(await holder.unwrap(wrapped, 'here')).toEqual(dataKey)
    const third = 'copper meadow tunnel violin ash'
    expect(await client.changePassphrase({ passphrase: first, newPassphrase: third })).toBe('Dr Roy')
    expect(await reason(client.unlock(first))).toBe('wrong-passphrase')
    expect(await client.unlock(third)).toBe('Dr Roy')
    expect(await reason(client.remove({ passphrase: third, name: 'Dr Roy' }))).toBe('not-oneself')
    await client.remove({ passphrase: third, name: 'Dr Lee' })
    expect(await reason(client.unlock(second))).toBe('wrong-passphrase')
    expect(await reason(client.remove({ passphrase: third, name: 'Dr Lee' }))).toBe('nobody-of-that-name')
  })

  test('a passphrase that anybody would try is not taken', async () => {
    for (const passphrase of ['short', 'password password password', 'aaaaaaaaaaaaaaaaaaaa'])
      expect(await reason(client.setUp({ name: 'Dr Roy', passphrase }))).toBe('weak-passphrase')
    expect((await client.state()).state).toBe('not-set-up')
  })

  test('no master key and no passphrase lies in its folder', async () => {
    const keys = join(dir, 'in-the-open')
    const open = openKeyFile(keys)
    const wrapped = await open.wrap(dataKey, 'here')
    await client.setUp({ name: 'Dr Roy', passphrase: first, keys: readKeyFile(keys) })
    expect(await holder.unwrap(wrapped, 'here')).toEqual(dataKey)
    const [key] = readKeyFile(keys)
    rmSync(join(keys, keyFileName))
    for (const name of readdirSync(dir).filter((one) => !one.startsWith('socket') && one !== 'in-the-open')) {
      const bytes = readFileSync(join(dir, name))
      expect(bytes.includes(key!.key)).toBe(false)
      expect(bytes.includes(key!.key.toString('base64'))).toBe(false)
      expect(bytes.includes(first)).toBe(false)
      expect(statSync(join(dir, name)).mode & 0o077).toBe(0)
    }
  })

  test('a new master key is kept under every custodian’s passphrase; forgotten ones are gone', async () => {
    await client.setUp({ name: 'Dr Roy', passphrase: first })
    await client.add({ passphrase: first, name: 'Dr Lee', newPassphrase: second })
    const old = await holder.wrap(dataKey, 'here')
    const id = await holder.renew()
    expect(await holder.inUse()).toBe(id)
    const anew = await holder.rewrap(old, 'here')
    expect(await holder.unwrap(old, 'here')).toEqual(dataKey)
    expect(await holder.forgetOld()).toBe(1)
    await start()
    await client.unlock(second)
    await expect(holder.unwrap(old, 'here')).rejects.toBeInstanceOf(UnknownMaster)
    expect(await holder.unwrap(anew, 'here')).toEqual(dataKey)
  })

  test('a destroyed key does not open any more, after a restart neither', async () => {
    await client.setUp({ name: 'Dr Roy', passphrase: first })
    const wrapped = await holder.wrap(dataKey, 'here')
    await holder.refuseForGood(['here'])
    expect(await reason(holder.unwrap(wrapped, 'here'))).toBe('sealed-destroyed')
    await start()
    await client.unlock(first)
    expect(await reason(holder.unwrap(wrapped, 'here'))).toBe('sealed-destroyed')
  })

  test('V11.4.4 a passphrase opens a vault by argon2id with 64 MiB and three passes, salted anew each time', async () => {
    const made = () => makeVault({ vaultKey: newVaultKey(), keys: [], name: 'Dr Roy', passphrase: first })
    const [one, other] = [(await made()).custodians[0]!, (await made()).custodians[0]!]
    expect(one).toMatchObject({ memoryCost: 65_536, timeCost: 3, parallelism: 1 })
    expect(Buffer.from(one.salt, 'base64')).toHaveLength(16)
    expect(one.salt).not.toBe(other.salt)
  })

  test('a vault in which any byte was changed does not open', async () => {
    await client.setUp({ name: 'Dr Roy', passphrase: first })
    const vault = readVault(join(dir, 'vault.json'))!
    const keys = Buffer.from(vault.keys, 'base64')
    keys[keys.length - 1]! ^= 1
    await expect(openVault({ ...vault, keys: keys.toString('base64') }, first)).rejects.toThrow('were changed')
    const [one] = vault.custodians
    const wrapped = Buffer.from(one!.vaultKey, 'base64')
    wrapped[20]! ^= 1
    const changed = { ...vault, custodians: [{ ...one!, vaultKey: wrapped.toString('base64') }] }
    expect(await openVault(changed, first)).toBeNull()
  })

  test('what it does not understand it refuses, and goes on', async () => {
    expect(await reason(client.ask('unwrap', { bytes: 'not base64!', boundTo: 'x' }, 300))).toBe('unreachable')
    expect((await client.state()).state).toBe('not-set-up')
  })

  test('while nobody answers, sealed content is shut; it opens again with the next process', async () => {
    await client.setUp({ name: 'Dr Roy', passphrase: first })
    const nobody = new CustodyHolder(new CustodianClient(join(dir, 'nobody')))
    expect((await nobody.shut())?.refusal.code).toBe('sealed-unattended')
    await expect(listenOn(join(dir, 'socket-0'), custodian, { shared: false })).rejects.toThrow('answers here already')
  })
})

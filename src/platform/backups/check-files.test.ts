import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { CustodianClient } from '#platform/custody/custodian-client.ts'
import { CustodyHolder } from '#platform/custody/custody-holder.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { openKeyFile } from '#platform/files/key-file.ts'
import { Sealer } from '#platform/files/sealing.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { TODAY } from '#tests/support/house.ts'
import { checkFiles } from './check-files.ts'
import { addOtherFiles } from './data-files.ts'

let copy: ThrowAway
const dir = mkdtempSync(join(tmpdir(), 'contingent-check-files-'))
const sealerOf = (keys: string) => new Sealer(openKeyFile(join(dir, keys), { make: true }))
const check = (sealer: Sealer) => checkFiles(copy.db, { dataDir: dir, keysDir: join(dir, 'keys'), sealer })

beforeAll(async () => {
  copy = await throwAwayDatabase()
  const place = {
    table: 'x',
    row: randomUUID(),
    column: 'y',
    personId: randomUUID(),
    version: 1,
    compartment: 'health' as const,
  }
  await inTransaction(copy.db, { role: 'app_health', claims: claimsOf(systemActor('test'), TODAY) }, (tx) =>
    sealerOf('keys').seal(tx, place, 'a note'),
  )
})
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true })
  await copy?.drop()
})

it('files without their database are proven with the keys that open its data keys, and not with others', async () => {
  expect(await check(sealerOf('keys'))).toMatchObject({ keysOpened: 1, faults: [], untried: [] })
  const { keysOpened, faults } = await check(sealerOf('other-keys'))
  expect(keysOpened).toBe(0)
  expect(faults).toEqual([expect.stringMatching(/^data key /)])
})

it('a custodian who is locked, or away, leaves data keys untried: that is said, and nothing is proven', async () => {
  const nobody = new CustodyHolder(new CustodianClient(join(dir, 'no-socket')))
  const { untried, faults } = await check(new Sealer(nobody))
  expect(untried).toEqual([expect.stringMatching(/^1 data keys of health: /)])
  expect(faults).toEqual([])
})

it('the reserve for a full disk is no content: it is in no backup', async () => {
  const data = join(dir, 'data')
  mkdirSync(data)
  for (const name of ['disk-reserve', 'disk-reserve.part', 'practice-accounts.json'])
    writeFileSync(join(data, name), 'x')
  const added: string[] = []
  const archive = { add: async (name: string) => void added.push(name) }
  await addOtherFiles(archive as never, data)
  expect(added).toEqual(['data/practice-accounts.json'])
})

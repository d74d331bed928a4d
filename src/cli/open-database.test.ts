import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MODULE_NAMES } from '#modules/index.ts'
import type { DatabaseAddress } from '#platform/database/connection.ts'
import { createDatabase, dropDatabase } from '#platform/database/create-database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { migrationFolders } from '#platform/database/repository.ts'
import { testServer } from '#tests/support/database.ts'
import { loginPassword } from './login-password.ts'
import { openContingentDatabase } from './open-database.ts'
import { readSettings } from './settings.ts'

describe('a server by DATABASE_URL, as the application’s own login', () => {
  let address: DatabaseAddress
  let url: (user: string, password?: string) => string
  let prefix: string
  let dir: string

  beforeAll(async () => {
    const server = await testServer()
    prefix = server.prefix
    dir = await mkdtemp(join(tmpdir(), 'contingent-open-'))
    const database = `opened_${randomBytes(4).toString('hex')}`
    const { socketDir, port } = server
    address = { socketDir, port, user: server.user, database }
    url = (user, password = '') =>
      `postgres:///${database}?host=${socketDir}&port=${port}&user=${user}&password=${password}`
    await createDatabase(address)
  })
  afterAll(async () => {
    await dropDatabase(address)
    await rm(dir, { recursive: true, force: true })
  })

  const open = () =>
    openContingentDatabase(
      readSettings({ DATABASE_URL: url(`${prefix}_login`), CONTINGENT_PREFIX: prefix, CONTINGENT_DATA: dir }),
      { supervise: true, progress: () => {} },
    )

  test('it does not migrate, and says what to run while the database is behind', async () => {
    await expect(open()).rejects.toThrow('Run once: DATABASE_ADMIN_URL=… contingent migrate')
    await migrate({ address, prefix, folders: migrationFolders(MODULE_NAMES) })
    const opened = await open()
    expect(opened.migrated).toEqual([])
    await opened.close()
  })

  test('its password is the same for every process that is given the same stronger user, wherever its data lie', async () => {
    const admin = { connectionString: url('postgres', 'of-the-administrator'), database: address.database }
    const [one, other] = await Promise.all(
      ['one', 'other'].map((place) => loginPassword(admin, prefix, join(dir, place))),
    )
    expect(one).toBe(other)
    expect(one).not.toContain('of-the-administrator')
    const unlike = { ...admin, connectionString: url('postgres', 'another') }
    expect(await loginPassword(unlike, prefix, join(dir, 'one'))).not.toBe(one)
    const without = { ...admin, connectionString: url('postgres').replace('&password=', '') }
    const kept = await loginPassword(without, prefix, join(dir, 'kept'))
    expect(await loginPassword(without, prefix, join(dir, 'kept'))).toBe(kept)
  })
})

import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { clientConfig, type DatabaseAddress } from '#platform/database/connection.ts'
import { roleName } from '#platform/database/roles.ts'
import { Explained, exit } from './explained.ts'

/**
 * The password of the application's own login on a server that we were given a stronger user for: made once, kept in
 * the data directory for its owner only, so that the application never runs as that stronger user.
 */
export async function loginPassword(admin: DatabaseAddress, prefix: string, dataDir: string): Promise<string> {
  const path = join(dataDir, 'database-login')
  const kept = await readFile(path, 'utf8').catch(() => null)
  if (kept) return kept.trim()
  const password = randomBytes(24).toString('base64url')
  const login = roleName(prefix, 'login')
  const client = new pg.Client(clientConfig(admin))
  await client.connect()
  try {
    await client.query(`alter role ${login} password ${client.escapeLiteral(password)}`)
  } catch (error) {
    throw new Explained(
      `The user of DATABASE_URL may not set the password of "${login}" (${(error as Error).message}). Let the administrator ` +
        `set one, put that login into DATABASE_URL, and give the present user as DATABASE_ADMIN_URL.`,
      exit.somebodyMustActFirst,
    )
  } finally {
    await client.end()
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await writeFile(path, `${password}\n`, { mode: 0o600 })
  return password
}

import { createHmac, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { clientConfig, type DatabaseAddress } from '#platform/database/connection.ts'
import { roleName } from '#platform/database/roles.ts'
import { Explained, exit } from './explained.ts'

/**
 * The password of the application's own login on a server that we were given a stronger user for, so that the application
 * never runs as that stronger user. Made from that user's password, so that every process on every machine comes to the
 * same one; where that user has none, made once and kept in the data directory.
 */
export async function loginPassword(admin: DatabaseAddress, prefix: string, dataDir: string): Promise<string> {
  const login = roleName(prefix, 'login')
  const client = new pg.Client(clientConfig(admin))
  await client.connect()
  try {
    // Two processes that start together must not each set a password of their own.
    await client.query(`select pg_advisory_lock(hashtextextended('contingent login', 0))`)
    const secret = passwordIn(admin.connectionString)
    const password = secret ? derived(secret, login) : await kept(dataDir)
    await client.query(`alter role ${login} password ${client.escapeLiteral(password)}`)
    return password
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    throw new Explained(
      `The user of DATABASE_URL may not set the password of "${login}" (${(error as Error).message}). Let the administrator ` +
        `set one, put that login into DATABASE_URL, and give the present user as DATABASE_ADMIN_URL.`,
      exit.somebodyMustActFirst,
    )
  } finally {
    await client.end()
  }
}

function passwordIn(url: string | undefined): string | null {
  const { password, searchParams } = new URL(url ?? 'postgres:///')
  return searchParams.get('password') ?? (decodeURIComponent(password) || null)
}

const derived = (secret: string, login: string): string =>
  createHmac('sha256', secret).update(`contingent login ${login}`).digest('base64url')

async function kept(dataDir: string): Promise<string> {
  const path = join(dataDir, 'database-login')
  const before = await readFile(path, 'utf8').catch(() => null)
  if (before) return before.trim()
  const password = randomBytes(24).toString('base64url')
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await writeFile(path, `${password}\n`, { mode: 0o600, flush: true })
  return password
}

import pg from 'pg'
import { clientConfig, type DatabaseAddress } from './connection.ts'

/** Makes the database of an address if it does not exist yet; connects by the database `postgres` of the same server. */
export async function createDatabase(address: DatabaseAddress, o: { template?: string } = {}): Promise<void> {
  const client = new pg.Client(clientConfig({ ...address, database: 'postgres' }))
  await client.connect()
  try {
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [address.database])
    if (rows.length > 0) return
    const template = o.template ? ` template ${client.escapeIdentifier(o.template)}` : ''
    await client.query(`create database ${client.escapeIdentifier(address.database)}${template}`)
  } catch (error) {
    if ((error as { code?: string }).code !== '42P04') throw error
  } finally {
    await client.end()
  }
}

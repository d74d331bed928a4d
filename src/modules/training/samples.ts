import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '#platform/database/connection.ts'
import { insertCatalogue } from './store/catalogue.ts'

/** A catalogue of two modules for UN missions at 80 %, as tests need it. */
export async function sampleModules(db: Pick<Db, 'pool' | 'kysely'>): Promise<void> {
  const known = await db.pool.query(`select 1 from training.online_module where code = 'sample-a'`)
  if (known.rows.length > 0) return
  await db.pool.query('delete from training.pass_mark')
  await db.pool.query('delete from training.online_module')
  const dated = { valid: '[2016-01-01,)', source: {}, verified: false }
  const module = (code: string) => ({
    ...dated,
    id: randomUUID(),
    code,
    title: { en: `Module ${code}`, fr: `Module ${code}` },
    kinds: ['UN'],
    content: 'sample',
    pass_mark: 8000,
  })
  await insertCatalogue(
    db.kysely as unknown as Tx,
    [module('sample-a'), module('sample-b')],
    [{ ...dated, id: randomUUID(), hundredths: 8000 }],
  )
}

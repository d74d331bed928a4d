import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { appendFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type AuditRow, genesisOf, hashOf } from '#platform/audit/canonical.ts'
import { checkpointPublicKey } from '#platform/audit/checkpoint-key.ts'
import { exportTrail } from '#platform/audit/export-trail.ts'
import { verifyAudit } from '#platform/audit/verify.ts'
import { pinnedDatabase } from '#platform/database/connection.ts'
import { testServer } from '#tests/support/database.ts'
import type { Dice } from '../../../src/practice/dice.ts'
import type { Trail } from './fill-audit.ts'
import type { Tampering } from './tamperings.ts'

/** Tampers in a transaction that is rolled back, verifies in between, and says what was not named or named without reason. */
export async function foundBy(trail: Trail, some: readonly Tampering[], checkpoints?: 'none') {
  const { prefix } = await testServer()
  const client = await trail.database.admin.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    for (const { sql } of some) await client.query(sql)
    if (checkpoints === 'none') await client.query('delete from audit.checkpoint')
    await client.query('set local session_replication_role = origin')
    const publicKey = (await checkpointPublicKey(trail.keysDir))!
    const began = performance.now()
    const { damages, entries } = await verifyAudit(
      pinnedDatabase(client, prefix),
      checkpoints === 'none' ? {} : { publicKey, copies: trail.copies },
    )
    const rowsPerSecond = entries / ((performance.now() - began) / 1000)
    const faults = some.filter((one) => !one.located(damages)).map((one) => `was not found: ${one.name}`)
    const explained = some.reduce((sum, one) => sum + (one.damages ?? 1), 0)
    if (faults.length === 0 && damages.length > explained)
      faults.push(
        `${some.length} places were tampered with, ${damages.length} named: ${JSON.stringify(damages.slice(0, 9))}`,
      )
    return { faults, rowsPerSecond }
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** The page of code for third parties: it says that the trail is sound, and finds one changed, one missing and one forked row. */
export async function offline(trail: Trail, dice: Dice, o: { foreignKey?: boolean } = {}) {
  const faults: string[] = []
  const dir = dirname(trail.copies)
  const key = join(trail.keysDir, 'audit-checkpoint.public.pem')
  const lines: string[] = []
  await exportTrail(trail.database.db, '2026-03-04T00:00:00Z', async (line) => {
    lines.push(line)
  })
  const foreign = join(dir, 'foreign.pem')
  await writeFile(foreign, generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }))
  const check = async (text: string[]) => {
    const path = join(dir, 'trail.jsonl')
    await rm(path, { force: true })
    for (let from = 0; from < text.length; from += 10_000)
      await appendFile(path, `${text.slice(from, from + 10_000).join('\n')}\n`)
    const child = spawn(process.execPath, [
      'docs/verify-checkpoint.mjs',
      path,
      trail.copies,
      o.foreignKey ? foreign : key,
    ])
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      said += chunk
    })
    const [code] = await once(child, 'close')
    return { code, said }
  }
  const began = performance.now()
  const sound = await check(lines)
  const rowsPerSecond = lines.length / ((performance.now() - began) / 1000)
  if (sound.code !== 0)
    faults.push(`offline, the untouched trail: exit code ${sound.code}, ${sound.said.slice(0, 300)}`)
  const at = dice.int(0, Math.floor(lines.length / 2))
  const { shard, seq } = JSON.parse(lines[at]!) as { shard: number; seq: number }
  const changed = lines.with(at, lines[at]!.replace('"outcome":"', '"outcome":"x'))
  const removed = lines.toSpliced(at, 1)
  for (const [what, text, place] of [
    ['changed', changed, `chain ${shard}, row ${seq}:`],
    ['removed', removed, `chain ${shard}, row ${seq + 1}: row ${seq} was expected`],
    ['forked', forked(lines, at), `: rewritten from row ${seq} on`],
  ] as const) {
    const { code, said } = await check(text)
    if (code !== 4 || !said.includes(place))
      faults.push(`offline, ${what} at ${shard}/${seq}: exit code ${code}, ${said.slice(0, 300)}`)
  }
  return { faults, rowsPerSecond }
}

/** The trail with one row changed and every hash of its chain computed anew from there on. */
function forked(lines: readonly string[], at: number): string[] {
  const text = [...lines]
  const { shard } = JSON.parse(lines[at]!) as { shard: number }
  const ofChain = `{"shard":${shard},`
  let prev = at > 0 && lines[at - 1]!.startsWith(ofChain) ? hashIn(lines[at - 1]!) : genesisOf(shard)
  for (let n = at; n < lines.length && lines[n]!.startsWith(ofChain); n += 1) {
    const row = { ...(JSON.parse(lines[n]!) as AuditRow), prev, ...(n === at ? { act: 'x.y' } : {}) }
    prev = hashOf(row)
    const { prev: _before, ...told } = row
    text[n] = JSON.stringify({ ...told, hash: prev.toString('hex') })
  }
  return text
}

const hashIn = (line: string): Buffer => Buffer.from((JSON.parse(line) as { hash: string }).hash, 'hex')

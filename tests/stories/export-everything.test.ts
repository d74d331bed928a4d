import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { MODULE_NAMES } from '#modules/index.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { migrationFolders } from '#platform/database/repository.ts'
import { exportInstallation } from '#platform/export/export-installation.ts'
import { Attachments } from '#platform/files/attachments.ts'
import { ContentFolder } from '#platform/files/content-folder.ts'
import { aPdf } from '#platform/files/samples.ts'
import { circumstancesOf } from '#platform/house.ts'
import { readRegister } from '#platform/register/read-register.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'
import { parseCsv } from '#tests/support/parse-csv.ts'

let dir: string
let copy: ThrowAway
const register = readRegister(migrationFolders(MODULE_NAMES))
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'contingent-export-'))
  copy = await throwAwayDatabase()
})
afterAll(async () => {
  await copy?.drop()
  rmSync(dir, { recursive: true, force: true })
})

const run = (folder: string, content: string) =>
  exportInstallation({
    ...{ folder: join(dir, folder), database: copy.address, register, content: new ContentFolder(content) },
    about: { contingent: '0.1.0', at: '2026-03-16T16:00:00Z', kind: 'practice', pack: 'canada-ipp' },
    progress: () => {},
  })
const read = (name: string) => readFileSync(join(dir, 'out', name), 'utf8')

test('everything is there once: rows, files, dictionary, checksums; sealed stays sealed, secrets stay, formulas sleep', async () => {
  const house = houseOn(copy.db)
  const attachments = new Attachments(join(dir, 'files'), house.tools.sealer)
  const nasty = '=HYPERLINK("http://evil.example","x")'
  await copy.admin.query(
    `insert into access.account (id, email, email_folded, name, language, created_at) values ($1, 'a@b.example', 'a@b.example', $2, 'en', now())`,
    [randomUUID(), nasty],
  )
  const c = circumstancesOf(house, systemActor('test'))
  const keep = (compartment: 'ordinary' | 'health', text: string) =>
    inTransaction(
      copy.db,
      { role: compartment === 'health' ? 'app_health' : 'app', claims: claimsOf(c.actor, c.today) },
      async (tx) => {
        const scope = { personId: randomUUID() }
        const staged = await attachments.stage(tx, c, {
          bytes: aPdf(text),
          fileName: 'lettre d’appui.pdf',
          compartment,
          scope,
        })
        if (isRefusal(staged)) throw new Error(staged.code)
        await attachments.attach(tx, c, staged.id, { kind: 'test', id: randomUUID(), scope, compartment })
        return staged.id
      },
    )
  const open = await keep('ordinary', 'plain words')
  const sealed = await keep('health', 'a finding')

  const found = await run('out', join(dir, 'files'))
  expect(found).toMatchObject({ tables: register.tables.length, attachments: 2, missing: [] })

  for (const line of read('SHA256SUMS').trim().split('\n')) {
    const [sum, name] = [line.slice(0, 64), line.slice(66)]
    expect(
      createHash('sha256')
        .update(readFileSync(join(dir, 'out', name)))
        .digest('hex'),
      name,
    ).toBe(sum)
  }
  let rows = 0
  for (const { name } of register.tables) {
    const { rows: counted } = await copy.admin.query(`select count(*)::integer as n from ${name}`)
    const lines = read(`tables/${name}.jsonl`).split('\n').slice(0, -1)
    expect(lines.length, name).toBe(counted[0].n)
    expect(parseCsv(read(`tables/${name}.csv`)).length - 1, name).toBe(counted[0].n)
    rows += lines.length
  }
  expect(found.rows).toBe(rows)

  expect(JSON.parse(read('tables/access.account.jsonl').trim()).name).toBe(nasty)
  expect(read('tables/access.account.csv')).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`)
  expect(readFileSync(join(dir, 'out/attachments', `${open} lettre d’appui.pdf`))).toEqual(aPdf('plain words'))
  expect(readFileSync(join(dir, 'out/attachments', `${sealed}.sealed`)).includes('a finding')).toBe(false)
  expect(read('tables/access.credential.csv')).not.toContain('secret')
  expect(read('data-dictionary.fr.csv')).toContain('access.credential,secret,text')
  expect(read('README.md')).toMatch(/not encrypted[\s\S]*pas chiffré/)
  const { tables } = JSON.parse(read('data-dictionary.json'))
  expect(tables).toHaveLength(register.tables.length)
  expect(
    tables
      .flatMap((table: { columns: { purpose: unknown }[] }) => table.columns)
      .every(({ purpose }: { purpose: unknown }) => purpose),
  ).toBe(true)
})

test('it goes into no folder in which something is, and a failure leaves nothing', async () => {
  mkdirSync(join(dir, 'full'))
  writeFileSync(join(dir, 'full/precious.txt'), 'x')
  await expect(run('full', dir)).rejects.toThrow('not empty')
  expect(readdirSync(join(dir, 'full'))).toEqual(['precious.txt'])
  const { rows } = await copy.admin.query('select count(*)::integer as n from files.attachment')
  const lost = await run('lost', join(dir, 'no-contents-here'))
  expect(lost.missing).toHaveLength(rows[0].n)
  await copy.admin.query('alter table people.person add column surprise text')
  await expect(run('unknown', dir)).rejects.toThrow('people.person.surprise is not in the register')
  await copy.admin.query('alter table people.person drop column surprise; create table people.surprise (id integer)')
  await expect(run('unknown', dir)).rejects.toThrow('people.surprise is not in the register')
  expect(existsSync(join(dir, 'unknown'))).toBe(false)
  expect(readdirSync(dir).filter((name) => name.includes('part'))).toEqual([])
})

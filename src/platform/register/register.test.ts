import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import type { Db } from '#platform/database/connection.ts'
import { migrationFolders, repositoryRoot } from '#platform/database/repository.ts'
import { withRollback } from '#tests/support/database.ts'
import { checkRegister } from './check-register.ts'
import { compareWithDatabase } from './compare-with-database.ts'
import { databaseColumns } from './database-columns.ts'
import { registerAsCsv, registerAsText } from './print-register.ts'
import { readRegister } from './read-register.ts'
import type { DeclaredTable, Register } from './register.ts'

const register = readRegister(migrationFolders(readdirSync(join(repositoryRoot(), 'src/modules'))))

/** What is wrong after `plant` has changed the database; it is put back. */
const afterwards = (plant: string, declarations: Register = register): Promise<string[]> =>
  withRollback(async (db) => {
    await execute(db, plant)
    return compareWithDatabase(declarations, await databaseColumns(db.kysely, db.prefix))
  })

/** The planted SQL as the server's superuser, `{app}` being the role of this installation. */
const execute = async (db: Db, text: string): Promise<void> => {
  const filled = text.replace(/\{(\w+)\}/g, `${db.prefix}_$1`)
  if (filled) await (db.pool as Pick<pg.Pool, 'query'>).query(filled)
}

/** The register with one table declared otherwise. */
const withTable = (name: string, change: (table: DeclaredTable) => Partial<DeclaredTable>): Register => ({
  ...register,
  tables: register.tables.map((table) => (table.name === name ? { ...table, ...change(table) } : table)),
})

test('every column of the migrated database is declared, and none is read by whom its compartment closes out', async () => {
  expect(await afterwards('')).toEqual([])
})

describe('a planted violation is caught:', () => {
  test('a column without a declaration', async () => {
    expect(await afterwards('alter table people.person add column blood_group text')).toEqual([
      'people.person.blood_group: is not declared in the data-elements.yaml beside its migration',
    ])
  })

  test('a table, and a view, without a declaration', async () => {
    expect(
      await afterwards(
        'create table people.tattoo (id uuid); create view people.names as select given_names from people.person',
      ),
    ).toEqual([
      'people.names.given_names: is not declared in the data-elements.yaml beside its migration',
      'people.tattoo.id: is not declared in the data-elements.yaml beside its migration',
    ])
  })

  test('a declaration without a column', async () => {
    expect(await afterwards('alter table people.person drop column sex cascade')).toEqual([
      'people.person.sex: is declared in src/modules/people/data-elements.yaml and not in the database',
    ])
  })

  test('a personal table whose row-level security does not bind its owner', async () => {
    expect(await afterwards('alter table people.certificate no force row level security')).toEqual([
      'people.certificate: is personal and its row-level security is not forced',
    ])
  })

  test('a personal table without row-level security', async () => {
    expect(await afterwards('alter table people.certificate disable row level security')).toEqual([
      'people.certificate: is personal and its row-level security is not forced',
    ])
  })

  test.each([
    ['the application reads a health column', 'app', 'health.note', 'HEALTH'],
    ['the application reads a psychological column', 'app', 'health.psychological_note', 'HEALTH-PSYCH'],
    ['the application reads a conduct column', 'app', 'conduct.vetting', 'CONDUCT'],
    ['the public site reads a conduct column', 'app_public', 'conduct.vetting', 'CONDUCT'],
    ['physicians read a psychological column', 'app_health', 'health.psychological_note', 'HEALTH-PSYCH'],
  ])('%s', async (_, role, table, compartment) => {
    expect(await afterwards(`grant select (sealed) on ${table} to {${role}}`)).toContain(
      `${table}.sealed: is ${compartment} and ${role} may read it`,
    )
  })

  test('a closed column granted to everybody', async () => {
    const found = await afterwards('grant select (sealed) on conduct.vetting to public')
    for (const role of ['app', 'app_public', 'app_health', 'app_psych', 'app_audit'])
      expect(found).toContain(`conduct.vetting.sealed: is CONDUCT and ${role} may read it`)
  })

  test('a column in the schema published that is not public', async () => {
    const declared = withTable('published.contact', ({ columns }) => ({
      columns: [...columns, { name: 'officer', compartment: 'PROTECTED A', purpose: null }],
    }))
    expect(await afterwards('alter table published.contact add column officer text', declared)).toEqual([
      'published.contact.officer: is PROTECTED A and stands in the schema published',
    ])
  })

  test('a column that the public site reads elsewhere and that is not public', async () => {
    expect(await afterwards('grant select (born_on) on people.person to {app_public}')).toEqual([
      'people.person.born_on: is PROTECTED B and app_public may read it',
    ])
  })
})

describe('a register that contradicts itself is caught:', () => {
  const [first] = register.tables
  const person = (change: Partial<DeclaredTable>) => checkRegister(withTable('people.person', () => change))

  test.each<[string, string[], string]>([
    ['a retention class that does not exist', person({ retention: 'for-ever' }), 'no retention class for-ever'],
    ['an information bank that does not exist', person({ bank: 'savings' }), 'no information bank savings'],
    ['personal information without a bank', person({ bank: null }), 'belongs to an information bank'],
    ['a bank of what is not personal', person({ personal: false }), 'has an information bank and is not personal'],
    ['a table declared twice', checkRegister({ ...register, tables: [...register.tables, first!] }), 'declared twice'],
  ])('%s', (_, problems, expected) => expect(problems).toEqual([expect.stringContaining(expected)]))

  test('a column in two compartments', () => {
    const both = withTable('people.person', ({ columns }) => ({
      columns: [...columns, { name: 'sex', compartment: 'PUBLIC', purpose: null }],
    }))
    expect(checkRegister(both)).toEqual(['people.person.sex: the column is declared twice'])
  })

  test('a folder of migrations without declarations beside it', () => {
    expect(() => readRegister([{ module: 'desk', dir: '/nowhere/desk/migrations' }])).toThrow(
      /desk\/data-elements\.yaml: is missing/,
    )
  })
})

test('T16 personal information is kept at least two years after its last administrative use, and says where that was read', () => {
  expect(register.classes['personal-file']).toMatchObject({ period: 'P2Y', bound: 'at-least', verified: true })
  const verified = Object.entries(register.classes).filter(([, { verified }]) => verified)
  expect(verified.map(([name]) => name)).toEqual(['personal-file', 'audit-trail', 'technical-log'])
})

test('the register is printed in the language that was asked for', () => {
  expect(registerAsText(register, 'en')).toContain('at least 2\u00a0years')
  expect(registerAsText(register, 'fr')).toContain('au moins 2\u00a0ans')
  const rows = registerAsCsv(register, 'fr').trim().split('\n')
  expect(rows).toHaveLength(1 + register.tables.flatMap(({ columns }) => columns).length)
  expect(rows[0]).toContain('Renseignements personnels')
})

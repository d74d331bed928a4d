import { check } from 'recheck'
import { beforeAll, describe, expect, it } from 'vitest'
import { calleeOf, isConstantText, type Node, read, type Source, sources, walk } from './static/syntax.ts'

let all: Source[]
beforeAll(() => {
  all = sources()
})

/** Where statements are made of parts on purpose: names of roles and databases, quoted, before anybody is served; and backups. */
const buildsStatements: Record<string, string> = {
  'src/platform/database/create-database.ts': 'the name of the database of the settings, through escapeIdentifier',
  'src/platform/database/ensure-roles.ts': 'names of roles, through format(%I)',
  'src/platform/database/migrate.ts': 'the migrations of this repository',
  'src/platform/backups/base-backup.ts': 'the number of the process; the reception of a backup',
  'src/platform/database/pinned.ts': 'names of settings and savepoints of its own',
  'src/platform/database/write-gate.ts': 'a constant of its own',
  'src/platform/export/exported-tables.ts': 'names of tables from the catalogue, through escapeIdentifier',
  'src/platform/backups/table-digests.ts': 'names of tables from the catalogue, through format(%I)',
  'src/cli/login-password.ts': 'a password that was just made, through escapeLiteral',
}

/** Calls that hand a text to the database which is not a constant of the source. */
function builtSql({ file, code, tree }: Source): string[] {
  const found: string[] = []
  walk(tree, (node) => {
    if (node.type !== 'CallExpression') return
    const name = calleeOf(node)
    const first = (node.arguments as Node[])[0]
    const said = `${file}: ${code.slice(node.start, node.start + 90).replace(/\s+/g, ' ')}`
    if (/^(sql|CompiledQuery)\.raw$/.test(name) && !isConstantText(first)) found.push(said)
    // As a function instead of a tag it would take any text.
    if (name === 'sql') found.push(said)
    if (/\.(query|execute)$/.test(name) && first && mayBeText(first) && !isConstantText(first)) found.push(said)
  })
  return found
}

const mayBeText = (node: Node): boolean =>
  ['TemplateLiteral', 'BinaryExpression', 'Identifier', 'ConditionalExpression', 'CallExpression'].includes(
    node.type,
  ) && !(node.type === 'Identifier' && ['tx', 'db', 'reader'].includes(String(node.name)))

describe('V1.2.4 no statement is made of texts that come in', () => {
  it('V1.2.4 every text for the database is a constant of the source, its values bound and its names quoted by kysely', () => {
    expect(all.length).toBeGreaterThan(500)
    const found = all.flatMap(builtSql)
    const unexpected = found.filter(
      (said) => !(said.split(':')[0]! in buildsStatements) && !said.includes('/samples.ts:'),
    )
    // What tests alone call (`samples.ts`) hands constants on through a function.
    expect(unexpected).toEqual([])
    for (const file of Object.keys(buildsStatements))
      expect(
        found.some((said) => said.startsWith(`${file}:`)),
        file,
      ).toBe(true)
  })

  it('a statement made of texts is found', () => {
    const it = '$' + '{name}'
    for (const planted of [
      `await sql.raw(\`select * from t where name = ${it}\`).execute(tx)`,
      "await pool.query('select * from t where name = ' + name)",
      `await client.query(\`drop role ${it}\`)`,
      'await sql(text as never).execute(tx)',
      `const text = \`x${it}\`\nawait db.pool.query(text)`,
    ])
      expect(builtSql(read('planted.ts', `async function f() { ${planted} }`)), planted).toHaveLength(1)
    const sound = `void sql\`select ${it}\`.execute(tx); void pool.query('select $1', [name])`
    expect(builtSql(read('sound.ts', sound))).toEqual([])
  })
})

describe('V1.2.5 V1.3.2 nothing that comes in is run', () => {
  it('V1.2.5 V1.3.2 no program is started through a shell, but for the database and the custodian; no text is run as code', () => {
    const starts = all.filter(({ code }) => /from "node:child_process"|import\("node:child_process"\)/.test(code))
    // The database's own programs with arguments of ours, `ps` and `id` about processes and users, the custodian.
    expect(starts.map(({ file }) => file)).toEqual([
      'src/cli/start-custodian.ts',
      'src/platform/database/engine-cluster.ts',
      'src/platform/database/engine-process.ts',
      'src/platform/database/engine-running.ts',
      'src/platform/database/engine-user.ts',
    ])
    const found: string[] = []
    for (const { file, tree } of all)
      walk(tree, (node) => {
        const called = ['CallExpression', 'NewExpression'].includes(node.type) ? calleeOf(node) : ''
        if (/^(eval|Function|exec|execSync|runIn\w+|vm\.\w+)$/.test(called)) found.push(`${file}: ${called}`)
        if (node.type === 'Property' && (node.key as Node).name === 'shell') found.push(`${file}: shell`)
      })
    expect(found).toEqual([])
  })
})

describe('V6.5.3 what must not be guessed', () => {
  it('V6.5.3 comes from the generator of the system: no other chance is used where anything secret is made', () => {
    const uses = all.flatMap(({ file, tree }) => {
      let used = false
      walk(tree, (node) => {
        if (node.type === 'CallExpression' && calleeOf(node) === 'Math.random') used = true
      })
      return used ? [file] : []
    })
    // How long to wait before the next try, and nothing else.
    expect(uses).toEqual([
      'src/platform/database/transaction.ts',
      'src/platform/database/write-gate.ts',
      'src/platform/files/rotate-data-keys.ts',
      'src/platform/jobs/start-worker.ts',
    ])
  })
})

interface Pattern {
  file: string
  source: string
  flags: string
}

const patterns = (): Pattern[] =>
  all.flatMap(({ file, tree }) => {
    const found: Pattern[] = []
    walk(tree, (node) => {
      const regex = node.type === 'Literal' ? (node.regex as { pattern: string; flags: string } | undefined) : undefined
      if (regex) found.push({ file, source: regex.pattern, flags: regex.flags })
    })
    return found
  })

/** Polynomial at worst, and what they read comes from this repository, from settings, or is short: never from a request. */
const readsOwnTextOnly = [
  'src/cli/',
  'src/practice/',
  'src/platform/database/',
  'src/platform/web/assets.ts',
  'src/platform/web/assets/',
  'src/platform/files/key-holder.ts',
  'src/kernel/decimal.ts',
]

/** The same of single patterns: addresses of the settings. */
const ofSettings = [
  'src/platform/files/content-bucket.ts: \\/+$',
  'src/platform/letters/email.ts: \\/+$',
  'src/platform/letters/visitor-email.ts: \\/+$',
]

const readsOwnText = ({ file, source }: Pattern): boolean =>
  readsOwnTextOnly.some((place) => file.startsWith(place)) || ofSettings.includes(`${file}: ${source}`)

describe('V1.3.12 patterns', () => {
  it('V1.3.12 V1.2.9 of the product are none that takes ages over a text, and none is made of what comes in', async () => {
    const made = all.flatMap(({ file, tree }) => {
      const found: string[] = []
      walk(tree, (node) => {
        if (['NewExpression', 'CallExpression'].includes(node.type) && calleeOf(node) === 'RegExp') found.push(file)
      })
      return found
    })
    expect(made).toEqual([])
    const found = patterns()
    const unique = new Map(
      found.map((one) => [
        `${one.source}/${one.flags}`,
        check(one.source, one.flags, { timeout: null, randomSeed: 20260316 }),
      ]),
    )
    expect(unique.size).toBeGreaterThan(100)
    const wrong: string[] = []
    for (const one of found) {
      const verdict = await unique.get(`${one.source}/${one.flags}`)!
      if (verdict.status === 'safe') continue
      const complexity = verdict.status === 'vulnerable' ? verdict.complexity : undefined
      if (readsOwnText(one) && complexity?.type === 'polynomial') continue
      wrong.push(`${one.file}: ${one.source} is ${verdict.status}, ${complexity?.summary ?? 'not judged'}`)
    }
    expect(wrong).toEqual([])
  }, 120_000)

  it('V1.3.12 of what takes input come to an end over fifty thousand letters made to hold them up', () => {
    const pieces = [
      'a',
      ' ',
      '\n',
      '\t',
      '0',
      '-',
      '.',
      '/',
      '<',
      '{',
      'a@',
      'é',
      '"',
      ',',
      '=',
      '%',
      'a b',
      '1.',
      "'",
      '\u00a0',
    ]
    const ends = ['', '!', '\0', '@']
    const own = patterns().filter((one) => !readsOwnText(one))
    let tried = 0
    for (const { source, flags } of own)
      for (const piece of pieces) {
        const text = piece.repeat(Math.ceil(50_000 / piece.length))
        for (const end of ends) {
          new RegExp(source, flags).test(text + end)
          tried += 1
        }
      }
    expect(tried).toBeGreaterThan(5_000)
  }, 60_000)

  it('a pattern that takes ages is found', async () => {
    for (const source of ['^(a+)+$', '^(\\s|a|\\s)*$'])
      expect((await check(source, '')).status, source).toBe('vulnerable')
  })
})

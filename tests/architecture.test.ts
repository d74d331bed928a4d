import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { check, moduleOrder } from './architecture/check.ts'
import { allowed, harmless } from './architecture/harmless.ts'
import { planted, registry } from './architecture/planted.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

function projectFiles(): Map<string, string> {
  const files = new Map<string, string>()
  for (const folder of ['src', 'tests'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const read = /\.(tsx?|sql)$/.test(entry.name)
      files.set(path.slice(root.length + 1), read ? readFileSync(path, 'utf8') : '')
    }
  return files
}

test('the house is built as ARCHITECTURE.md says', () => {
  const violations = check(projectFiles())
  expect(violations.map(({ path, line, rule, text }) => `${path}:${line} [${rule}] ${text}`)).toEqual([])
})

/** What the checker says about these files, as `rule path` in a small house of four modules. */
function said(files: Record<string, string>): string[] {
  return check(new Map([['src/modules/index.ts', registry], ...Object.entries(files)])).map(({ rule }) => rule)
}

test('the order of the modules is read from the registry', () => {
  expect(moduleOrder(registry)).toEqual(['people', 'missions', 'health', 'desk'])
})

describe('what the import rule allows', () => {
  test.each(allowed)('%s', (_, path, text) => expect(said({ [path]: text })).toEqual([]))
})

describe('a violation of each kind is caught: ', () => {
  test.each(planted)('[%s] %s', (rule, _, path, text) => expect([...new Set(said({ [path]: text }))]).toEqual([rule]))
})

describe('what only looks like a violation is left alone: ', () => {
  test.each(harmless)('%s', (_, path, text) => expect(said({ [path]: text })).toEqual([]))
  it('but code after them is still read', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample is code
    const text = "const a = /['\"`{]/\nconst b = `${'`'}`\n// don't\nconst c = Date.now()"
    expect(said({ 'src/kernel/day.ts': text })).toEqual(['pure'])
  })
})

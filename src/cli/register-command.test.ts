import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const register = (...args: string[]) =>
  spawnSync(process.execPath, ['bin/contingent.mjs', 'register', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' },
  })

test('the privacy officer prints the register in French, as a sheet and for a program, without a database', () => {
  expect(register('--lang', 'fr')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Protégé B\u00a0: born_on'),
  })
  expect(register('--csv').stdout).toContain('people.person,born_on,Protected B,yes,')
  const { tables } = JSON.parse(register('--json').stdout) as { tables: { name: string; retention: string }[] }
  expect(tables).toContainEqual(expect.objectContaining({ name: 'health.note', retention: 'personal-file' }))
  expect(register('--lang', 'de').status).toBe(2)
})

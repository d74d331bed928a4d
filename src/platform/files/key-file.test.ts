import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openKeyFile } from './key-file.ts'
import { keysDirFor } from './key-holder.ts'

let dir: string
let keys: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'contingent-keys-'))
  keys = join(dir, 'data-keys')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const dataKey = Buffer.alloc(32, 7)

test('keys lie beside the data directory, not in it', () => {
  expect(keysDirFor('/srv/contingent/data/')).toBe('/srv/contingent/data-keys')
})

test('the first key is made once, readable by its owner only, and opens again', async () => {
  const wrapped = await openKeyFile(keys).wrap(dataKey, 'here')
  expect(statSync(join(keys, 'master.key')).mode & 0o777).toBe(0o400)
  expect(statSync(keys).mode & 0o777).toBe(0o700)
  expect(await openKeyFile(keys).unwrap(wrapped, 'here')).toEqual(dataKey)
  expect(wrapped.includes(dataKey)).toBe(false)
})

test('a missing key is not silently replaced where one must exist', () => {
  expect(() => openKeyFile(keys, { make: false })).toThrow('The master key is missing')
})

test('a key that others can read is refused', () => {
  openKeyFile(keys)
  chmodSync(join(keys, 'master.key'), 0o440)
  expect(() => openKeyFile(keys)).toThrow('chmod 400')
})

test('a wrapped key opens only where it was bound, and not when a bit of it changed', async () => {
  const holder = openKeyFile(keys)
  const wrapped = await holder.wrap(dataKey, 'here')
  await expect(holder.unwrap(wrapped, 'there')).rejects.toThrow()
  wrapped[wrapped.length - 1]! ^= 1
  await expect(holder.unwrap(wrapped, 'here')).rejects.toThrow()
})

test('after a new master key was put first, keys wrapped by the old one still open', async () => {
  const wrapped = await openKeyFile(keys).wrap(dataKey, 'here')
  const path = join(keys, 'master.key')
  const before = readFileSync(path, 'utf8').split('\n')
  chmodSync(path, 0o600)
  writeFileSync(path, [`${crypto.randomUUID()} ${Buffer.alloc(32, 1).toString('base64')}`, ...before].join('\n'))
  const holder = openKeyFile(keys)
  expect(await holder.unwrap(wrapped, 'here')).toEqual(dataKey)
  expect(await holder.unwrap(await holder.wrap(dataKey, 'here'), 'here')).toEqual(dataKey)
  writeFileSync(path, `${crypto.randomUUID()} ${Buffer.alloc(32, 1).toString('base64')}\n`)
  await expect(openKeyFile(keys).unwrap(wrapped, 'here')).rejects.toThrow('is not in')
})

test('a file that holds something else is not taken for keys', () => {
  openKeyFile(keys)
  const path = join(keys, 'master.key')
  chmodSync(path, 0o600)
  writeFileSync(path, 'hello\n')
  expect(() => openKeyFile(keys)).toThrow('does not hold master keys')
})

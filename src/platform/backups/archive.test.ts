import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ArchiveWriter } from './archive-writer.ts'
import { type ArchiveHeader, archiveFormat } from './manifest.ts'
import { readArchive } from './read-archive.ts'

let dir: string
let identity: string
let recipient: string
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'contingent-archive-'))
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const header: ArchiveHeader = {
  format: archiveFormat,
  kind: 'files',
  contingent: '0.1.0',
  madeAt: '2026-03-16T16:00:00.000Z',
  installation: { kind: 'practice', pack: 'canada-ipp' },
  postgres: null,
}
const rest = { moment: null, damagedBefore: [] }

async function written(
  name: string,
  o: { header?: ArchiveHeader; contents?: Record<string, Buffer> } = {},
): Promise<string> {
  const path = join(dir, name)
  const archive = await ArchiveWriter.begin(path, o.header ?? header, { recipients: [recipient] })
  for (const [file, content] of Object.entries(o.contents ?? { 'data/a.json': Buffer.from('{}') }))
    await archive.add(file, content)
  await archive.finish(rest)
  return path
}
const key = () => ({ identities: [identity] })

test('what goes in comes out, large and empty alike, and nothing is left beside it', async () => {
  const contents = {
    'data/large.bin': randomBytes(3_000_000),
    'data/empty': Buffer.alloc(0),
    'files/ab/cd': Buffer.from('x'),
  }
  const path = await written('whole.age', { contents })
  const out = new Map<string, Buffer>()
  const manifest = await readArchive(path, key(), {
    async file(name, content) {
      const chunks: Buffer[] = []
      for await (const chunk of content) chunks.push(chunk)
      out.set(name, Buffer.concat(chunks))
    },
  })
  expect(manifest.header).toEqual(header)
  expect([...out.keys()]).toEqual(Object.keys(contents))
  for (const [name, content] of Object.entries(contents)) expect(out.get(name)?.equals(content), name).toBe(true)
  expect(readdirSync(dir).filter((name) => name.includes('part'))).toEqual([])
  expect(readFileSync(path).includes('data/large.bin')).toBe(false)
})

test('a passphrase opens it, and another one does not', { timeout: 120_000 }, async () => {
  const path = join(dir, 'by-passphrase.age')
  const archive = await ArchiveWriter.begin(path, header, { passphrase: 'a long enough passphrase' })
  await archive.finish(rest)
  await expect(readArchive(path, { passphrase: 'a long enough passphrasE' })).rejects.toThrow('does not open')
  expect((await readArchive(path, { passphrase: 'a long enough passphrase' })).header.kind).toBe('files')
})

test('a passphrase that is too short is refused before anything is written', async () => {
  const path = join(dir, 'short.age')
  await expect(ArchiveWriter.begin(path, header, { passphrase: 'too short' })).rejects.toThrow('15 characters')
  expect(existsSync(path)).toBe(false)
})

test('the key of somebody else does not open it', async () => {
  const path = await written('others.age')
  await expect(readArchive(path, { identities: [await generateX25519Identity()] })).rejects.toThrow('does not open')
})

test('a file that is there is never written over', async () => {
  const path = join(dir, 'there.age')
  writeFileSync(path, 'precious')
  await expect(ArchiveWriter.begin(path, header, { recipients: [recipient] })).rejects.toThrow('EEXIST')
  expect(readFileSync(path, 'utf8')).toBe('precious')
})

test('an archive whose end is missing is damaged, wherever it was cut', async () => {
  const path = await written('cut.age', { contents: { 'data/large.bin': randomBytes(200_000) } })
  const whole = readFileSync(path)
  for (const length of [whole.length - 1, whole.length - 66_000, 300, 10, 0]) {
    writeFileSync(path, whole.subarray(0, length))
    await expect(readArchive(path, key()), `cut to ${length}`).rejects.toThrow(/damaged|does not open/)
  }
})

test('a damaged archive is refused by the name of the file in which the damage lies', async () => {
  const path = await written('named.age', {
    contents: { 'data/first': Buffer.from('1'), 'data/second': randomBytes(900_000) },
  })
  const whole = readFileSync(path)
  whole[whole.length - 300_000]! ^= 1
  writeFileSync(path, whole)
  await expect(readArchive(path, key())).rejects.toThrow('damaged at data/second')
})

test('an archive of a later version is not read, and says so', async () => {
  const path = await written('later.age', { header: { ...header, format: archiveFormat + 1, contingent: '9.0.0' } })
  await expect(readArchive(path, key())).rejects.toThrow('Contingent 9.0.0')
})

test.each(['data/../../escaped', '/etc/passwd', 'elsewhere/x', 'data//x', 'data/./x'])(
  'a file called %s is no file of ours',
  async (name) => {
    const path = await written(`strange-${name.replaceAll(/\W/g, '-')}.age`, { contents: { [name]: Buffer.from('x') } })
    await expect(readArchive(path, key())).rejects.toThrow('no backup of ours has such a file')
  },
)

test('a file in the archive twice is refused', async () => {
  const path = join(dir, 'twice.age')
  const archive = await ArchiveWriter.begin(path, header, { recipients: [recipient] })
  await archive.add('data/a', Buffer.from('one'))
  await archive.add('data/a', Buffer.from('two'))
  await archive.finish(rest)
  await expect(readArchive(path, key())).rejects.toThrow('damaged at data/a')
})

test('an archive that is given up leaves nothing', async () => {
  const path = join(dir, 'given-up.age')
  const archive = await ArchiveWriter.begin(path, header, { recipients: [recipient] })
  await archive.add('data/a', randomBytes(100_000))
  await archive.abort()
  expect(readdirSync(dir).filter((name) => name.startsWith('given-up'))).toEqual([])
})

import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { claimsOfNobody } from '#platform/access/claims.ts'
import { inTransaction, type Tx } from '#platform/database/connection.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { Attachments } from './attachments.ts'
import { aPdf } from './samples.ts'
import { Sealer } from './sealing.ts'

let dir: string
let copy: ThrowAway
let attachments: Attachments
const officer = randomUUID()

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'contingent-names-'))
  copy = await throwAwayDatabase()
  attachments = new Attachments(join(dir, 'data', 'files'), Sealer.open(join(dir, 'data-keys')))
})
afterAll(async () => {
  await copy?.drop()
  rmSync(dir, { recursive: true, force: true })
})

const as = <T>(accountId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(
    copy.db,
    { role: 'app', claims: { ...claimsOfNobody('2026-03-01'), accountId, duty: 'candidate' } },
    work,
  )
const who = (accountId: string) => ({
  actor: { accountId } as never,
  now: '2026-03-01T12:00:00.000Z',
  fresh: randomUUID,
})

describe('the names of files', () => {
  it('V5.3.2 lead nowhere: whatever a file is called, it lies under the hash of its bytes in its folder, and is had by its id', async () => {
    const account = randomUUID()
    const before = new Set(everythingIn(dir))
    for (const [n, fileName] of hostileNames.entries()) {
      const bytes = aPdf(`name ${n}`)
      const upload = { bytes, fileName: `${fileName}.pdf`, scope: { personId: officer } }
      const kept = await as(account, (tx) => attachments.stage(tx, who(account), upload))
      if (isRefusal(kept)) throw new Error(`${fileName}: ${kept.code}`)
      expect(kept.fileName, fileName).not.toMatch(/[/\\\p{C}]|^\./u)
      const read = await as(account, (tx) => attachments.read(tx, kept.id))
      expect(read?.content).toEqual(bytes)
    }
    const made = everythingIn(dir).filter((path) => !before.has(path))
    expect(made.length).toBeGreaterThanOrEqual(hostileNames.length)
    for (const path of made) expect(path).toMatch(/^data\/files(\/[0-9a-f]{2}){0,2}(\/[0-9a-f]{62})?$/)
    for (const path of hostileNames) await expect(attachments.content.get(path), path).rejects.toThrow()
  })
})

/** Names that lead elsewhere in some system, decoded once, twice or not at all. */
const hostileNames = [
  ...[
    '../../../../etc/passwd',
    '..\\..\\windows\\win.ini',
    '/etc/passwd',
    'C:\\boot.ini',
    '\\\\server\\share\\x',
    './.././x',
  ],
  ...['%2e%2e%2f%2e%2e%2fetc', '%252e%252e%252fetc', '..%c0%af..%c0%afetc', '..%00/x', '....//....//etc', '..;/x'],
  ...[
    '\u2025/\u2025/x',
    '\uff0e\uff0e\uff0fx',
    '\u202efdp.exe',
    'a\0b',
    'a\r\nb',
    '~root/.ssh/authorized_keys',
    'file:///etc/passwd',
  ],
  ...[
    'http://127.0.0.1/x',
    'CON',
    'NUL',
    'aux',
    '.htaccess',
    '.',
    '..',
    ' ',
    '-rf',
    '$(touch x)',
    '`touch x`',
    '|touch x',
    'x'.repeat(5000),
  ],
  ...['é'.repeat(300), 'a/b/c/d', 'data/files', '__proto__', 'constructor', '{{7*7}}', '<img src=x>', '"quoted"'],
]

const everythingIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' })

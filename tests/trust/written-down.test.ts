import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryRoot } from '#platform/database/repository.ts'

const root = repositoryRoot()
const page = readFileSync(join(root, 'docs/security-architecture.md'), 'utf8')
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(tsx?|sql)$/.test(path) && !/\.test\.tsx?$/.test(path))
  .sort()
  .map((path) => ({
    path,
    text: readFileSync(join(root, 'src', path), 'utf8').replaceAll(/^\s*(\/\/|\*|--).*$/gm, ''),
  }))

/** The files that a table of the page names, by the words at its head. */
function named(head: string, column = 0): string[] {
  const from = page.indexOf(head)
  if (from < 0) throw new Error(`docs/security-architecture.md has no table that begins with: ${head}`)
  const rows = page.slice(from).split('\n\n')[0]!.split('\n').slice(2)
  return rows
    .flatMap((row) => [...row.split('|')[column + 1]!.matchAll(/`([\w/.-]+\.(?:tsx?|sql))`/g)].map(([, path]) => path!))
    .sort()
}

const filesWith = (what: (one: { path: string; text: string }) => boolean, among = sources): string[] =>
  among.filter(what).map(({ path }) => path)

/** Random identifiers alone are no cryptography. */
const usesCryptography = ({ text }: { text: string }): boolean => {
  const taken = [...text.matchAll(/import (type )?\{([^}]*)\} from 'node:crypto'/g)].flatMap(([, type, names]) =>
    type ? [] : names!.split(',').map((name) => name.trim()),
  )
  return (
    taken.some((name) => name !== '' && name !== 'randomUUID' && !name.startsWith('type ')) ||
    /(?:from |import\()'(@node-rs\/argon2|age-encryption|otpauth|@simplewebauthn\/server|openid-client)'/.test(
      withoutTypes(text),
    ) ||
    /crypto\.subtle|getRandomValues|\b(sha256|sha512|digest|hmac|pgp_\w+)\(convert_to|\bcrypt\(/.test(text)
  )
}
const withoutTypes = (text: string): string => text.replaceAll(/^import type .*$/gm, '')

const opensConnections = ({ text }: { text: string }): boolean =>
  /(?:from |import\()'(pg|nodemailer|s3mini|openid-client|@opentelemetry\/exporter[\w-]*|undici|node:(https?|http2|tls|dgram|dns)(\/promises)?)'/.test(
    withoutTypes(text),
  ) ||
  /import \{[^}]*\b(connect|createConnection|createServer)\b[^}]*\} from 'node:net'/.test(text) ||
  /(?<![.\w])fetch\(|new (WebSocket|EventSource|XMLHttpRequest)|sendBeacon/.test(text)

const startsPrograms = ({ text }: { text: string }): boolean =>
  /from 'node:(child_process|cluster|worker_threads|vm)'|\beval\(|new Function\(|dangerouslySetInnerHTML|\.innerHTML\b/.test(
    text,
  )

const writesLogs = ({ text }: { text: string }): boolean =>
  /process\.(stderr|stdout)|console\.\w+\(|appendFile(Sync)?\(|from 'pino'|#openLog/.test(text)

const both = (found: string[], listed: string[]) => {
  expect(
    found.filter((path) => !listed.includes(path)),
    'in the code, not on the page',
  ).toEqual([])
  expect(
    listed.filter((path) => !found.includes(path)),
    'on the page, not in the code',
  ).toEqual([])
  expect(new Set(listed).size, 'each once').toBe(listed.length)
}

describe('docs/security-architecture.md says what the code does', () => {
  it('V11.1.2 V11.1.3 every use of cryptography stands in the inventory', () => {
    both(filesWith(usesCryptography), named('| file | what it does, with what |'))
  })

  it('V11.2.3 V11.3.1 V11.4.1 V11.4.3 V11.6.1 no other ciphers, hashes and signatures than the page names', () => {
    const called =
      /\b(createHash|createHmac|createCipheriv|createDecipheriv|generateKeyPairSync|generateKeySync|createSign|createVerify)\(\s*'([^']+)'/g
    // A published list of breached passwords is made of SHA-1 sums: looked up, and nothing is protected by it.
    const lookedUp = (path: string, name: string) => path === 'platform/access/breached-passwords.ts' && name === 'sha1'
    const used = sources.flatMap(({ path, text }) =>
      [...text.matchAll(called)].map(([, , name]) => name!).filter((name) => !lookedUp(path, name)),
    )
    expect([...new Set(used)].sort()).toEqual(['aes-256-gcm', 'ed25519', 'sha256'])
    const unnamed = sources.filter(({ text }) =>
      /\b(createHash|createHmac|create(De)?[Cc]ipheriv)\((?!\s*')/.test(text),
    )
    expect(unnamed.map(({ path }) => path)).toEqual([])
    expect(
      filesWith(({ text }) => /Argon2(i|d)\b|scrypt|pbkdf2|md5\(/i.test(text)).filter(
        (path) => !path.includes('web/assets'),
      ),
    ).toEqual([])
  })

  it('V13.1.1 every file that opens a connection is listed, with whom it calls', () => {
    both(filesWith(opensConnections), named('| file | opens a connection to |'))
  })

  it('V15.1.5 every file that starts a program is listed, and nothing makes code or markup of text', () => {
    const table = named('| dangerous | file |', 1).filter(
      (path) => !['platform/backups/unpack-backup.ts', 'custodian.ts'].includes(path),
    )
    both(filesWith(startsPrograms), table)
  })

  it('V16.2.3 every file that writes a log or to the terminal is listed, with where that goes', () => {
    both(filesWith(writesLogs), named('| file | writes to |'))
  })

  it('V16.1.1 every kind of line of the technical log stands in the inventory', () => {
    const kinds = [...readFileSync(join(root, 'src/platform/watch/log.ts'), 'utf8').matchAll(/event: '(\w+)'/g)].map(
      ([, kind]) => kind!,
    )
    const row = /^\| technical log \|([^|]*)\|/m.exec(page)?.[1] ?? ''
    expect(kinds.length).toBeGreaterThan(3)
    expect([...row.matchAll(/`(\w+)`/g)].map(([, kind]) => kind).sort()).toEqual(kinds.sort())
  })

  it('V15.1.4 every component that it calls risky is one that we ship', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    const table = page.slice(page.indexOf('| risky component |')).split('\n\n')[0]!
    const components = table
      .split('\n')
      .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name!))
    expect(components.length).toBeGreaterThan(8)
    expect(components.filter((name) => !(name in dependencies))).toEqual([])
  })

  it('(planted) a new use of each is found', () => {
    const planted = (text: string) => [{ path: 'x.ts', text }]
    for (const [finder, text] of [
      [usesCryptography, "import { createHash } from 'node:crypto'"],
      [usesCryptography, "await import('otpauth')"],
      [opensConnections, "import pg from 'pg'"],
      [opensConnections, 'await fetch(address)'],
      [opensConnections, "import { request } from 'node:https'"],
      [startsPrograms, "import { exec } from 'node:child_process'"],
      [writesLogs, 'console.log(row)'],
    ] as const)
      expect(filesWith(finder, planted(text)), text).toEqual(['x.ts'])
    expect(filesWith(usesCryptography, planted("import { randomUUID } from 'node:crypto'"))).toEqual([])
  })
})

describe('V11.2.4 secrets are never compared letter by letter', () => {
  const secret = /\b\w*(token|secret|csrf|passphrase|signature|challenge|verifier|recovery|hmac)\w*\b/i
  const compared = (text: string): string[] =>
    [...withoutTypes(text).matchAll(/([\w.?!]+) (?:===|!==) ([\w.?!]+)/g)]
      .filter(([, left = '', right = '']) => [left, right].some((one) => secret.test(one)))
      .filter(
        ([, left = '', right = '']) =>
          ![left, right].some((one) => /^(undefined|null|true|false|\d+)$|length$|\.kind$|\.id$|Id$/.test(one)),
      )
      .map(([whole]) => whole)

  it('V11.2.4 no two secrets are compared by === anywhere: they are looked up by their hash, or compared in constant time', () => {
    const found = sources
      .filter(({ path }) => !path.includes('assets/'))
      .flatMap(({ path, text }) => compared(text).map((one) => `${path}: ${one}`))
    expect(found).toEqual([])
    expect(filesWith(({ text }) => text.includes('timingSafeEqual(')).length).toBeGreaterThan(1)
  })

  it('(planted) such a comparison is found', () => {
    expect(compared('if (given.token === metricsToken) return true')).toHaveLength(1)
    expect(compared('if (token === undefined) return')).toEqual([])
  })
})

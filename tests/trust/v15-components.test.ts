import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repositoryRoot } from '#platform/database/repository.ts'

const root = repositoryRoot()
interface Lock {
  packages: Record<string, { integrity?: string; resolved?: string }>
}
interface Components {
  foreign(lock: Lock): string[]
  missing(bill: object, lock: object): string[]
  breached(audit: object, seen: readonly { advisory: string; seen: string }[], today: string): string[]
}
const { foreign, missing, breached } = (await import('../../scripts/components.mjs' as string)) as Components
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock

/** A registry that knows of one hole, or of none. */
let registry: Server
let hole: string | null = null
beforeAll(async () => {
  registry = createServer((request, response) => {
    const json = (value: object) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (!request.url?.includes('advisories'))
      return json({ name: request.url?.slice(1), 'dist-tags': {}, versions: {} })
    const url = 'https://github.com/advisories/GHSA-planted'
    const of = {
      id: 1,
      url,
      title: 'Planted',
      severity: 'high',
      vulnerable_versions: '*',
      cwe: [],
      cvss: { score: 8, vectorString: null },
    }
    return json(hole ? { [hole]: [of] } : {})
  })
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise<void>((resolve) => registry.close(() => resolve())))

async function release(): Promise<{ code: number | null; said: string }> {
  const at = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`
  const child = spawn(process.execPath, ['scripts/components.mjs'], {
    cwd: root,
    env: { ...process.env, npm_config_registry: at },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (said += String(bytes)))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

describe('a release', () => {
  it('V15.1.2 V15.2.4 has a bill of materials of all that is shipped, each package bound to its registry by its hash', async () => {
    hole = null
    const { code, said } = await release()
    expect(said).toMatch(/\d{3} components/)
    expect(code, said).toBe(0)
    const bill = JSON.parse(readFileSync(join(root, 'dist/sbom.cdx.json'), 'utf8')) as {
      components: { name: string; hashes?: unknown[] }[]
    }
    expect(missing(bill, lock)).toEqual([])
    expect(bill.components.map(({ name }) => name)).toContain('fastify')
    expect(bill.components.map(({ name }) => name)).not.toContain('vitest')
    expect(missing({ components: bill.components.slice(20) }, lock).length).toBeGreaterThan(0)
    expect(foreign(lock)).toEqual([])
    const { integrity: _, ...unbound } = lock.packages['node_modules/pg']!
    expect(foreign({ packages: { 'node_modules/pg': unbound } })).toHaveLength(1)
    const elsewhere = { ...lock.packages['node_modules/pg'], resolved: 'https://example.org/pg.tgz' }
    expect(foreign({ packages: { 'node_modules/pg': elsewhere } })).toHaveLength(1)
  }, 60_000)

  it('V15.2.1 is refused while a known hole in a package is neither closed nor noted, or has been noted for too long', async () => {
    hole = 'fastify'
    const { code, said } = await release()
    expect(code).toBe(1)
    expect(said).toContain('GHSA-planted')
    const url = 'https://github.com/advisories/GHSA-planted'
    const auditOf = (severity: string) => ({
      vulnerabilities: { fastify: { via: [{ name: 'fastify', url, severity }] } },
    })
    const noted = [{ advisory: url, seen: '2026-11-01' }]
    for (const [severity, today, late] of [
      ['critical', '2026-11-08', 0],
      ['critical', '2026-11-09', 1],
      ['high', '2026-11-09', 1],
      ['moderate', '2026-12-01', 0],
      ['moderate', '2026-12-02', 1],
    ] as const)
      expect(breached(auditOf(severity), noted, today), `${severity} on ${today}`).toHaveLength(late)
  }, 60_000)
})

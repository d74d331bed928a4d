import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { modules } from '#modules/index.ts'
import { openApiDocument } from '#platform/api/openapi.ts'
import type { House } from '#platform/house.ts'
import { buildRegistry } from '#platform/module.ts'
import { buildServer } from '#platform/web/server.tsx'
import { houseOn } from '#tests/support/house.ts'
import { routesOf } from '#tests/support/routes.ts'
import { type BenchHouse, benchHouse } from './access/bench-house.ts'
import { readFields } from './access/fields.ts'
import { allMutants, everydayMutants, type Mutant } from './access/mutants.ts'
import { readPolicy } from './access/policy.ts'
import { askAll } from './access/run.ts'
import { type Finding, type TrustRun, trustRow } from './row.ts'

const policy = readPolicy()
const registry = buildRegistry(modules)

describe('API9 V8.1.1 the policy names every operation that there is, and nothing else', () => {
  it('every action of the registry has a line, every line an action', () => {
    expect([...policy.acts.keys()].sort()).toEqual([...registry.actions.keys()].sort())
  })

  it('every view of the registry has a line and a list of its fields, every line a view', () => {
    const views = [...registry.views.keys()].sort()
    expect([...policy.views.keys()].sort()).toEqual(views)
    expect(Object.keys(readFields()).sort()).toEqual(views)
  })

  it('every operation of the router is in the OpenAPI document and in the policy, both ways', async () => {
    const app = await buildServer(houseOn({} as never))
    await app.ready()
    const routed = routesOf(app).filter(({ path }) => path.startsWith('/api/'))
    await app.close()
    const document = openApiDocument({ registry } as House) as { paths: Record<string, Record<string, unknown>> }
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('{id}', ':id')}`),
    )
    expect(
      routed
        .flatMap(({ path, methods }) =>
          methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`),
        )
        .sort(),
    ).toEqual(described.sort())
    const lines = [...policy.acts.keys()].map((name) => `POST /api/v1/${name.replace('.', '/')}`)
    const views = [...policy.views.keys()].map((name) => `GET /api/v1/${name.replace('.', '/')}`)
    // Files are sent with the act that takes them, and seen with the record that they belong to: “Files” in the policy.
    const files = ['POST /api/v1/files', 'GET /api/v1/files/:id']
    expect([...lines, ...views, ...files, 'GET /api/v1/openapi.json'].sort()).toEqual(described.sort())
  })
})

let bench: BenchHouse
beforeAll(async () => {
  bench = await benchHouse()
}, 120_000)
afterAll(() => bench?.database.drop())

async function probe({ n, seed }: TrustRun): Promise<Finding> {
  const run = await askAll(bench, { n, seed })
  return {
    n: run.n,
    faults: run.faults,
    figure: `${bench.askers.length} askers, ${policy.acts.size + policy.views.size + policy.files.size} operations, ${run.closedReads} reads of closed compartments, each in the audit`,
  }
}

async function withMutant(mutant: Mutant, { seed }: TrustRun): Promise<Finding> {
  const { among, before, house } = mutant
  const run = await askAll(bench, {
    n: 300,
    seed,
    stopAt: 1,
    only: ({ line }) => among.includes(line.name),
    ...(before ? { before } : {}),
    ...(house ? { house: house(bench.house) } : {}),
  })
  return { n: run.n, faults: run.faults }
}

trustRow({
  id: 'B1',
  what: 'V8.2.1 V8.2.2 V8.2.3 V8.3.1 V8.4.1 V16.3.2 nobody does or sees what the policy does not give them, and all who may, can',
  everyday: 20_000,
  full: 100_000,
  run: probe,
  planted: (process.env.CONTINGENT_TRUST === 'full' ? allMutants(policy) : everydayMutants).map((mutant) => ({
    what: mutant.what,
    run: (o: TrustRun) => withMutant(mutant, o),
  })),
})

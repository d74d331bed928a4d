import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, it } from 'vitest'
import { modules } from '#modules/index.ts'
import { openApiDocument } from '#platform/api/openapi.ts'
import type { House } from '#platform/house.ts'
import { buildRegistry } from '#platform/module.ts'

const registry = buildRegistry(modules)
const document = openApiDocument({ registry } as House) as {
  paths: Record<string, Record<string, { operationId: string }>>
}

it('the OpenAPI document is valid', async () => {
  const checked = await new Validator().validate(structuredClone(document))
  expect(checked.errors).toBeUndefined()
  expect(checked.valid).toBe(true)
})

it('the OpenAPI document lists every action and view of the registry, the files for them, and nothing else', () => {
  const listed = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, one]) => `${method} ${path} ${one.operationId}`),
  )
  const wanted = [
    'get /api/v1/openapi.json openapi',
    'post /api/v1/files files.stage',
    'get /api/v1/files/{id} files.download',
    ...[...registry.actions.keys()].map((name) => `post /api/v1/${name.replace('.', '/')} ${name}`),
    ...[...registry.views.keys()].map((name) => `get /api/v1/${name.replace('.', '/')} ${name}`),
  ]
  expect(listed.sort()).toEqual(wanted.sort())
})

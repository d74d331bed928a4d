import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLog } from '#platform/watch/log.ts'
import { cspReportPath, mostReports } from '#platform/web/csp-reports.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'

let copy: ThrowAway
let app: FastifyInstance
const lines: string[] = []

beforeAll(async () => {
  copy = await throwAwayDatabase()
  const log = openLog('warn', { write: (line) => lines.push(line) })
  const parts = { stopping: () => false } as never
  app = await buildServer(houseOn(copy.db, { modules: [] }), { watch: { log, parts, behindProxy: false } })
})
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

const told = () =>
  lines.splice(0).map((line) => {
    const { level, event, directive, blocked, ...rest } = JSON.parse(line)
    expect(Object.keys(rest).sort()).toEqual(['pid', 'time'])
    return `${level} ${event} ${directive} ${blocked}`
  })
const report = (body: unknown, type = 'application/reports+json', headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: cspReportPath,
    headers: { host: 'contingent.example', 'content-type': type, ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  })
const old = (parts: object) => ({ 'csp-report': parts })

it('V3.4.7 the content policy of a page says where violations are reported, in both ways that browsers know', async () => {
  const { headers } = await app.inject({ url: '/en/sign-in' })
  expect(headers['content-security-policy']).toContain(`; report-uri ${cspReportPath}; report-to csp`)
  expect(headers['reporting-endpoints']).toBe(`csp="${cspReportPath}"`)
})

it('V3.4.7 a report leaves a line of directive and kind, and nothing of page, person or script', async () => {
  const page = 'https://contingent.example/en/officers/00000000-0000-4000-8000-000000000001?q=Tremblay'
  const body = { documentURL: page, effectiveDirective: 'script-src-elem', blockedURL: 'inline', sample: 'Tremblay' }
  expect(
    (
      await report([
        { type: 'csp-violation', url: page, body },
        { type: 'deprecation', body: {} },
      ])
    ).statusCode,
  ).toBe(204)
  const parts = {
    'document-uri': page,
    'effective-directive': 'img-src',
    'blocked-uri': 'https://evil.example/?Tremblay',
  }
  expect((await report(old(parts), 'application/csp-report')).statusCode).toBe(204)
  const own = { 'violated-directive': "style-src 'self'", 'blocked-uri': 'https://contingent.example/x?Tremblay' }
  await report(old(own), 'application/csp-report; charset=utf-8')
  const text = lines.join()
  expect(text).not.toMatch(/Tremblay|officers|evil/)
  expect(told()).toEqual([
    'warn csp-violation script-src-elem inline',
    'warn csp-violation img-src elsewhere',
    'warn csp-violation style-src same-origin',
  ])
})

it('V3.4.7 what is no report leaves nothing, whatever it is', async () => {
  for (const body of [
    '',
    '{',
    'null',
    '[]',
    '7',
    '"x"',
    '[null]',
    '{"csp-report":7}',
    old({}),
    old({ 'effective-directive': 'x\n{}' }),
  ])
    expect([204, 400], JSON.stringify(body)).toContain((await report(body)).statusCode)
  expect((await report(`"${'x'.repeat(20_000)}"`)).statusCode).toBe(413)
  const form = await report('_csrf=&csp-report=x', 'application/x-www-form-urlencoded')
  expect(form.statusCode).toBe(403)
  expect((await report(old({ 'effective-directive': 'img-src' }), 'text/plain')).statusCode).toBeGreaterThanOrEqual(400)
  expect(told()).toEqual([])
})

it('V3.4.7 reports without end leave some lines and no more', async () => {
  const many = Array.from({ length: 100 }, () => ({
    type: 'csp-violation',
    body: { effectiveDirective: 'img-src', blockedURL: 'data:x' },
  }))
  for (let n = 0; n < 20; n += 1) await report(many)
  const { length } = told()
  expect(length).toBeGreaterThanOrEqual(10)
  expect(length).toBeLessThanOrEqual(2 * mostReports)
})

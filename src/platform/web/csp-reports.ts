import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Log, Violation } from '#platform/watch/log.ts'

/** Where browsers report what the content policy has kept from running or loading (ASVS 3.4.7). */
export const cspReportPath = '/session/csp-reports'

const reportTypes = ['application/csp-report', 'application/reports+json']
const largestReport = 16 * 1024

/** Lines a minute of one process: whoever sends reports on purpose fills no disk. */
export const mostReports = 30

/**
 * No token comes with a report and none is needed: it changes nothing, and its content types keep forms and other sites away.
 * What stands in it may name people (addresses, pieces of scripts); the log is told which directive, and what kind of thing.
 */
export function addCspReports(app: FastifyInstance, log: Log): void {
  let [minute, told] = [0, 0]
  app.addContentTypeParser(
    reportTypes,
    { parseAs: 'string', bodyLimit: largestReport },
    (_request, body: string, done: (error: Error | null, value?: unknown) => void) => done(null, parsed(body)),
  )
  app.post(cspReportPath, async (request, reply) => {
    const now = Math.floor(performance.now() / 60_000)
    if (now !== minute) [minute, told] = [now, 0]
    for (const violation of violationsIn(request.body, request.host)) {
      told += 1
      if (told <= mostReports) log.violation(violation)
    }
    return reply.code(204).send()
  })
}

/** Whether a request without a token is a report, and nothing that a form could send. */
export const isCspReport = (request: FastifyRequest): boolean =>
  request.url === cspReportPath && reportTypes.includes(request.headers['content-type']?.split(';')[0]?.trim() ?? '')

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

const directives = new Set([
  'default-src',
  'script-src',
  'script-src-elem',
  'script-src-attr',
  'style-src',
  'style-src-elem',
  'style-src-attr',
  'img-src',
  'font-src',
  'connect-src',
  'media-src',
  'object-src',
  'frame-src',
  'worker-src',
  'manifest-src',
  'form-action',
  'base-uri',
  'frame-ancestors',
])

type Parts = Record<string, unknown>

/** Both ways in which browsers report: `report-uri` and the Reporting API, which sends several at once. */
function violationsIn(body: unknown, host: string): Violation[] {
  const reports = Array.isArray(body) ? body.slice(0, 10) : [body]
  return reports.flatMap((report: Parts | null) => {
    const old = report?.['csp-report'] as Parts | undefined
    const parts = old ?? (report?.type === 'csp-violation' ? (report.body as Parts | undefined) : undefined)
    const directive = String(
      parts?.effectiveDirective ?? parts?.['effective-directive'] ?? parts?.['violated-directive'],
    )
    const name = directive.split(' ')[0]!
    if (!parts || !directives.has(name)) return []
    return [{ directive: name, blocked: kindOf(String(parts.blockedURL ?? parts['blocked-uri'] ?? ''), host) }]
  })
}

function kindOf(blocked: string, host: string): Violation['blocked'] {
  if (blocked === 'inline' || blocked === 'eval') return blocked
  if (!URL.canParse(blocked)) return 'other'
  const { protocol, host: its } = new URL(blocked)
  if (['data:', 'blob:'].includes(protocol)) return 'data'
  return its === host ? 'same-origin' : 'elsewhere'
}

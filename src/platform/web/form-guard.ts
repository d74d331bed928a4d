import type { FastifyInstance } from 'fastify'
import type { House } from '#platform/house.ts'
import { isCspReport } from '#platform/web/csp-reports.ts'
import { sendForeignForm } from '#platform/web/error-pages.tsx'
import { formNames } from '#platform/web/form-names.ts'
import { isOurForm } from '#platform/web/form-token.ts'
import { languageOf } from '#platform/web/reader.ts'
import { isActPath, isVisit, isVisitorsPost } from '#platform/web/visit-guard.ts'

/**
 * Every unsafe request of a browser carries the token of its reader; an act of visitors, who have none, says where its form stood.
 * A multipart form is checked by the route that reads it.
 */
export function addFormGuard(app: FastifyInstance, house: House): void {
  app.addHook('preValidation', async (request, reply) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || request.url.startsWith('/api/') || request.is404) return
    if (request.isMultipart() && isActPath(request.url)) return
    if (isCspReport(request)) return
    // Nothing changes, so nobody can be made to change anything (decisions/0023).
    if (request.routeOptions.config.asks) return
    if (isVisit(house, request)) {
      if (!isVisitorsPost(request)) return sendForeignForm(house, request, reply, languageOf(request))
      return
    }
    const body = request.body as Record<string, unknown> | undefined
    const given = body?.[formNames.csrf] ?? request.headers['x-contingent-form']
    if (!isOurForm(request, given)) return sendForeignForm(house, request, reply, languageOf(request))
  })
}

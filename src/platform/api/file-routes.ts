import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isRefusal } from '#kernel/refusal.ts'
import { answer, invalid, refused, unauthorised } from '#platform/api/answers.ts'
import { bearerActor } from '#platform/api/bearer-actor.ts'
import type { Fields, InputIssue } from '#platform/fields.ts'
import { downloadFile } from '#platform/files/download-file.ts'
import { downloadHeaders } from '#platform/files/download-headers.ts'
import { auditUnstaged, stageFile } from '#platform/files/stage-file.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { kindOf } from '#platform/refusals.ts'
import { one, postedForm } from '#platform/web/posted-form.ts'
import { preferredLanguage } from '#platform/web/reader.ts'

/** Files by the API: sent before the operation that names them, and read by who may see what they are attached to. */
export function addApiFileRoutes(app: FastifyInstance, house: House): void {
  app.post('/api/v1/files', (request, reply) => stage(house, request, reply))
  app.get('/api/v1/files/:id', (request, reply) => download(house, request, reply))
}

/** Written down where the scanner was asked. */
const byScanner = new Set(['file-infected', 'file-not-scanned'])

async function stage(house: House, request: FastifyRequest, reply: FastifyReply) {
  const lang = preferredLanguage(request)
  const actor = await bearerActor(house, request)
  if (!actor) return unauthorised(house, reply, lang)
  const { values, files } = await postedForm(request)
  const name = one(values.action)
  const action = name === undefined ? undefined : house.registry.actions.get(name)
  const takes = action && Object.values(action.input as Fields).some((field) => field.kind === 'file')
  const file = files.find((each) => each.field === 'file')
  const issues: InputIssue[] = [
    ...(takes ? [] : [{ field: 'action', code: name ? 'choose-one' : 'required' }]),
    ...(file ? [] : [{ field: 'file', code: 'required' }]),
  ]
  if (!action || !takes || !file) return invalid(house, request, reply, lang, issues, {})
  const c = circumstancesOf(house, actor, { language: lang, requestId: request.id })
  const subject = one(values.subject)
  const known = action.subject && subject !== undefined ? { [action.subject]: subject } : {}
  const staged = await stageFile(house, action, file, known, c)
  if (isRefusal(staged)) {
    if (!byScanner.has(staged.code)) await auditUnstaged(house, staged, c)
    // What is wrong with the file itself is bad input; a quota or a duty is not.
    const ofTheFile = kindOf(staged) === 'conflict' && staged.code !== 'file-quota-reached'
    return refused(house, request, reply, lang, staged, ofTheFile ? 422 : undefined)
  }
  const { id, fileName, mediaType, bytes } = staged
  return answer(house, reply, 201, { id, fileName, mediaType, bytes })
}

async function download(house: House, request: FastifyRequest, reply: FastifyReply) {
  const lang = preferredLanguage(request)
  const actor = await bearerActor(house, request)
  if (!actor) return unauthorised(house, reply, lang)
  const { id } = request.params as { id: string }
  const file = await downloadFile(house, id, circumstancesOf(house, actor, { language: lang, requestId: request.id }))
  if (isRefusal(file)) return refused(house, request, reply, lang, file)
  return reply
    .headers(downloadHeaders(file))
    .header('x-contingent-practice', String(house.installation.kind === 'practice'))
    .send(file.content)
}

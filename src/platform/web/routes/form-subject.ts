import type { FastifyRequest } from 'fastify'
import type { AnyAction } from '#platform/action.ts'
import { decodeForm, type Fields } from '#platform/fields.ts'
import type { FormValues } from '#platform/web/form-fields.tsx'

export const paramsOf = (request: FastifyRequest) => request.params as { action: string; subject?: string }

/** The input that names the subject, from the address of the form. */
export function subjectInput(action: AnyAction, request: FastifyRequest): Record<string, string> {
  const { subject } = paramsOf(request)
  return action.subject && subject ? { [action.subject]: subject } : {}
}

/** What is known of the input so far, from the address or a form that was sent: only what passes the check of its field. */
export function knownInput(action: AnyAction, given: FormValues, request: FastifyRequest): Record<string, unknown> {
  const fields = action.input as Fields
  const decoded = { ...decodeForm(fields, given), ...subjectInput(action, request) }
  return Object.fromEntries(
    Object.entries(decoded).flatMap(([name, value]) => {
      const parsed = fields[name]!.schema.safeParse(value)
      return parsed.success ? [[name, parsed.data]] : []
    }),
  )
}

import type { FastifyRequest } from 'fastify'
import type { FormValues } from '#platform/web/form-fields.tsx'

export interface PostedFile {
  field: string
  fileName: string
  declaredType: string
  bytes: Buffer
  /** True when the file is larger than what is accepted; its bytes are cut. */
  truncated: boolean
}

export interface PostedForm {
  values: FormValues
  files: PostedFile[]
}

/** Reads a posted form, with or without files. Empty file inputs are left out. A body that breaks off is bad input. */
export async function postedForm(request: FastifyRequest): Promise<PostedForm> {
  if (!request.isMultipart()) return { values: { ...(request.body as FormValues | undefined) }, files: [] }
  try {
    return await readParts(request)
  } catch (error) {
    // The parser throws plain errors, which would count as faults of ours.
    throw Object.assign(error as Error, { statusCode: (error as { statusCode?: number }).statusCode ?? 400 })
  }
}

async function readParts(request: FastifyRequest): Promise<PostedForm> {
  const values: FormValues = {}
  const files: PostedFile[] = []
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer().catch(() => null)
      if (bytes !== null && bytes.length === 0 && !part.filename) continue
      files.push({
        field: part.fieldname,
        fileName: part.filename ?? '',
        declaredType: part.mimetype,
        bytes: bytes ?? Buffer.alloc(0),
        truncated: bytes === null || part.file.truncated,
      })
    } else {
      const before = values[part.fieldname]
      const text = String(part.value ?? '')
      values[part.fieldname] = before === undefined ? text : Array.isArray(before) ? [...before, text] : [before, text]
    }
  }
  return { values, files }
}

export const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

import { z } from 'zod'
import type { AnyAction } from '#platform/action.ts'
import { apiPath } from '#platform/api/api-routes.ts'
import { type Field, type Fields, schemaOf } from '#platform/fields.ts'
import type { House } from '#platform/house.ts'
import type { AnyView } from '#platform/view.ts'

type Json = Record<string, unknown>

const PROBLEM = {
  description: 'A problem document (RFC 9457). / Un document de problème.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

/** OpenAPI 3.1, from the same declarations as everything else: every action and view, nothing else. */
export function openApiDocument(house: House): Json {
  const paths: Json = {
    '/api/v1/openapi.json': {
      get: {
        operationId: 'openapi',
        summary: 'This document / Ce document',
        security: [],
        responses: { 200: { description: 'OpenAPI 3.1' } },
      },
    },
  }
  Object.assign(paths, filePaths)
  for (const action of house.registry.actions.values()) paths[apiPath(action.name)] = { post: ofAction(action) }
  for (const view of house.registry.views.values()) paths[apiPath(view.name)] = { get: ofView(view) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Contingent',
      version: '1',
      description:
        'Police contribution to international peace operations. / Contribution policière aux opérations internationales de paix.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Carries one duty of one account.' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'code', 'status', 'title', 'detail', 'practice'],
          properties: {
            type: { type: 'string' },
            code: { type: 'string' },
            status: { type: 'integer' },
            title: { type: 'string' },
            detail: { type: 'string' },
            instance: { type: 'string' },
            practice: { type: 'boolean' },
            errors: {
              type: 'array',
              items: {
                type: 'object',
                required: ['field', 'code', 'detail'],
                properties: { field: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
              },
            },
          },
        },
        Done: {
          type: 'object',
          required: ['id', 'practice'],
          properties: {
            id: { type: 'string' },
            replayed: { type: 'boolean' },
            reveal: { type: 'string', description: 'A secret that is shown this once.' },
            practice: { type: 'boolean' },
          },
        },
        File: {
          type: 'object',
          required: ['id', 'fileName', 'mediaType', 'bytes', 'practice'],
          properties: {
            id: { type: 'string', format: 'uuid' },
            fileName: { type: 'string' },
            mediaType: { type: 'string', enum: ['application/pdf', 'image/jpeg', 'image/png'] },
            bytes: { type: 'integer' },
            practice: { type: 'boolean' },
          },
        },
        Shown: {
          type: 'object',
          required: ['data', 'open', 'practice'],
          properties: {
            data: { type: 'object' },
            open: {
              type: 'array',
              items: {
                type: 'object',
                properties: {
                  action: { type: 'string' },
                  subject: { type: 'string' },
                  version: { type: ['integer', 'null'] },
                },
              },
            },
            practice: { type: 'boolean' },
          },
        },
      },
    },
  }
}

/** An act that touches people and files of other rooms can be asked first what it touches, and be made only against that. */
const WITH_CONSEQUENCES: Json[] = [
  {
    name: 'preview',
    in: 'query',
    required: false,
    schema: { type: 'boolean' },
    description:
      'Writes nothing and answers 200 with what would be touched (`touched`) and what stands for it (`shown`).',
  },
  {
    name: 'shown',
    in: 'query',
    required: false,
    schema: { type: 'string', maxLength: 64 },
    description: 'What a preview gave: refused as `touches-others-now` where it would touch others by now.',
  },
]

function ofAction(action: AnyAction): Json {
  const { words } = action
  return {
    operationId: action.name,
    tags: [action.name.split('.')[0]],
    summary: `${words.title.en} / ${words.title.fr}`,
    ...(words.intro ? { description: `${words.intro.en} / ${words.intro.fr}` } : {}),
    'x-done-by': action.doneBy,
    ...(action.doneBy === 'anyone' ? { security: [] } : {}),
    parameters: [
      { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 } },
      {
        name: 'If-Match',
        in: 'header',
        required: false,
        schema: { type: 'string' },
        description: 'The version that was looked at.',
      },
      ...(action.consequences ? WITH_CONSEQUENCES : []),
    ],
    requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(action.input as Fields) } } },
    responses: {
      200: {
        description: 'Done before with the same key.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Done' } } },
      },
      201: {
        description: words.done.en,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Done' } } },
      },
      401: PROBLEM,
      403: PROBLEM,
      404: PROBLEM,
      409: PROBLEM,
      422: PROBLEM,
      ...(action.doneBy === 'anyone' ? { 429: PROBLEM } : {}),
    },
  }
}

function ofView(view: AnyView): Json {
  return {
    operationId: view.name,
    tags: [view.name.split('.')[0]],
    summary: `${view.words.title.en} / ${view.words.title.fr}`,
    'x-seen-by': view.seenBy,
    ...(view.seenBy === 'anyone' ? { security: [] } : {}),
    parameters: Object.entries(view.query as Fields).map(([name, one]) => ({
      name,
      in: 'query',
      required: !one.optional,
      schema: partSchema(one),
    })),
    responses: {
      200: {
        description: view.words.title.en,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Shown' } } },
      },
      401: PROBLEM,
      403: PROBLEM,
      404: PROBLEM,
      422: PROBLEM,
    },
  }
}

const binary = { schema: { type: 'string', format: 'binary' } }

/** Files come before the operation that names them; `action` says which, so that duty and compartment are known. */
const filePaths: Json = {
  '/api/v1/files': {
    post: {
      operationId: 'files.stage',
      tags: ['files'],
      summary: 'Send a file / Transmettre un fichier',
      description:
        'Then give its id to the operation that it is for, within a day. / Indiquez ensuite son identifiant à l’opération visée, dans un délai d’une journée.',
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['action', 'file'],
              properties: {
                action: {
                  type: 'string',
                  description: 'The operation it is for, such as people.record-certificate. / L’opération visée.',
                },
                subject: {
                  type: 'string',
                  description:
                    'What the operation is about, where its compartment is closed. / L’élément visé, lorsque le compartiment est fermé.',
                },
                file: { type: 'string', format: 'binary', description: 'PDF, JPEG, PNG; 10 MiB / 10 Mio.' },
              },
            },
          },
        },
      },
      responses: {
        201: {
          description: 'Kept, and waiting. / Conservé, en attente.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/File' } } },
        },
        401: PROBLEM,
        403: PROBLEM,
        404: PROBLEM,
        409: PROBLEM,
        422: PROBLEM,
      },
    },
  },
  '/api/v1/files/{id}': {
    get: {
      operationId: 'files.download',
      tags: ['files'],
      summary: 'Download a file / Télécharger un fichier',
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      responses: {
        200: {
          description: 'The file as it was sent. / Le fichier tel qu’il a été transmis.',
          content: { 'application/pdf': binary, 'image/jpeg': binary, 'image/png': binary },
        },
        401: PROBLEM,
        404: PROBLEM,
      },
    },
  },
}

function partSchema(one: Field<unknown>): Json {
  const { $schema: _schema, ...rest } = z.toJSONSchema(one.schema, { io: 'input', unrepresentable: 'any' }) as Json
  return rest
}

function jsonSchema(fields: Fields): Json {
  const { $schema: _schema, ...rest } = z.toJSONSchema(schemaOf(fields), {
    io: 'input',
    unrepresentable: 'any',
  }) as Json
  for (const [name, one] of Object.entries(fields))
    if (one.kind === 'file')
      Object.assign((rest.properties as Record<string, Json>)[name]!, {
        description: 'The id that POST /api/v1/files gave. / L’identifiant obtenu par POST /api/v1/files.',
      })
  return rest
}
